import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { launchChromium } from '../../scripts/host/chromium.mjs';
import type {
	BoardCard,
	BoardFrame,
	BoardLook,
	BoardMatches,
	BoardState,
	FromBoard,
	ToBoard,
} from '../../src/protocol/board';
import { isFromBoard } from '../../src/protocol/boardMessages';
import { boardStrings } from '../../src/protocol/boardStrings';
import { eventually } from './eventually';
import { sampleFrame } from './sampleCards';
import { SentMessages } from './sentMessages';
import { serveWebview, webviewAddress } from './serveWebview';
import type { ThemeKind } from './themes';

/** What can be told beside the cards; the frame of the sample, and all cards, where nothing is said. */
export interface Told {
	readonly state?: BoardState;
	readonly frame?: Partial<BoardFrame>;
	readonly matches?: Partial<BoardMatches>;
}

/** What a new board wants to see. */
export const firstLook: BoardLook = { mode: 'ranked', filter: '', lanes: undefined, closed: false };

/** What a board is opened with. */
export interface BoardOptions {
	readonly theme?: ThemeKind;
	readonly width?: number;
	readonly height?: number;
	readonly reducedMotion?: boolean;
	readonly forcedColors?: boolean;
	/** True for a test that leaves a page no other one can use. */
	readonly own?: boolean;
}

let browser: Browser | undefined;
/** Boards of the running test. */
const open = new Set<BoardPage>();
/** Pages that wait for another test with the same options; a new one takes longer than most tests. */
const idle = new Map<string, BoardPage>();

after(async () => {
	await browser?.close();
});

afterEach(async function () {
	const boards = [...open];
	open.clear();
	const problems = boards.flatMap((board) => board.problems);
	const isUsable = this.currentTest?.state === 'passed' && problems.length === 0;
	for (const board of boards) {
		if (isUsable && !board.options.own) idle.set(JSON.stringify(board.options), board);
		else await board.close();
	}
	assert.deepEqual(problems, [], 'the page must run without errors, warnings and policy violations');
});

/** The built board in a page of its own, with the test in the part of the extension. */
export class BoardPage {
	/** Errors, warnings and policy violations of the page. */
	readonly problems: string[] = [];
	private revision = 0;
	private frame = sampleFrame;
	private readonly messages: SentMessages<FromBoard>;

	private constructor(
		private readonly context: BrowserContext,
		readonly page: Page,
		readonly options: BoardOptions,
	) {
		this.messages = new SentMessages(page, isFromBoard);
	}

	static async open(options: BoardOptions = {}): Promise<BoardPage> {
		const key = JSON.stringify(options);
		const board = idle.get(key) ?? (await BoardPage.create(options));
		idle.delete(key);
		open.add(board);
		await board.start();
		return board;
	}

	private static async create(options: BoardOptions): Promise<BoardPage> {
		browser ??= await launchChromium();
		const context = await browser.newContext({
			viewport: sizeOf(options),
			reducedMotion: options.reducedMotion ? 'reduce' : 'no-preference',
			forcedColors: options.forcedColors ? 'active' : 'none',
		});
		const board = new BoardPage(context, await context.newPage(), options);
		await board.prepare(options.theme ?? 'dark');
		return board;
	}

	/** A first life of the page, whatever it was used for before. */
	private async start(): Promise<void> {
		this.revision = 0;
		this.messages.forget();
		await this.page.setViewportSize(sizeOf(this.options));
		// A test may have ended in the middle of a drag.
		await this.page.mouse.up();
		await this.page.mouse.move(0, 0);
		await this.page.goto(webviewAddress);
		await this.expectSent({ type: 'ready', look: firstLook });
	}

	private async prepare(theme: ThemeKind): Promise<void> {
		await serveWebview(this.page, { name: 'board', strings: boardStrings, theme, problems: this.problems });
	}

	/** A new page life, as after "Developer: Reload Webviews". */
	async reload(): Promise<void> {
		await this.page.reload();
		this.messages.forget();
		await eventually(async () => assert.equal((await this.sent())[0]?.type, 'ready'));
	}

	/** Sends as the editor does: as JSON. */
	async send(message: ToBoard | Record<string, unknown>): Promise<void> {
		await this.page.evaluate((text) => window.postMessage(JSON.parse(text)), JSON.stringify(message));
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

	/** Messages since the last question, each checked for its shape. */
	sent(): Promise<readonly FromBoard[]> {
		return this.messages.fresh();
	}

	/** Waits for exactly these messages. */
	expectSent(...messages: readonly FromBoard[]): Promise<void> {
		return this.messages.expect(...messages);
	}

	/** Checks that nothing was sent, after the page has had its turn. */
	expectNothingSent(): Promise<void> {
		return this.messages.expectNone();
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

	/** Waits until the screen reader is told this. */
	async expectSpoken(text: string, politeness: 'polite' | 'assertive' = 'polite'): Promise<void> {
		const region = this.page.locator(`.spoken[aria-live=${politeness}]`);
		await eventually(async () => assert.equal((await region.textContent())?.trim(), text));
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

	async press(...keys: readonly string[]): Promise<void> {
		for (const key of keys) await this.page.keyboard.press(key);
	}

	/** Saves what is to be seen, also in the middle of a drag, where the page's own screenshots wait for its end. */
	async picture(file: string): Promise<void> {
		const session = await this.context.newCDPSession(this.page);
		const { data } = await session.send('Page.captureScreenshot');
		writeFileSync(file, Buffer.from(data, 'base64'));
		await session.detach();
	}

	async close(): Promise<void> {
		await this.context.close();
	}
}

function matchesOf(told: Partial<BoardMatches> = {}): BoardMatches {
	return { filter: '', keys: undefined, problem: undefined, ...told };
}

function sizeOf(options: BoardOptions): { width: number; height: number } {
	return { width: options.width ?? 1100, height: options.height ?? 520 };
}
