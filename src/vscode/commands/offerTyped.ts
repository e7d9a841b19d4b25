import * as vscode from 'vscode';

/** Keeps the first place of a list free. */
export const freePlace: vscode.QuickPickItem = { label: '', kind: vscode.QuickPickItemKind.Separator };

/** A list of choices from which what is typed can be chosen too. */
export interface Offer<T> {
	/** What Enter means now. */
	chosen(): T | undefined;
	/** Offers other choices. */
	take(choices: readonly T[]): void;
}

/**
 * Offers choices, and what is typed. Enter may be faster than the list: the editor tells of a choice by its place in the list that
 * it shows, so the choices keep their places, and what is typed has the first one. Until the editor shows that as chosen, Enter
 * means it.
 * @param choiceFor what a text stands for: one of the choices, or one more; undefined where they are only searched for it
 */
export function offerTyped<T extends vscode.QuickPickItem>(
	pick: vscode.QuickPick<vscode.QuickPickItem>,
	choiceFor: (typed: string, choices: readonly T[]) => T | undefined,
	first: readonly T[] = [],
): Offer<T> {
	let choices = first;
	let own: T | undefined;
	let isShown = false;
	const show = () => {
		const choice = choiceFor(pick.value.trim(), choices);
		const isOneMore = choice !== undefined && !choices.includes(choice);
		own = isOneMore ? { ...choice, alwaysShow: true } : choice;
		isShown = own !== undefined && pick.activeItems.includes(own);
		pick.items = [isOneMore && own ? own : freePlace, ...choices];
		if (own) pick.activeItems = [own];
	};
	show();
	pick.onDidChangeValue(show);
	pick.onDidChangeActive((active) => {
		if (own && active.includes(own)) isShown = true;
	});
	return {
		chosen() {
			const [selected] = pick.selectedItems;
			return own && (!isShown || selected === own) ? own : choices.find((choice) => choice === selected);
		},
		take(others) {
			choices = others;
			show();
		},
	};
}
