import assert from 'node:assert/strict';
import { BoardContents } from '../../../src/board/boardContents';
import { PageFeed } from '../../../src/board/pageFeed';
import { ReadinessWatch } from '../../../src/board/readinessWatch';
import type { FileContent } from '../../../src/core/ports/fileStore';
import type { BoardCard, BoardFrame, BoardLook, BoardPatch, BoardSnapshot, ToBoard } from '../../../src/protocol/board';
import { isToBoard } from '../../../src/protocol/boardMessages';
import { backlogOf, stoppedClock, type TestBacklog } from '../support/backlogOf';
import { type FakeTime, fakeTime } from '../support/fakeTime';
import { entryAt } from '../support/memoryFileStore';
import { shownCards } from '../support/shownCards';

export const ranked: BoardLook = { mode: 'ranked', filter: '', lanes: undefined, closed: false };

/** A board without an editor: what it is told, and the backlog behind it. */
export interface TestBoard {
	readonly backlog: TestBacklog;
	readonly feed: PageFeed<BoardCard, BoardFrame, BoardLook>;
	readonly contents: BoardContents;
	readonly readiness: ReadinessWatch;
	readonly time: FakeTime;
	readonly told: ToBoard[];
	/** The last message, which must be a patch. */
	patch(): BoardPatch;
	snapshot(): BoardSnapshot;
	/** What the board shows by now, put together from all it was told. */
	cards(): readonly BoardCard[];
	card(id: string): BoardCard;
	/** Changes files as from outside, and lets the feed tell of it. */
	write(files: Readonly<Record<string, string | FileContent | undefined>>): Promise<void>;
	/** Waits until all is known of readiness, and told. */
	known(): Promise<void>;
}

export async function boardOf(
	files: Readonly<Record<string, string>>,
	today = '2026-03-10',
	listening = true,
): Promise<TestBoard> {
	const backlog = await backlogOf(files);
	const { index, inspector } = backlog;
	const time = fakeTime();
	const told: ToBoard[] = [];
	const readiness = new ReadinessWatch({
		index,
		inspector,
		clock: stoppedClock,
		onNews: () => feed.news(),
		onFault: (error) => {
			throw error;
		},
	});
	const contents = new BoardContents({
		index,
		readiness,
		state: () => ({ kind: 'ready' }),
		today: () => today,
		team: 'team',
		first: () => 10,
	});
	const feed = new PageFeed<BoardCard, BoardFrame, BoardLook>({
		contents,
		readiness,
		post(message) {
			assert.ok(isToBoard(message), `The board does not understand ${JSON.stringify(message)}`);
			told.push(message);
		},
		later: time.later,
		now: () => 0,
		isRead: () => true,
	});
	index.onChange(() => feed.soon());
	if (listening) feed.start(ranked);
	const last = <T extends ToBoard['type']>(type: T) => {
		const message = told.at(-1);
		assert.equal(message?.type, type);
		return message as ToBoard & { type: T };
	};
	const board: TestBoard = {
		backlog,
		feed,
		contents,
		readiness,
		time,
		told,
		patch: () => last('patch'),
		snapshot: () => last('snapshot'),
		cards: () => shownCards(told),
		card(id) {
			const found = board.cards().find((card) => card.id === id);
			assert.ok(found, `The board shows no ${id}`);
			return found;
		},
		async write(changed) {
			for (const [path, text] of Object.entries(changed)) {
				if (text === undefined) backlog.store.files.delete(path);
				else backlog.store.files.set(path, text);
			}
			await backlog.update(Object.keys(changed).map(entryAt));
			time.pass(50);
		},
		async known() {
			const left = () => contents.contents(ranked).entries.some((entry) => !readiness.isSettled(entry)) || undefined;
			for (let turn = 0; turn < 10_000 && left(); turn++) await new Promise((resolve) => setImmediate(resolve));
			assert.ok(!left(), 'Readiness is not found out');
			time.pass(1000);
		},
	};
	return board;
}

/** A story's file with some fields and some lines of text. */
export function story(id: string, fields: Readonly<Record<string, string>> = {}, text = ''): string {
	const lines = Object.entries({ id, type: 'story', title: `Story ${id}`, status: 'refining', ...fields });
	return `---\n${lines.map(([key, value]) => `${key}: ${value}`).join('\n')}\n---\n${text}`;
}
