import * as vscode from 'vscode';

/** One question of several, each with words for an answer. */
export interface WordsQuestion {
	readonly title: string;
	readonly step: number;
	readonly of: number;
	readonly prompt: string;
	readonly placeholder: string;
	/** What stands in the box. */
	readonly value: string;
	/** What is said where the box is left empty, when it must not be. */
	readonly required?: string;
}

/** Asks for words, with a way back to the question before. Undefined when the user left. */
export function askedWords(question: WordsQuestion): Promise<{ readonly words: string } | 'back' | undefined> {
	const box = vscode.window.createInputBox();
	box.title = question.title;
	box.step = question.step;
	box.totalSteps = question.of;
	box.prompt = question.prompt;
	box.placeholder = question.placeholder;
	box.value = question.value;
	box.ignoreFocusOut = true;
	box.buttons = question.step > 1 ? [vscode.QuickInputButtons.Back] : [];
	return new Promise((resolve) => {
		box.onDidChangeValue(() => {
			box.validationMessage = undefined;
		});
		box.onDidTriggerButton(() => {
			resolve('back');
			box.hide();
		});
		box.onDidAccept(() => {
			const words = box.value.trim();
			if (words === '' && question.required !== undefined) {
				box.validationMessage = question.required;
				return;
			}
			resolve({ words });
			box.hide();
		});
		box.onDidHide(() => {
			resolve(undefined);
			box.dispose();
		});
		box.show();
	});
}
