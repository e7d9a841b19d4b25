import * as vscode from 'vscode';
import type { Entry } from '../../core/model/item';
import { fieldValue } from '../../core/refine/fieldValue';
import { answered } from '../commands/answered';
import { offerTyped } from '../commands/offerTyped';
import { pointsText } from '../numbers';
import type { Session } from '../session';
import { sizesFor } from './sizeItems';

interface Choice extends vscode.QuickPickItem {
	/** As it is written; empty for no estimate. Undefined for what cannot be chosen. */
	readonly word: string | undefined;
}

/**
 * Lets the user choose an estimate: each size of the scale with finished stories that had it, the present one and the one of
 * similar stories marked, none at all, or any number where the team has set no scale.
 * @returns as it is to be written, empty for none; undefined when the user left
 */
export function pickEstimate(session: Session, entries: readonly Entry[], title: string): Promise<string | undefined> {
	const [first] = entries;
	if (!first) return Promise.resolve(undefined);
	const present = entries.map((entry) => (entry.readable ? entry.points : undefined));
	const same = present.every((points) => points === present[0]) ? present[0] : undefined;
	const story = entries.length === 1 && first.readable ? first : undefined;
	const { scale, items, similar } = sizesFor(session, first.root, story, {
		present: same === undefined ? [] : [same],
	});
	const sizes = items.map((item) => ({
		...item,
		description: [item.points === same ? vscode.l10n.t('current') : '', item.description ?? '']
			.filter((part) => part !== '')
			.join(' · '),
	}));
	const none: Choice = {
		label: vscode.l10n.t('None'),
		description: same === undefined ? '' : vscode.l10n.t('Remove estimate'),
		word: '',
	};
	const fixed: readonly Choice[] = [...sizes, none];

	const pick = vscode.window.createQuickPick();
	pick.title = title;
	pick.placeholder = similar
		? vscode.l10n.t(
				'Similar finished stories got {0} points',
				similar.stories.map(({ item }) => item.points).join(', '),
			)
		: scale.open
			? vscode.l10n.t('Choose a size, or type a number of points')
			: vscode.l10n.t('Choose a size in points');
	const asTyped = (typed: string) => fixed.find(({ word }) => word === typed) ?? typedChoice(session, first, typed);
	const offer = offerTyped(pick, (typed) => (/^\d/.test(typed) ? asTyped(typed) : undefined), fixed);
	const active = sizes.find(({ points }) => points === same) ?? sizes.find(({ proposed }) => proposed);
	if (active) pick.activeItems = [active];
	return answered(pick, () => offer.chosen()?.word);
}

/** A number that was typed, with the reason where it cannot be written. */
function typedChoice({ backlog }: Session, entry: Entry, typed: string): Choice {
	const value = fieldValue('points', typed, entry, backlog.index);
	return value.kind === 'refused'
		? { label: typed, detail: value.reason, word: undefined }
		: { label: pointsText(Number(typed)), word: typed };
}
