import type * as vscode from 'vscode';
import { activateRefinery } from './vscode/activate';

/** Entry for the browser host, a web worker. */
export function activate(context: vscode.ExtensionContext): void {
	activateRefinery(context, {});
}
