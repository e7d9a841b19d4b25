import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../../scripts/host/chromium.mjs';
import { exportRoadmap } from '../../src/core/roadmap/exportRoadmap';
import { goalPageOf } from '../../src/core/roadmap/goalPageOf';
import type { Audience, RoadmapFormat } from '../../src/core/roadmap/roadmapFormats';
import { backlogOf, type TestBacklog } from '../unit/support/backlogOf';
import { checkAccess } from './checkAccess';
import { themeCss, themeKinds } from './themes';

const sample = 'examples/harbour-coffee';
const today = '2026-11-27';
const pictures = path.resolve('test/webview/screenshots');

/** The exports of the sample backlog and the page of one of its goals, opened as the files that they are. */
describe('an exported roadmap', () => {
	let browser: Browser;
	let backlog: TestBacklog;

	before(async () => {
		mkdirSync(pictures, { recursive: true });
		const paths = readdirSync(sample, { recursive: true, encoding: 'utf8' }).filter((name) =>
			/\.(?:md|yml)$/.test(name),
		);
		backlog = await backlogOf(
			Object.fromEntries(
				paths.map((name) => [name.replaceAll('\\', '/'), readFileSync(path.join(sample, name), 'utf8')]),
			),
		);
		browser = await launchChromium();
	});

	after(async () => browser?.close());

	/** Opens a text as a file of that kind; fails when it asks for anything else or the browser has something to say of it. */
	async function opened(
		text: string,
		format: 'html' | 'svg',
		colorScheme: 'light' | 'dark',
		test: (page: Page) => Promise<void>,
	): Promise<void> {
		const context = await browser.newContext({ colorScheme, viewport: { width: 1280, height: 900 } });
		try {
			const page = await context.newPage();
			const said: string[] = [];
			const asked: string[] = [];
			page.on('console', (message) => said.push(message.text()));
			page.on('pageerror', (error) => said.push(error.message));
			const address = `http://roadmap.test/roadmap.${format}`;
			await context.route('**/*', (route) => {
				const url = route.request().url();
				if (url !== address) {
					asked.push(url);
					return route.abort();
				}
				const contentType = format === 'html' ? 'text/html; charset=utf-8' : 'image/svg+xml';
				return route.fulfill({ contentType, body: text });
			});
			await page.goto(address);
			await test(page);
			assert.deepEqual(
				asked.filter((url) => !url.endsWith('/favicon.ico')),
				[],
			);
			assert.deepEqual(said, []);
		} finally {
			await context.close();
		}
	}

	const exported = (format: RoadmapFormat, audience: Audience) =>
		exportRoadmap(backlog, { format, audience, now: Date.parse(today) });

	for (const scheme of ['light', 'dark'] as const) {
		it(`is a page that can be read without a mouse or eyes, ${scheme}`, async () =>
			opened(await exported('html', 'internal'), 'html', scheme, async (page) => {
				await page.getByRole('heading', { level: 1 }).waitFor();
				await checkAccess({ page });
				await page.screenshot({ path: path.join(pictures, `roadmap-${scheme}.png`), fullPage: true });
			}));
	}

	it('fits a narrow window without a scroll bar of its own', async () =>
		opened(await exported('html', 'internal'), 'html', 'light', async (page) => {
			await page.setViewportSize({ width: 400, height: 800 });
			const [wide, room] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
			await page.screenshot({ path: path.join(pictures, 'roadmap-narrow.png'), fullPage: true });
			assert.ok((wide ?? 0) <= (room ?? 0), `${wide} of ${room} pixels`);
		}));

	it('prints', async () =>
		opened(await exported('html', 'public'), 'html', 'dark', async (page) => {
			await page.emulateMedia({ media: 'print' });
			await page.screenshot({ path: path.join(pictures, 'roadmap-print.png'), fullPage: true });
			const pdf = await page.pdf({ path: path.join(pictures, 'roadmap-print.pdf'), format: 'A4' });
			assert.ok(pdf.length > 10_000);
		}));

	it('is a picture by itself', async () =>
		opened(await exported('svg', 'internal'), 'svg', 'light', async (page) => {
			assert.equal(await page.evaluate(() => document.documentElement.nodeName), 'svg');
			await page.screenshot({ path: path.join(pictures, 'roadmap-svg.png') });
		}));

	for (const theme of themeKinds) {
		it(`has a page for each goal, ${theme}`, async () => {
			const goal = backlog.index.entries.find(({ id }) => id === 'GOAL-1');
			const html = await goalPageOf(backlog, goal?.uri ?? '', today, {
				linkTo: ({ id }) => `command:open?${id}`,
				actions: [{ title: 'Record a measurement…', href: 'command:measure' }],
				nonce: 'abc',
			});
			const page = (html ?? '').replace('<style nonce="abc">', (tag) => `${tag}${themeCss(theme)}`);
			await opened(page, 'html', 'light', async (page) => {
				await page.getByRole('heading', { name: 'Evidence' }).waitFor();
				await checkAccess({ page });
				await page.screenshot({ path: path.join(pictures, `goal-${theme}.png`), fullPage: true });
			});
		});
	}
});
