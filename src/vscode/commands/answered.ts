import type * as vscode from 'vscode';

/**
 * Shows a question and waits for its answer.
 * @param answer what Enter means; undefined leaves the question open
 * @returns undefined when the user left
 */
export function answered<T>(
	question: vscode.QuickInput & { readonly onDidAccept: vscode.Event<void> },
	answer: () => T | undefined,
): Promise<T | undefined> {
	return new Promise((resolve) => {
		question.onDidAccept(() => {
			const said = answer();
			if (said === undefined) return;
			resolve(said);
			question.hide();
		});
		question.onDidHide(() => {
			resolve(undefined);
			question.dispose();
		});
		question.show();
	});
}
