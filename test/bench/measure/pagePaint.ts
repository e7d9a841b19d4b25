import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { launchChromium } from '../../../scripts/host/chromium.mjs';
import type { Report } from '../probes/support/report';
import { median } from './statistics';

/** The value in the middle of so many counts. */
const runs = 5;
const origin = 'http://page.bench';

/** A built page, and what is done on it. */
export interface MeasuredPage {
	/** Of its script and its style sheet. */
	readonly name: string;
	/** The message with all that it shows. */
	readonly snapshot: object;
	/** What is drawn for a card, as a selector. */
	readonly card: string;
	/** The event with which a drag ends. */
	readonly ends: 'drop' | 'pointerup';
	/** Presses on a card, and drags it as far as to where it is let go. */
	drag(page: Page): Promise<void>;
}

/** First paint and drop to paint of a page in Chromium, in milliseconds: medians, and the work in a drop alone. */
export async function measurePaint(root: string, measured: MeasuredPage): Promise<Report> {
	const browser = await launchChromium();
	try {
		const page = await browser.newPage({ viewport: { width: 1100, height: 800 } });
		await servePage(page, root, measured.name);
		const first: number[] = [];
		const drops: Drop[] = [];
		for (let run = 0; run < runs; run++) {
			await page.goto(origin);
			first.push(await firstPaint(page, measured));
			drops.push(await dropToPaint(page, measured));
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
	for (const name of ['message', 'drop', 'pointerup']) window.addEventListener(name, listen, { capture: true });
	window.time = (name) => {
		wanted = name;
		window.timed = new Promise((resolve) => {
			tell = resolve;
		});
	};
}

async function firstPaint(page: Page, { snapshot, card }: MeasuredPage): Promise<number> {
	await page.evaluate(() => window.time('message'));
	await page.evaluate((text) => window.postMessage(JSON.parse(text)), JSON.stringify(snapshot));
	const [begin, , , painted] = await page.evaluate(() => window.timed);
	await page.locator(card).first().waitFor();
	return painted - begin;
}

async function dropToPaint(page: Page, { ends, drag }: MeasuredPage): Promise<Drop> {
	await drag(page);
	await page.evaluate((name) => window.time(name), ends);
	await page.mouse.up();
	const [begin, scripted, frame, painted] = await page.evaluate(() => window.timed);
	return { elapsed: painted - begin, work: scripted - begin + (painted - frame) };
}

async function servePage(page: Page, root: string, name: string): Promise<void> {
	const dist = path.join(root, 'dist/webview');
	const html = `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><link rel="stylesheet" href="/${name}.css"></head>
		<body><script src="/${name}.js"></script></body></html>`;
	const files: Record<string, { contentType: string; body: string }> = {
		'/': { contentType: 'text/html', body: html },
		[`/${name}.js`]: { contentType: 'text/javascript', body: readFileSync(path.join(dist, `${name}.js`), 'utf8') },
		[`/${name}.css`]: { contentType: 'text/css', body: readFileSync(path.join(dist, `${name}.css`), 'utf8') },
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
