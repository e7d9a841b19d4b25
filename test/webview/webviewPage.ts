import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { launchChromium } from '../../scripts/host/chromium.mjs';
import { eventually } from './eventually';
import { SentMessages } from './sentMessages';
import { serveWebview, webviewAddress } from './serveWebview';
import type { ThemeKind } from './themes';

/** What a page is opened with. */
export interface PageOptions {
	readonly theme?: ThemeKind;
	readonly width?: number;
	readonly height?: number;
	readonly reducedMotion?: boolean;
	readonly forcedColors?: boolean;
	/** True for a test that leaves a page no other one can use. */
	readonly own?: boolean;
}

/** One of the pages that are built. */
export interface PageKind<Sent> {
	/** Of its script and its style sheet. */
	readonly name: string;
	readonly title: string;
	readonly strings: Readonly<Record<string, string>>;
	/** What it may send. */
	readonly isSent: (message: unknown) => message is Sent;
}

/** A page of the browser with everything that was wrong on it. */
export interface Opened {
	readonly key: string;
	readonly context: BrowserContext;
	readonly page: Page;
	readonly options: PageOptions;
	/** Errors, warnings and policy violations of the page. */
	readonly problems: string[];
}

let browser: Browser | undefined;
/** Pages of the running test. */
const open = new Set<Opened>();
/** Pages that wait for another test with the same options; a new one takes longer than most tests. */
const idle = new Map<string, Opened>();

after(async () => {
	await browser?.close();
});

afterEach(async function () {
	const pages = [...open];
	open.clear();
	const problems = pages.flatMap((page) => page.problems);
	const isUsable = this.currentTest?.state === 'passed' && problems.length === 0;
	for (const page of pages) {
		if (isUsable && !page.options.own) idle.set(page.key, page);
		else await page.context.close();
	}
	assert.deepEqual(problems, [], 'the page must run without errors, warnings and policy violations');
});

/** A page in its first life, whatever it was used for before. */
export async function openPage(kind: PageKind<unknown>, options: PageOptions): Promise<Opened> {
	const key = `${kind.name} ${JSON.stringify(options)}`;
	const opened = idle.get(key) ?? (await createPage(kind, key, options));
	idle.delete(key);
	open.add(opened);
	const { page } = opened;
	await page.setViewportSize(sizeOf(options));
	// A test may have ended in the middle of a drag.
	await page.mouse.up();
	await page.mouse.move(0, 0);
	await page.goto(webviewAddress);
	return opened;
}

async function createPage(
	{ name, title, strings }: PageKind<unknown>,
	key: string,
	options: PageOptions,
): Promise<Opened> {
	browser ??= await launchChromium();
	const context = await browser.newContext({
		viewport: sizeOf(options),
		reducedMotion: options.reducedMotion ? 'reduce' : 'no-preference',
		forcedColors: options.forcedColors ? 'active' : 'none',
	});
	const page = await context.newPage();
	const problems: string[] = [];
	await serveWebview(page, { name, title, strings, theme: options.theme ?? 'dark', problems });
	return { key, context, page, options, problems };
}

/** A built page in a browser, with the test in the part of the extension. */
export class WebviewPage<Sent extends { readonly type: string }> {
	private readonly messages: SentMessages<Sent>;

	protected constructor(
		{ isSent }: PageKind<Sent>,
		private readonly opened: Opened,
	) {
		this.messages = new SentMessages(opened.page, isSent);
	}

	get page(): Page {
		return this.opened.page;
	}

	get options(): PageOptions {
		return this.opened.options;
	}

	/** A new page life, as after "Developer: Reload Webviews". */
	async reload(): Promise<void> {
		await this.page.reload();
		this.messages.forget();
		await eventually(async () => assert.equal((await this.sent())[0]?.type, 'ready'));
	}

	/** Sends as the editor does: as JSON. */
	async send(message: object): Promise<void> {
		await this.page.evaluate((text) => window.postMessage(JSON.parse(text)), JSON.stringify(message));
	}

	/** Messages since the last question, each checked for its shape. */
	sent(): Promise<readonly Sent[]> {
		return this.messages.fresh();
	}

	/** Waits for exactly these messages. */
	expectSent(...messages: readonly Sent[]): Promise<void> {
		return this.messages.expect(...messages);
	}

	/** Checks that nothing was sent, after the page has had its turn. */
	expectNothingSent(): Promise<void> {
		return this.messages.expectNone();
	}

	/** Waits until the screen reader is told this. */
	async expectSpoken(text: string, politeness: 'polite' | 'assertive' = 'polite'): Promise<void> {
		const region = this.page.locator(`.spoken[aria-live=${politeness}]`);
		await eventually(async () => assert.equal((await region.textContent())?.trim(), text));
	}

	async press(...keys: readonly string[]): Promise<void> {
		for (const key of keys) await this.page.keyboard.press(key);
	}

	/** Saves what is to be seen, also in the middle of a drag, where the page's own screenshots wait for its end. */
	async picture(file: string): Promise<void> {
		const session = await this.opened.context.newCDPSession(this.page);
		const { data } = await session.send('Page.captureScreenshot');
		writeFileSync(file, Buffer.from(data, 'base64'));
		await session.detach();
	}
}

function sizeOf(options: PageOptions): { width: number; height: number } {
	return { width: options.width ?? 1100, height: options.height ?? 520 };
}
