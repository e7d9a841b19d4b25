import * as vscode from 'vscode';
import type { ToBoard } from '../../protocol/board';
import type { Session } from '../session';

/** What a board may ask of the repository's history. */
export interface BoardHistory {
	/** Tells what moved; undefined: since the last review. */
	moves(since: string | undefined): Promise<void>;
	/** Opens the order then and the order now beside each other. */
	compare(since: string): Promise<void>;
	/** The order as it is now counts as reviewed. */
	markReviewed(): Promise<void>;
	/** Keeps why items were moved. */
	reason(keys: readonly string[], text: string): Promise<void>;
}

export function createBoardHistory(_session: Session, post: (message: ToBoard) => void): BoardHistory {
	const problem = () => vscode.l10n.t('The history of the order needs git, which this window does not have.');
	const refuse = async () => void vscode.window.showErrorMessage(problem());
	return {
		async moves(since) {
			post({ type: 'moves', since, choices: [], moves: [], problem: problem(), busy: false });
		},
		compare: refuse,
		markReviewed: refuse,
		reason: refuse,
	};
}
