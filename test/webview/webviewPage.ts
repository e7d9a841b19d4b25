import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { launchChromium } from '../../scripts/host/chromium.mjs';
import { webviewHtml } from '../../src/vscode/webviews/webviewHtml';
import { eventually } from './eventually';
import { type ThemeKind, themeCss } from './themes';

const origin = 'http://page.test';
const dist = path.resolve('dist/webview');

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

declare global {
	interface Window {
		sentToHost: unknown[];
	}
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
	await page.goto(`${origin}/`);
	return opened;
}

async function createPage({ name, strings }: PageKind<unknown>, key: string, options: PageOptions): Promise<Opened> {
	browser ??= await launchChromium();
	const context = await browser.newContext({
		viewport: sizeOf(options),
		reducedMotion: options.reducedMotion ? 'reduce' : 'no-preference',
		forcedColors: options.forcedColors ? 'active' : 'none',
	});
	const page = await context.newPage();
	const problems: string[] = [];
	page.on('console', (message) => {
		if (['error', 'warning'].includes(message.type())) problems.push(message.text());
	});
	page.on('pageerror', (error) => problems.push(String(error)));
	const html = webviewHtml({
		nonce: 'bm9uY2U',
		cspSource: origin,
		scriptUri: `${origin}/${name}.js`,
		styleUri: `${origin}/${name}.css`,
		title: name,
		lang: 'en',
		data: { strings },
	});
	const files: Record<string, { contentType: string; body: string }> = {
		'/': { contentType: 'text/html', body: html },
		[`/${name}.js`]: { contentType: 'text/javascript', body: readFileSync(path.join(dist, `${name}.js`), 'utf8') },
		[`/${name}.css`]: {
			contentType: 'text/css',
			body: themeCss(options.theme ?? 'dark') + readFileSync(path.join(dist, `${name}.css`), 'utf8'),
		},
	};
	await page.route(`${origin}/**`, (route) => {
		const file = files[new URL(route.request().url()).pathname];
		return file ? route.fulfill(file) : route.fulfill({ status: 404 });
	});
	await page.addInitScript(() => {
		window.sentToHost = [];
		// Kept over a reload, as by the editor, and gone with a new visit.
		const [visit] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
		if (visit?.type !== 'reload') sessionStorage.clear();
		Object.assign(window, {
			acquireVsCodeApi: () => ({
				postMessage: (message: unknown) => window.sentToHost.push(JSON.parse(JSON.stringify(message))),
				getState: () => JSON.parse(sessionStorage.getItem('state') ?? 'null') ?? undefined,
				setState: (state: unknown) => sessionStorage.setItem('state', JSON.stringify(state)),
			}),
		});
		document.addEventListener('securitypolicyviolation', (event) =>
			console.error(`policy violation: ${event.violatedDirective} ${event.blockedURI}`),
		);
	});
	return { key, context, page, options, problems };
}

/** A built page in a browser, with the test in the part of the extension. */
export class WebviewPage<Sent extends { readonly type: string }> {
	private read = 0;

	protected constructor(
		private readonly kind: PageKind<Sent>,
		private readonly opened: Opened,
	) {}

	get page(): Page {
		return this.opened.page;
	}

	get options(): PageOptions {
		return this.opened.options;
	}

	/** A new page life, as after "Developer: Reload Webviews". */
	async reload(): Promise<void> {
		await this.page.reload();
		this.read = 0;
		await eventually(async () => assert.equal((await this.sent())[0]?.type, 'ready'));
	}

	/** Sends as the editor does: as JSON. */
	async send(message: object): Promise<void> {
		await this.page.evaluate((text) => window.postMessage(JSON.parse(text)), JSON.stringify(message));
	}

	/** Messages since the last question, each checked for its shape. */
	async sent(): Promise<readonly Sent[]> {
		const all = await this.page.evaluate(() => window.sentToHost);
		const fresh = all.slice(this.read);
		this.read = all.length;
		const { isSent } = this.kind;
		return fresh.map((message) => {
			assert.ok(isSent(message), `well-formed: ${JSON.stringify(message)}`);
			return message;
		});
	}

	/** Waits for exactly these messages. */
	async expectSent(...messages: readonly Sent[]): Promise<void> {
		const start = this.read;
		await eventually(async () => {
			this.read = start;
			assert.deepEqual(await this.sent(), JSON.parse(JSON.stringify(messages)));
		});
	}

	/** Checks that nothing was sent, after the page has had its turn. */
	async expectNothingSent(): Promise<void> {
		await this.page.evaluate(() => new Promise((done) => requestAnimationFrame(done)));
		assert.deepEqual(await this.sent(), []);
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
