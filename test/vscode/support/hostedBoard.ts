import assert from 'node:assert/strict';
import { localFiles } from '../../../src/node/localFiles';
import type { BoardCard, BoardLook, FromBoard, ToBoard } from '../../../src/protocol/board';
import { isFromBoard, isToBoard } from '../../../src/protocol/boardMessages';
import type { Host } from '../../../src/vscode/host';
import type { Session } from '../../../src/vscode/session';
import { createBoardHost } from '../../../src/vscode/webviews/boardHost';
import type { PageHost } from '../../../src/vscode/webviews/fillPanel';
import { shownCards } from '../../unit/support/shownCards';
import { until } from './editing';
import { Memory } from './memory';
import { withSession } from './sessions';

type Answer = ToBoard & { readonly type: 'changed' | 'refused' };

/** The extension's side of a board, driven by messages as the page would. */
export interface HostedBoard {
	readonly session: Session;
	readonly host: PageHost<FromBoard>;
	readonly told: ToBoard[];
	say(message: FromBoard): Promise<void>;
	/** Sends a change under the next number. @returns its one answer */
	change(change: Partial<FromBoard & { type: 'change' }> & { readonly keys: readonly string[] }): Promise<Answer>;
	tick(key: string, criterion: number, checked: boolean): Promise<Answer>;
	back(type: 'undo' | 'redo', change: number): Promise<Answer>;
	cards(): readonly BoardCard[];
	card(key: string): BoardCard;
	/** Names of the files of the cards, in their order. */
	order(): readonly string[];
	/** Waits until the board shows something. */
	shows(holds: (cards: readonly BoardCard[]) => boolean): Promise<void>;
}

export const look: BoardLook = { mode: 'ranked', filter: '', lanes: undefined, closed: false };

export async function withBoard(test: (board: HostedBoard) => Promise<void>, more: Host = {}): Promise<void> {
	await withSession({ local: localFiles, ...more }, async (session) => {
		const told: ToBoard[] = [];
		const host = createBoardHost(session, new Memory(), (message) => {
			assert.ok(isToBoard(message), `The board does not understand ${JSON.stringify(message)}`);
			told.push(message);
		});
		let number = 0;
		const board: HostedBoard = {
			session,
			host,
			told,
			say(message) {
				assert.ok(isFromBoard(message), `The extension does not understand ${JSON.stringify(message)}`);
				return host.receive(message);
			},
			change: ({ keys, placement, fields = {} }) => ask({ type: 'change', change: ++number, keys, placement, fields }),
			tick: (key, criterion, checked) => ask({ type: 'tick', change: ++number, key, criterion, checked }),
			back: (type, change) => ask({ type, change }),
			cards: () => shownCards(told),
			card(key) {
				const found = board.cards().find((card) => card.key === key);
				assert.ok(found, `The board shows no ${key}`);
				return found;
			},
			order: () => board.cards().map(({ key }) => /([^/]+)\.md$/.exec(key)?.[1] ?? key),
			async shows(holds) {
				await until(board.cards, holds);
			},
		};
		const ask = async (message: FromBoard & { readonly change: number }): Promise<Answer> => {
			const before = told.length;
			await board.say(message);
			const answers = told
				.slice(before)
				.filter(({ type }) => type === 'changed' || type === 'refused')
				.filter((answer): answer is Answer => 'change' in answer && answer.change === message.change);
			assert.equal(answers.length, 1, 'A change is answered once');
			return answers[0] as Answer;
		};
		try {
			await board.say({ type: 'ready', look });
			await test(board);
		} finally {
			host.dispose();
		}
	});
}
