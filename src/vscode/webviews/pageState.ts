import * as vscode from 'vscode';
import type { ItemType } from '../../core/model/itemType';
import type { BoardState } from '../../protocol/board';
import { vscodeClock } from '../adapters/vscodeClock';
import type { Session } from '../session';

/** What a page of items of some type is told of the backlog as a whole. */
export function pageState({ state, backlog }: Session, type: ItemType): BoardState {
	const found = backlog.index.entries.some((entry) => entry.type === type);
	if (state.kind === 'failed') return { kind: 'error', message: state.reason };
	if (state.kind === 'reading' && !found) return { kind: 'loading', ...state.progress };
	if (!found) return { kind: 'empty' };
	if (vscode.workspace.isTrusted) return { kind: 'ready' };
	return { kind: 'read-only', reason: vscode.l10n.t('the workspace is not trusted.') };
}

/** The date where the user is, as files write it. */
export function today(): string {
	const now = new Date(vscodeClock.date());
	const two = (number: number) => String(number).padStart(2, '0');
	return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

export function later(milliseconds: number, callback: () => void): () => void {
	const timer = setTimeout(callback, milliseconds);
	return () => clearTimeout(timer);
}
