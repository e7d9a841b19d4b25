import type { ItemType } from '../../core/model/itemType';
import type { BoardState } from '../../protocol/board';
import type { Session } from '../session';
import { whyReadOnly } from '../trust';

/** What a page of items of some type is told of the backlog as a whole. */
export function pageState({ state, backlog }: Session, type: ItemType): BoardState {
	const found = backlog.index.entries.some((entry) => entry.type === type);
	if (state.kind === 'failed') return { kind: 'error', message: state.reason };
	if (state.kind === 'reading' && !found) return { kind: 'loading', ...state.progress };
	if (!found) return { kind: 'empty' };
	const reason = whyReadOnly();
	return reason === undefined ? { kind: 'ready' } : { kind: 'read-only', reason };
}

export function later(milliseconds: number, callback: () => void): () => void {
	const timer = setTimeout(callback, milliseconds);
	return () => clearTimeout(timer);
}
