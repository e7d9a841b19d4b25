import * as vscode from 'vscode';
import type { MovedItem } from '../../core/history/movesSince';
import { HistoryError } from '../../core/ports/history';
import type { BoardMoved, BoardMoves, ToBoard } from '../../protocol/board';
import { createOrderHistory, type StateChoice } from '../history/orderHistory';
import type { Session } from '../session';

/** What a board may ask of the repository's history. What cannot be told is told as a problem. */
export interface BoardHistory extends vscode.Disposable {
	/** Tells what moved; undefined: since the last review. Only the last question is answered. */
	moves(since: string | undefined): Promise<void>;
	/** Opens the order then and the order now beside each other. */
	compare(since: string): Promise<void>;
	/** The order as it is now counts as reviewed. */
	markReviewed(): Promise<void>;
	/** Keeps why items were moved. */
	reason(keys: readonly string[], text: string): Promise<void>;
}

export function createBoardHistory(
	session: Session,
	state: vscode.Memento,
	post: (message: ToBoard) => void,
): BoardHistory {
	const history = createOrderHistory(session, state);
	let asked = { aborted: false };
	/** Asks again what had no answer because the workspace was not trusted. */
	let askAgain = () => {};
	const trust = vscode.workspace.onDidGrantWorkspaceTrust(() => askAgain());
	const told = async (work: () => Promise<void>): Promise<void> => {
		try {
			await work();
		} catch (error) {
			void vscode.window.showErrorMessage(problemOf(session, error));
		}
	};

	const boardHistory: BoardHistory = {
		async moves(wanted) {
			askAgain = vscode.workspace.isTrusted ? () => {} : () => void boardHistory.moves(wanted);
			asked.aborted = true;
			const mine = { aborted: false };
			asked = mine;
			const since = wanted ?? history.reviewed;
			let moves: BoardMoves = { type: 'moves', since, choices: [], moves: [], problem: undefined, busy: true };
			const tell = (more: Partial<BoardMoves>) => {
				moves = { ...moves, ...more };
				if (!mine.aborted) post(moves);
			};
			tell({});
			try {
				tell({ choices: (await history.choices(mine)).map(choiceOf) });
				const found = since === undefined ? undefined : await history.moves(since, mine);
				tell({ moves: found?.moved.map(movedOf) ?? [], busy: false });
			} catch (error) {
				tell({ problem: problemOf(session, error), busy: false });
			}
		},
		compare: (since) => told(() => history.compareOrders(since)),
		markReviewed: () => told(() => history.markReviewed()),
		reason: (keys, text) => told(() => history.noteReason(keys, text)),
		dispose() {
			asked.aborted = true;
			trust.dispose();
		},
	};
	return boardHistory;
}

function choiceOf({ ref, label, detail }: StateChoice): BoardMoves['choices'][number] {
	return { ref, label: detail === '' || detail === label ? label : `${label}, ${detail}` };
}

function movedOf({ key, id, title, from, to, by, at, reason }: MovedItem): BoardMoved {
	return { key, id, title, from, to, by, at, reason };
}

/** A fault that is not the history's own is one of the program. */
function problemOf(session: Session, error: unknown): string {
	const message = error instanceof Error ? error.message : String(error);
	if (!(error instanceof HistoryError)) session.log.error(`The history of the order: ${message}`);
	return message;
}
