import * as vscode from 'vscode';
import { answered } from './answered';

/** One thing to choose; `value` is what is then set. */
export interface Choice extends vscode.QuickPickItem {
	readonly value: string;
	/** True for the value that holds now. */
	readonly current?: boolean;
}

/**
 * Lets the user choose, with the present value marked and under the cursor.
 * @param stays true for a question that stays while the user looks at something else
 * @returns undefined when the user left
 */
export function choose(
	title: string,
	placeholder: string,
	choices: readonly Choice[],
	{ stays = false } = {},
): Promise<string | undefined> {
	const pick = vscode.window.createQuickPick<Choice>();
	pick.title = title;
	pick.placeholder = placeholder;
	pick.matchOnDescription = true;
	pick.ignoreFocusOut = stays;
	pick.items = choices.map((choice) => (choice.current ? marked(choice) : choice));
	// Without one the editor's own choice stands, the first; an empty list here would leave Enter without effect.
	const current = pick.items.filter((choice) => choice.current);
	if (current.length > 0) pick.activeItems = current;
	return answered(pick, () => pick.selectedItems[0]?.value);
}

function marked(choice: Choice): Choice {
	const now = vscode.l10n.t('current');
	return { ...choice, description: choice.description ? `${choice.description} · ${now}` : now };
}
