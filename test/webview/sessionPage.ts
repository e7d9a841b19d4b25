import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../../scripts/host/chromium.mjs';
import type { FromSession, SessionTimer, SessionView, ToSession } from '../../src/protocol/session';
import { isFromSession, isToSession } from '../../src/protocol/sessionMessages';
import { sessionStrings } from '../../src/protocol/sessionStrings';
import { eventually } from './eventually';
import { SentMessages } from './sentMessages';
import { serveWebview, webviewAddress } from './serveWebview';
import type { ThemeKind } from './themes';

let browser: Browser | undefined;
const open = new Set<SessionPage>();

after(async () => {
	await browser?.close();
});

afterEach(async () => {
	const pages = [...open];
	open.clear();
	for (const { page } of pages) await page.context().close();
	assert.deepEqual(
		pages.flatMap(({ problems }) => problems),
		[],
		'the page must run without errors, warnings and policy violations',
	);
});

/** The built page of a session, with the test in the part of the extension. */
export class SessionPage {
	readonly problems: string[] = [];
	private readonly messages: SentMessages<FromSession>;

	private constructor(readonly page: Page) {
		this.messages = new SentMessages(page, isFromSession);
	}

	static async open(theme: ThemeKind = 'dark', size = { width: 720, height: 860 }): Promise<SessionPage> {
		browser ??= await launchChromium();
		const context = await browser.newContext({ viewport: size, reducedMotion: 'reduce' });
		const session = new SessionPage(await context.newPage());
		open.add(session);
		await serveWebview(session.page, {
			name: 'refinement',
			title: sessionStrings.session,
			strings: sessionStrings,
			theme,
			problems: session.problems,
		});
		await session.page.goto(webviewAddress);
		await session.expectSent({ type: 'ready' });
		return session;
	}

	async tell(view: SessionView, timer: SessionTimer = { elapsed: 400_000, running: false }): Promise<void> {
		await this.send({ type: 'view', view, timer });
	}

	async send(message: ToSession): Promise<void> {
		assert.ok(isToSession(message), `well-formed: ${JSON.stringify(message)}`);
		await this.page.evaluate((text) => window.postMessage(JSON.parse(text)), JSON.stringify(message));
	}

	sent(): Promise<readonly FromSession[]> {
		return this.messages.fresh();
	}

	expectSent(...messages: readonly FromSession[]): Promise<void> {
		return this.messages.expect(...messages);
	}

	expectNothingSent(): Promise<void> {
		return this.messages.expectNone();
	}

	async expectSpoken(text: string | RegExp, politeness: 'polite' | 'assertive' = 'polite'): Promise<void> {
		const region = this.page.locator(`.spoken[aria-live=${politeness}]`);
		await eventually(async () => {
			const spoken = (await region.textContent())?.trim() ?? '';
			if (typeof text === 'string') assert.equal(spoken, text);
			else assert.match(spoken, text);
		});
	}

	async press(...keys: readonly string[]): Promise<void> {
		for (const key of keys) await this.page.keyboard.press(key);
	}

	/** Saves what is to be seen among the other pictures of the tests. */
	async picture(name: string): Promise<void> {
		const folder = path.resolve('test/webview/screenshots');
		mkdirSync(folder, { recursive: true });
		await this.page.screenshot({ path: path.join(folder, `${name}.png`) });
	}
}
