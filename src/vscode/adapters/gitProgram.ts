import * as vscode from 'vscode';

/** The git that the user has chosen for the editor; a workspace cannot set this, since its scope is the machine. */
export function gitProgram(): string {
	const { globalValue } = vscode.workspace.getConfiguration('git').inspect<unknown>('path') ?? {};
	const [first] = Array.isArray(globalValue) ? globalValue : [globalValue];
	return typeof first === 'string' && first.trim() !== '' ? first : 'git';
}
