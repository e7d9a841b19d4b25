import * as vscode from 'vscode';
import { type Entry, entryKey } from '../../core/model/item';
import { refused } from '../../core/model/textEdit';
import { type Goal, peersOf, positionOf, positionsFor, stepAmong } from '../../core/priority/goal';
import type { Session } from '../session';
import { entriesBeside } from '../views/treeNode';
import { namesOf } from './changeField';
import { quietFor, report, reportWithUndo } from './report';
import { type CommandHandler, targetsOf, valueIn } from './target';

export type Direction = 'top' | 'up' | 'down' | 'bottom';

/**
 * Move to Top, Up, Down, to Bottom: among the open items of the same type, in product order, as one step. Up and Down from
 * a row of the tree mean the row beside it, which may stand far away in the whole backlog.
 */
export function moveStories(session: Session, direction: Direction): CommandHandler {
	return async (first, second) => {
		const entries = await targetsOf(session, first, second);
		if (entries.length === 0) return;
		const goal =
			direction === 'top' || direction === 'bottom'
				? { kind: direction }
				: stepAmong(entriesBeside(first) ?? peersIn(session, entries), entries, direction);
		if (goal) return moveTo(session, entries, goal);
		const names = namesOf(entries);
		vscode.window.setStatusBarMessage(
			direction === 'up' ? vscode.l10n.t('{0} is already first', names) : vscode.l10n.t('{0} is already last', names),
			quietFor,
		);
	};
}

/** Move to Position: asks for a number among the open items of the type; several land together. */
export function moveToPosition(session: Session): CommandHandler {
	return async (first, second) => {
		const entries = await targetsOf(session, first, second);
		if (entries.length === 0) return;
		const answer = valueIn(first) ?? (await askForPosition(session, entries));
		if (answer === undefined) return;
		await moveTo(session, entries, { kind: 'position', position: Number(answer) });
	};
}

function askForPosition(session: Session, entries: readonly Entry[]): Thenable<string | undefined> {
	const peers = peersIn(session, entries);
	const last = positionsFor(peers, entries);
	const now = positionOf(peers, entries);
	const wanted = vscode.l10n.t('A position from 1 to {0}', last);
	return vscode.window.showInputBox({
		title: vscode.l10n.t('Move {0} to position', namesOf(entries)),
		prompt: now === undefined ? wanted : vscode.l10n.t('{0}; it is {1} now', wanted, now),
		validateInput: (text) => (/^[1-9]\d*$/.test(text.trim()) && Number(text) <= last ? undefined : wanted),
	});
}

async function moveTo(session: Session, entries: readonly Entry[], goal: Goal): Promise<void> {
	const outcome = await session.change(async () => {
		const now = entries
			.map((entry) => session.backlog.index.get(entryKey(entry)))
			.filter((entry) => entry !== undefined);
		if (now.length < entries.length) return refused(vscode.l10n.t('An item is not in the backlog any more.'));
		return session.backlog.planner.moveAll(now, goal);
	});
	// One step up or down is taken back by the opposite key; a jump is not.
	const isJump = goal.kind === 'top' || goal.kind === 'bottom' || goal.kind === 'position' || entries.length > 1;
	(isJump ? reportWithUndo : report)(session, outcome, whereNow(session, entries));
}

/** What items are ordered against. */
function peersIn({ backlog: { index } }: Session, [first]: readonly Entry[]): readonly Entry[] {
	return first ? peersOf(index.entries, first, index.conventions.named(first.convention).keeps === 'list') : [];
}

/** Where the items stand after a move, in words. */
function whereNow(session: Session, entries: readonly Entry[]): string {
	const peers = peersIn(session, entries);
	const at = positionOf(peers, entries);
	const names = namesOf(entries);
	if (at === undefined) return vscode.l10n.t('{0} moved', names);
	const above = peers[at - 2];
	if (above) return vscode.l10n.t('{0} moved to {1} of {2}, below {3}', names, at, peers.length, above.id);
	return vscode.l10n.t('{0} moved to {1} of {2}', names, at, peers.length);
}
