import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { launchChromium } from '../../../scripts/host/chromium.mjs';
import type { BoardCard, BoardFrame, BoardSnapshot } from '../../../src/protocol/board';
import type { Report } from '../probes/support/report';
import type { Measure } from './measure';
import { median } from './statistics';

/** The value in the middle of so many counts. */
const runs = 5;
const origin = 'http://board.bench';
/** Row 4 is dropped here, some rows further down. */
const rowHeight = 26;

/**
 * The built board in Chromium with as many cards as there are items: from the message with all cards to the first
 * rows on the screen, and from a drop to its order on the screen. The clock stops when the frame is painted.
 * @param root folder of the repository, built
 */
export function boardMeasure(root: string): Measure {
	return {
		id: 'board',
		atMost: 100_000,
		run: ({ items }) => measureBoard(root, items),
	};
}

/** First paint and drop to paint of a board of so many cards, in milliseconds: medians, and the work in a drop alone. */
export async function measureBoard(root: string, items: number): Promise<Report> {
	const browser = await launchChromium();
	try {
		const page = await browser.newPage({ viewport: { width: 1100, height: 800 } });
		await servePage(page, root);
		const first: number[] = [];
		const drops: Drop[] = [];
		for (let run = 0; run < runs; run++) {
			await page.goto(origin);
			first.push(await firstPaint(page, snapshotOf(items)));
			drops.push(await dropToPaint(page));
		}
		return {
			values: {
				first: median(first),
				drop: median(drops.map(({ elapsed }) => elapsed)),
				dropWork: median(drops.map(({ work }) => work)),
			},
		};
	} finally {
		await browser.close();
	}
}

interface Drop {
	readonly elapsed: number;
	readonly work: number;
}

declare global {
	interface Window {
		/** Times the next event of this name to its paint. */
		time(name: string): void;
		/** Milliseconds of the page's clock: of the event, after its script, at the frame's begin, after its paint. */
		timed: Promise<readonly [begin: number, scripted: number, frame: number, painted: number]>;
	}
}

/** Runs in the page before its own scripts, so that it hears of every event first. */
function installClock(): void {
	let wanted = '';
	let tell: (times: readonly [number, number, number, number]) => void = () => {};
	const listen = (event: Event) => {
		if (event.type !== wanted) return;
		wanted = '';
		const begin = performance.now();
		let scripted: number | undefined;
		const afterScript = new MessageChannel();
		afterScript.port1.onmessage = () => {
			scripted ??= performance.now();
		};
		afterScript.port2.postMessage(undefined);
		requestAnimationFrame(() => {
			const frame = performance.now();
			const afterPaint = new MessageChannel();
			afterPaint.port1.onmessage = () => tell([begin, Math.min(scripted ?? frame, frame), frame, performance.now()]);
			afterPaint.port2.postMessage(undefined);
		});
	};
	for (const name of ['message', 'drop']) window.addEventListener(name, listen, { capture: true });
	window.time = (name) => {
		wanted = name;
		window.timed = new Promise((resolve) => {
			tell = resolve;
		});
	};
}

async function firstPaint(page: Page, snapshot: BoardSnapshot): Promise<number> {
	await page.evaluate(() => window.time('message'));
	await page.evaluate((text) => window.postMessage(JSON.parse(text)), JSON.stringify(snapshot));
	const [begin, , , painted] = await page.evaluate(() => window.timed);
	await page.locator('.row').first().waitFor();
	return painted - begin;
}

async function dropToPaint(page: Page): Promise<Drop> {
	const row = await page.locator('.row').nth(3).boundingBox();
	if (!row) throw new Error('The board has no fourth row');
	await page.evaluate(() => window.time('drop'));
	const x = row.x + 300;
	await page.mouse.move(x, row.y + 10);
	await page.mouse.down();
	await page.mouse.move(x, row.y + 20, { steps: 3 });
	await page.mouse.move(x, row.y + 8 * rowHeight + 5, { steps: 5 });
	await page.mouse.up();
	const [begin, scripted, frame, painted] = await page.evaluate(() => window.timed);
	return { elapsed: painted - begin, work: scripted - begin + (painted - frame) };
}

async function servePage(page: Page, root: string): Promise<void> {
	const dist = path.join(root, 'dist/webview');
	const html = `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><link rel="stylesheet" href="/board.css"></head>
		<body><script src="/board.js"></script></body></html>`;
	const files: Record<string, { contentType: string; body: string }> = {
		'/': { contentType: 'text/html', body: html },
		'/board.js': { contentType: 'text/javascript', body: readFileSync(path.join(dist, 'board.js'), 'utf8') },
		'/board.css': { contentType: 'text/css', body: readFileSync(path.join(dist, 'board.css'), 'utf8') },
	};
	await page.addInitScript(installClock);
	await page.addInitScript(() => {
		Object.assign(window, {
			acquireVsCodeApi: () => ({ postMessage: () => {}, getState: () => undefined, setState: () => {} }),
		});
	});
	await page.route(`${origin}/**`, (route) => {
		const file = files[new URL(route.request().url()).pathname];
		return file ? route.fulfill(file) : route.fulfill({ status: 404 });
	});
}

const frame: BoardFrame = {
	state: { kind: 'ready' },
	names: { epic: {}, goal: {}, sprint: {}, release: {}, persona: {} },
	columns: [],
	scale: [],
	cut: { capacity: 21, label: 'team' },
	views: [],
	model: 'RICE',
};

function snapshotOf(items: number): BoardSnapshot {
	const cards = Array.from({ length: items }, (_, index) => cardAt(index + 1));
	return { type: 'snapshot', revision: 1, cards, frame, matches: { filter: '', keys: undefined, problem: undefined } };
}

function cardAt(number: number): BoardCard {
	return {
		key: `file:///workspace/backlog/stories/US-${number}-a-story.md`,
		id: `US-${number}`,
		type: 'story',
		title: `Story number ${number} of a long backlog with a title of usual length`,
		ranked: true,
		status: { text: 'refining', category: 'refining' },
		column: undefined,
		points: (number % 8) + 1,
		score: number % 100,
		effort: undefined,
		impact: undefined,
		groups: { epic: `EP-${number % 40}`, sprint: `SP-${number % 9}` },
		criteria: { done: number % 3, total: 4 },
		missing: number % 4 === 0 ? ['no estimate', '2 weak criteria'] : [],
		hints: number % 5 === 0 ? [{ quality: 'small', reasons: ['more than one wish'] }] : [],
		signs: number % 7 === 0 ? [{ kind: 'score', text: 'Items with a lower score stand above it.' }] : [],
		labels: ['tech'],
		unreadable: undefined,
	};
}
