import type * as vscode from 'vscode';
import { isClosed } from '../../core/model/status';
import type { Session } from '../session';
import { gather } from './gather';
import type { ViewChoices } from './viewChoices';

/** Milliseconds after a change before texts are read. */
const restFor = 100;

/**
 * Finds out what a filter asks for that is not known by itself: which open stories are ready, since only their texts tell,
 * and scores, since what works them out is loaded on demand.
 * @param tell called when more is known
 */
export function lookForFilter(
	session: Session,
	choices: ViewChoices,
	loadScores: () => Promise<unknown>,
	tell: () => void,
): vscode.Disposable {
	let round = 0;
	const look = async () => {
		const mine = ++round;
		const { filter } = choices.options;
		if (session.state.kind === 'reading' || filter.trim() === '') return;
		const { parseFilter } = await import('../../core/query/filter');
		const asks = parseFilter(filter)?.asks;
		if (mine !== round || !asks?.size) return;
		if (asks.has('score')) {
			await loadScores();
			if (mine !== round) return;
			tell();
		}
		if (!asks.has('readiness')) return;
		const { index, inspector } = session.backlog;
		for (const entry of index.entries) {
			if (entry.type !== 'story' || isClosed(entry.status.category)) continue;
			await inspector.readiness(entry);
			if (mine !== round) return;
		}
		tell();
	};
	const ask = gather(restFor, () => void look().catch((error) => session.log.error(`Filter: ${error}`)));
	const listeners = [session.onDidChange(ask), choices.onDidChange(ask)];
	return {
		dispose() {
			round++;
			ask.dispose();
			for (const listener of listeners) listener.dispose();
		},
	};
}
