import * as vscode from 'vscode';
import { type Entry, entryKey } from '../../core/model/item';
import type { FromBoard, ToBoard } from '../../protocol/board';
import type { Outcome, Session } from '../session';
import { boardEntries } from './boardCards';

type Move = FromBoard & { type: 'move' };
type Answer = ToBoard & { type: 'moved' | 'refused' };

/** Carries out a board's moves, one after the other, and remembers how to take each back. */
export interface BoardMoves {
	move(message: Move): Promise<Answer>;
	undo(move: number): Promise<Answer>;
}

export function createBoardMoves(session: Session): BoardMoves {
	const undos = new Map<number, () => Promise<Outcome>>();
	let queue: Promise<unknown> = Promise.resolve();
	const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
		const result = queue.then(work);
		queue = result.catch(() => {});
		return result;
	};

	return {
		move: ({ move, key, placement }) =>
			inTurn(async () => {
				const { index, planner } = session.backlog;
				const outcome = await session.change(async () => {
					const entry = index.get(key);
					if (entry) return planner.move(entry, placement);
					return { kind: 'refused', reason: vscode.l10n.t('it is not in the backlog any more.') };
				});
				if (outcome.kind === 'refused') return { type: 'refused', move, reason: outcome.reason };
				if (outcome.undo) undos.set(move, outcome.undo);
				const undo = outcome.undo !== undefined;
				return { type: 'moved', move, message: placeOf(boardEntries(session.backlog), key), undo };
			}),
		undo: (move) =>
			inTurn(async () => {
				const undo = undos.get(move);
				undos.delete(move);
				const outcome = await undo?.();
				if (outcome?.kind === 'done') {
					return { type: 'moved', move, message: vscode.l10n.t('The move was taken back'), undo: false };
				}
				const reason = outcome?.reason ?? vscode.l10n.t('The move cannot be taken back any more.');
				return { type: 'refused', move, reason };
			}),
	};
}

/** Where a card stands now, in the words that are shown and spoken. */
function placeOf(entries: readonly Entry[], key: string): string {
	const at = entries.findIndex((entry) => entryKey(entry) === key);
	const id = entries[at]?.id ?? '';
	const above = entries[at - 1];
	const below = entries[at + 1];
	if (above) return vscode.l10n.t('{0} moved to {1} of {2}, below {3}', id, at + 1, entries.length, above.id);
	if (below) return vscode.l10n.t('{0} moved to {1} of {2}, above {3}', id, at + 1, entries.length, below.id);
	return vscode.l10n.t('{0} moved to {1} of {2}', id, at + 1, entries.length);
}
