import * as vscode from 'vscode';
import { type Entry, entryKey } from '../../core/model/item';
import { isClosed } from '../../core/model/status';
import { refused } from '../../core/model/textEdit';
import type { Placement } from '../../core/priority/placement';
import type { Session } from '../session';
import { entriesBeside } from '../views/treeNode';
import { namesOf } from './changeField';
import { quietFor, report, reportWithUndo } from './report';
import { type CommandHandler, targetsOf } from './target';

export type Direction = 'top' | 'up' | 'down' | 'bottom';

/**
 * Move to Top, Up, Down, to Bottom: among the open items of the same type, in product order, as one step. Up and Down from
 * a row of the tree mean the row beside it, which may stand far away in the whole backlog.
 */
export function moveStories(session: Session, direction: Direction): CommandHandler {
	return async (first, second) => {
		const entries = await targetsOf(session, first, second);
		if (entries.length === 0) return;
		const peers = entriesBeside(first) ?? openPeers(session, entries[0]);
		const placement = placementFor(peers, entries, direction);
		if (!placement) {
			const names = namesOf(entries);
			vscode.window.setStatusBarMessage(
				direction === 'up' ? vscode.l10n.t('{0} is already first', names) : vscode.l10n.t('{0} is already last', names),
				quietFor,
			);
			return;
		}
		const outcome = await session.change(async () => {
			const now = entries
				.map((entry) => session.backlog.index.get(entryKey(entry)))
				.filter((entry) => entry !== undefined);
			if (now.length < entries.length) return refused(vscode.l10n.t('An item is not in the backlog any more.'));
			return session.backlog.planner.moveAll(now, placement);
		});
		// One step up or down is taken back by the opposite key; a jump is not.
		const isJump = direction === 'top' || direction === 'bottom' || entries.length > 1;
		(isJump ? reportWithUndo : report)(session, outcome, whereNow(session, entries));
	};
}

function placementFor(peers: readonly Entry[], entries: readonly Entry[], direction: Direction): Placement | undefined {
	if (direction === 'top' || direction === 'bottom') return { kind: direction };
	const moving = new Set(entries.map(entryKey));
	const places = peers.flatMap((entry, at) => (moving.has(entryKey(entry)) ? [at] : []));
	const rests = (entry: Entry) => !moving.has(entryKey(entry));
	const next =
		direction === 'up'
			? peers.slice(0, Math.max(0, places[0] ?? 0)).findLast(rests)
			: peers.slice((places.at(-1) ?? peers.length) + 1).find(rests);
	return next && { kind: direction === 'up' ? 'before' : 'after', key: entryKey(next) };
}

/** What an item is ordered against, as far as somebody still has to choose: the open items of its type. */
function openPeers({ backlog }: Session, entry: Entry | undefined): readonly Entry[] {
	return backlog.index.entries.filter(
		({ readable, type, status }) => readable && type === entry?.type && !isClosed(status.category),
	);
}

/** Where the items stand after a move, in words. */
function whereNow(session: Session, entries: readonly Entry[]): string {
	const moved = new Set(entries.map(entryKey));
	const peers = openPeers(session, entries[0]);
	const at = peers.findIndex((entry) => moved.has(entryKey(entry)));
	const above = peers[at - 1];
	const names = namesOf(entries);
	if (at < 0) return vscode.l10n.t('{0} moved', names);
	if (above) return vscode.l10n.t('{0} moved to {1} of {2}, below {3}', names, at + 1, peers.length, above.id);
	return vscode.l10n.t('{0} moved to {1} of {2}', names, at + 1, peers.length);
}
