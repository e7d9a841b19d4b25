import * as vscode from 'vscode';
import { typedTitles } from '../../core/refine/typedTitles';

/**
 * Asks for titles in a box that stays: Enter adds one, Enter in the empty box ends. A list can be taken from the clipboard, since
 * the box has one line.
 * @returns undefined when the user left
 */
export function askedTitles(title: string, example: string): Promise<readonly string[] | undefined> {
	const box = vscode.window.createInputBox();
	const paste = {
		iconPath: new vscode.ThemeIcon('clippy'),
		tooltip: vscode.l10n.t('Take a title from each line of the clipboard'),
	};
	let titles: readonly string[] = [];
	const add = (typed: string) => {
		titles = [...new Set([...titles, ...typedTitles(typed)])];
		box.value = '';
		show();
	};
	const show = () => {
		box.prompt =
			titles.length === 0
				? vscode.l10n.t('Type a title and press Enter, one after the other')
				: vscode.l10n.t('{0}: {1}. Enter in the empty box ends.', titles.length, titles.join(' · '));
	};
	box.title = title;
	box.placeholder = example;
	box.ignoreFocusOut = true;
	box.buttons = [paste];
	show();
	return new Promise((resolve) => {
		box.onDidTriggerButton(async () => add(await vscode.env.clipboard.readText()));
		box.onDidChangeValue(() => {
			box.validationMessage = undefined;
		});
		box.onDidAccept(() => {
			if (box.value.trim() !== '') return add(box.value);
			if (titles.length === 0) {
				box.validationMessage = vscode.l10n.t('Type at least one title, or press Escape to leave.');
				return;
			}
			resolve(titles);
			box.hide();
		});
		box.onDidHide(() => {
			resolve(undefined);
			box.dispose();
		});
		box.show();
	});
}
