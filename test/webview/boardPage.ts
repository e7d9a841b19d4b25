import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import type { BoardCard, BoardFrame, BoardLook, BoardMatches, BoardState, FromBoard } from '../../src/protocol/board';
import { isFromBoard } from '../../src/protocol/boardMessages';
import { boardStrings } from '../../src/protocol/boardStrings';
import { eventually } from './eventually';
import { sampleFrame } from './sampleCards';
import { openPage, type PageKind, type PageOptions, WebviewPage } from './webviewPage';

const kind: PageKind<FromBoard> = { name: 'board', title: 'Board', strings: boardStrings, isSent: isFromBoard };

/** What can be told beside the cards; the frame of the sample, and all cards, where nothing is said. */
export interface Told {
	readonly state?: BoardState;
	readonly frame?: Partial<BoardFrame>;
	readonly matches?: Partial<BoardMatches>;
}

/** What a new board wants to see. */
export const firstLook: BoardLook = { mode: 'ranked', filter: '', lanes: undefined, closed: false };

/** What a board is opened with. */
export type BoardOptions = PageOptions;

/** The built board in a page of its own, with the test in the part of the extension. */
export class BoardPage extends WebviewPage<FromBoard> {
	private revision = 0;
	private frame = sampleFrame;

	static async open(options: BoardOptions = {}): Promise<BoardPage> {
		const board = new BoardPage(kind, await openPage(kind, options));
		await board.expectSent({ type: 'ready', look: firstLook });
		return board;
	}

	async snapshot(cards: readonly BoardCard[], told: Told = {}): Promise<void> {
		this.revision += 1;
		this.frame = { ...sampleFrame, ...told.frame, ...(told.state ? { state: told.state } : {}) };
		const matches = matchesOf(told.matches);
		await this.send({ type: 'snapshot', revision: this.revision, cards, frame: this.frame, matches });
		if (cards.length > 0 && told.state?.kind !== 'error') await this.idOf(cards[0]?.id ?? '').waitFor();
	}

	/** A new order, changed cards and whatever else, as the next revision. */
	async patch(
		change: {
			changed?: readonly BoardCard[];
			removed?: readonly string[];
			order?: readonly BoardCard[];
		} & Told,
	): Promise<void> {
		const base = this.revision;
		this.revision += 1;
		const isFrame = change.frame !== undefined || change.state !== undefined;
		if (isFrame) this.frame = { ...this.frame, ...change.frame, ...(change.state ? { state: change.state } : {}) };
		await this.send({
			type: 'patch',
			base,
			revision: this.revision,
			changed: change.changed ?? [],
			removed: change.removed ?? [],
			order: change.order?.map((card) => card.key),
			frame: isFrame ? this.frame : undefined,
			matches: change.matches && matchesOf(change.matches),
		});
	}

	/** Waits until the board has asked for a filter, and answers with the cards that pass. */
	async answerFilter(filter: string, passing: readonly BoardCard[] | undefined, problem?: string): Promise<void> {
		await eventually(async () => {
			const looks = (await this.page.evaluate(() => window.sentToHost)) as FromBoard[];
			const last = looks.findLast((message) => message.type === 'look' || message.type === 'ready');
			assert.equal(last && 'look' in last ? last.look.filter : undefined, filter);
		});
		await this.patch({ matches: { filter, keys: passing?.map((card) => card.key), problem } });
	}

	async ids(): Promise<readonly string[]> {
		return this.page.locator('.row .id').allTextContents();
	}

	async expectIds(...ids: readonly string[]): Promise<void> {
		await eventually(async () => assert.deepEqual(await this.ids(), ids));
	}

	/** Waits until the list begins with these. */
	async expectIdsFirst(...ids: readonly string[]): Promise<void> {
		await eventually(async () => assert.deepEqual((await this.ids()).slice(0, ids.length), ids));
	}

	get list(): Locator {
		return this.page.locator('.rows');
	}

	/** What scrolls the list. */
	get scroller(): Locator {
		return this.page.locator('.scroller');
	}

	row(id: string): Locator {
		return this.page.locator('.row').filter({ has: this.page.locator('.id', { hasText: new RegExp(`^${id}$`) }) });
	}

	/** The id of a card, in whatever mode. */
	private idOf(id: string): Locator {
		const ids = this.page.locator('.row .id, .card .id, .dot .id, .line .id');
		return ids.filter({ hasText: new RegExp(`^${id}$`) }).first();
	}

	/** The id on the row that keys act on. */
	async expectActive(id: string): Promise<void> {
		await eventually(async () => {
			assert.equal(await this.page.locator('.row.active .id').textContent(), id);
			const [named, own] = await this.page.evaluate(() => [
				document.querySelector('.rows')?.getAttribute('aria-activedescendant'),
				document.querySelector('.row.active')?.id,
			]);
			assert.equal(named, own);
		});
	}

	async focusList(): Promise<void> {
		await this.list.focus();
	}
}

function matchesOf(told: Partial<BoardMatches> = {}): BoardMatches {
	return { filter: '', keys: undefined, problem: undefined, ...told };
}
