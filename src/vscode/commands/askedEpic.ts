import * as vscode from 'vscode';
import { epicNumbersIn, isNumberedByEpic } from '../../core/refine/epicNumbers';
import { newItemPlace } from '../../core/refine/newItemPlace';
import type { Wish } from '../../core/refine/planner';
import type { Session } from '../session';
import { type Choice, choose } from './choose';
import { epicChoices } from './setEpic';

/**
 * Asks for the epic of a new story where there is any, and in any case where the story would have no id without one.
 * @param title of the story
 * @param said the epic, where a key binding has said it
 * @param optional whether to ask where a story needs none
 * @returns what is to be set, or undefined when the user left
 */
export async function askedEpic(
	session: Session,
	title: string,
	{ said, optional }: { readonly said?: string | undefined; readonly optional: boolean },
): Promise<readonly Wish[] | undefined> {
	if (said !== undefined) return [{ field: 'epic', words: said }];
	const { index } = session.backlog;
	const convention = index.conventions.named(newItemPlace(index).convention);
	const { t } = vscode.l10n;
	const isNeeded = isNumberedByEpic(convention);
	if (!isNeeded && !optional) return [];
	const epics = epicChoices(session);
	const others = isNeeded ? choicesByNumber(epicNumbersIn(index.entries, convention), epics) : [];
	if (epics.length + others.length === 0) return [];
	const none: Choice[] = isNeeded ? [] : [{ label: t('No epic yet'), value: '' }];
	const asked = isNeeded
		? t('Stories are numbered by their epic here. Choose the one that the story belongs to')
		: t('Choose the epic that the story belongs to');
	const epic = await choose(title, asked, [...none, ...epics, ...others]);
	if (epic === undefined) return undefined;
	return epic === '' ? [] : [{ field: 'epic', words: epic }];
}

/** Epics that only the numbers of stories tell of, and where no epic has a file the next one. */
function choicesByNumber(numbers: readonly string[], epics: readonly Choice[]): Choice[] {
	const { t } = vscode.l10n;
	const others = numbers.filter((number) => !epics.some(({ value }) => value === number));
	const next = String(Number(numbers.at(-1) ?? 0) + 1);
	return [
		...others.map((number) => ({ label: t('Epic {0}', number), value: number })),
		...(epics.length === 0 ? [{ label: t('Epic {0}', next), description: t('new'), value: next }] : []),
	];
}
