import type * as vscode from 'vscode';
import { activateRefinery } from './vscode/activate';

/** Entry for desktop and remote hosts. */
export function activate(context: vscode.ExtensionContext): void {
	activateRefinery(context);
}
