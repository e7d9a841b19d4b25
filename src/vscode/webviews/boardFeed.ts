import * as vscode from 'vscode';
import type { Readiness } from '../../core/lint/readiness';
import type { BoardCard, BoardState, ToBoard } from '../../protocol/board';
import type { Session } from '../session';
import { boardCards, boardEntries } from './boardCards';
import { boardDiff, type ToldCards } from './boardDiff';

/** Milliseconds for which changes are gathered into one patch. */
const gatherFor = 30;

/** Keeps one board in step with the backlog: a snapshot first, then patches; nothing while the board is not listening. */
export interface BoardFeed extends vscode.Disposable {
	/** The board asks for everything: it was just loaded, or a patch did not fit. */
	restart(): void;
	/** Tells what changed at once instead of in a moment. */
	flush(): void;
	/** The board is hidden and hears nothing until it asks again. */
	pause(): void;
}

export function createBoardFeed(session: Session, post: (message: ToBoard) => void): BoardFeed {
	let told: (ToldCards & { readonly state: string }) | undefined;
	let timer: number | undefined;
	let disposed = false;
	let looking = false;

	const tell = () => {
		clearTimeout(timer);
		timer = undefined;
		if (!told || disposed) return;
		const cards = boardCards(session.backlog, boardEntries(session.backlog));
		const state = boardState(session);
		if (told.state !== JSON.stringify(state)) snapshot(cards, state);
		else {
			const patch = boardDiff(told, cards);
			if (patch) {
				told = { ...told, revision: patch.revision, cards: byKey(cards) };
				post(patch);
			}
		}
		void lookInside();
	};
	const snapshot = (cards: readonly BoardCard[], state: BoardState) => {
		const revision = (told?.revision ?? 0) + 1;
		told = { revision, cards: byKey(cards), state: JSON.stringify(state) };
		post({ type: 'snapshot', revision, cards, state });
	};
	const soon = () => {
		timer ??= setTimeout(tell, gatherFor);
	};
	/** Finds out what the rules say of the shown stories, from the top, and tells it bit by bit. */
	const lookInside = async () => {
		if (looking || session.state.kind !== 'ready') return;
		looking = true;
		const { inspector, index } = session.backlog;
		const before = index.revision;
		for (const entry of boardEntries(session.backlog)) {
			if (disposed || !told || index.revision !== before) break;
			const known = inspector.knownReadiness(entry);
			const found = await inspector.readiness(entry);
			if (wordsOf(known) !== wordsOf(found)) soon();
		}
		looking = false;
		if (index.revision !== before) soon();
	};
	const listener = session.onDidChange(soon);

	return {
		restart() {
			snapshot(boardCards(session.backlog, boardEntries(session.backlog)), boardState(session));
			void lookInside();
		},
		flush: tell,
		pause() {
			told = undefined;
		},
		dispose() {
			disposed = true;
			clearTimeout(timer);
			listener.dispose();
		},
	};
}

/** What a card shows of readiness, as one text to compare. */
function wordsOf(readiness: Readiness | undefined): string | undefined {
	return readiness && JSON.stringify([readiness.missing.map(({ message }) => message), readiness.invest]);
}

function byKey(cards: readonly BoardCard[]): ReadonlyMap<string, BoardCard> {
	return new Map(cards.map((card) => [card.key, card]));
}

function boardState({ state, backlog }: Session): BoardState {
	const found = backlog.index.entries.some((entry) => entry.type === 'story');
	if (state.kind === 'failed') return { kind: 'error', message: state.reason };
	if (state.kind === 'reading' && !found) return { kind: 'loading', ...state.progress };
	if (!found) return { kind: 'empty' };
	if (vscode.workspace.isTrusted) return { kind: 'ready' };
	return { kind: 'read-only', reason: vscode.l10n.t('the workspace is not trusted.') };
}
