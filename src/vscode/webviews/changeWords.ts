import * as vscode from 'vscode';
import { shownEntries } from '../../board/shownEntries';
import { type Entry, entryKey } from '../../core/model/item';
import type { Wish } from '../../core/refine/planner';
import type { Session } from '../session';

/** What a change came to, in the words that are shown and spoken. */
export function changeWords(
	{ backlog: { index } }: Session,
	entries: readonly Entry[],
	moved: boolean,
	wishes: readonly Wish[],
	closed: boolean,
): string {
	const names = entries.length === 1 ? (entries[0]?.id ?? '') : vscode.l10n.t('{0} items', entries.length);
	const parts = wishes.map((wish) => wishWords(wish, names));
	if (moved) parts.unshift(placeWords(shownEntries(index.entries, closed), entries, names));
	return parts.join('; ');
}

/** What a wish came to, for an item or several. */
export function wishWords({ field, words }: Wish, names: string): string {
	return words.trim() === ''
		? vscode.l10n.t('{0} of {1} removed', field, names)
		: vscode.l10n.t('{0} of {1} set to {2}', field, names, words.trim());
}

/** Where the first of some entries stands now. */
function placeWords(shown: readonly Entry[], moved: readonly Entry[], names: string): string {
	const keys = new Set(moved.map(entryKey));
	const at = shown.findIndex((entry) => keys.has(entryKey(entry)));
	const above = shown[at - 1];
	const below = shown.slice(at).find((entry) => !keys.has(entryKey(entry)));
	if (above) return vscode.l10n.t('{0} moved to {1} of {2}, below {3}', names, at + 1, shown.length, above.id);
	if (below) return vscode.l10n.t('{0} moved to {1} of {2}, above {3}', names, at + 1, shown.length, below.id);
	return vscode.l10n.t('{0} moved to {1} of {2}', names, at + 1, shown.length);
}
