import * as vscode from 'vscode';
import { createRefinementQueue, type RefinementQueue } from '../core/queue/refinementQueue';
import { vscodeClock } from './adapters/vscodeClock';
import type { Session } from './session';
import { today } from './today';

/**
 * What is to be refined next in this window.
 * @param onNews called when git has told more than the last look knew
 */
export function refinementQueueOf({ backlog, store, history }: Session, onNews?: () => void): RefinementQueue {
	const { index, inspector } = backlog;
	return createRefinementQueue({
		...{ index, inspector, store, today, onNews },
		clock: vscodeClock,
		// Without trust git is not started, and nothing it says is to be remembered.
		history: () => (vscode.workspace.isTrusted ? history : undefined),
	});
}
