import * as vscode from 'vscode';
import { entryKey, type Item } from '../../core/model/item';
import { type KeyResult, keyResultMeant, type Measurement } from '../../core/model/keyResult';
import { outcomeOf } from '../../core/roadmap/outcome';
import { amountText, courseText, wayText } from '../../core/roadmap/sheetWords';
import { wordsIn } from './target';

/**
 * The key result that a command is about: the one that it was called with, by name or number from 1 on, else one that the user
 * picks; not asked where there is but one.
 * @returns its position; undefined when the user left, or there is none of which the user was told
 */
export async function pickKeyResult(goal: Item, argument: unknown, title: string): Promise<number | undefined> {
	const results = goal.facts?.keyResults ?? [];
	const said = wordsIn(argument, 'keyResult');
	if (said !== undefined) {
		const meant = keyResultMeant(said, results);
		if (meant === undefined)
			void vscode.window.showErrorMessage(vscode.l10n.t('{0} has no key result "{1}".', goal.id, said));
		return meant;
	}
	if (results.length === 0) {
		const add = vscode.l10n.t('Add key result…');
		void vscode.window
			.showInformationMessage(vscode.l10n.t('{0} has no key result yet.', goal.id), add)
			.then((answer) => {
				if (answer === add)
					void vscode.commands.executeCommand('backlogRefinery.addKeyResult', { key: entryKey(goal) });
			});
		return undefined;
	}
	if (results.length === 1) return 0;
	const choices = results.map((result, at) => ({
		label: result.name,
		description: standing(result),
		detail: course(result.history),
		at,
	}));
	const placeHolder = vscode.l10n.t('Choose a key result of {0}', goal.id);
	return (
		await vscode.window.showQuickPick(choices, { title, placeHolder, matchOnDescription: true, ignoreFocusOut: true })
	)?.at;
}

/** From where to where it goes, where it is and how far that is. */
export function standing(result: KeyResult): string {
	const { way, actual } = outcomeOf(result);
	const dash = (value: number | string | undefined) => amountText(value) || '–';
	const ends = vscode.l10n.t('{0} to {1}', dash(result.baseline), dash(result.target));
	const now = vscode.l10n.t('now {0}', dash(result.actual ?? actual));
	return [ends, now, wayText(way)].filter(Boolean).join(' · ');
}

/** The last values, and the day of the last one; empty where there are none. */
export function course(history: readonly Measurement[] = []): string {
	const day = history.at(-1)?.date;
	return day === undefined ? '' : `${courseText(history)} (${day})`;
}
