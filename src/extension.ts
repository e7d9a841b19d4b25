import type * as vscode from 'vscode';
import { localFiles } from './node/localFiles';
import { activateRefinery } from './vscode/activate';

/** Entry for desktop and remote hosts, which run on Node. */
export function activate(context: vscode.ExtensionContext): void {
	activateRefinery(context, { local: localFiles });
}
