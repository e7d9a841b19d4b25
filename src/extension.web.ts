import type * as vscode from 'vscode';
import { activateRefinery } from './vscode/activate';

/** Entry for the browser host. */
export function activate(context: vscode.ExtensionContext): void {
	activateRefinery(context);
}
