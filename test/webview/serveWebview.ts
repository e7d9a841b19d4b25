import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { type WebviewPage, webviewHtml } from '../../src/vscode/webviews/webviewHtml';
import { type ThemeKind, themeCss } from './themes';

const origin = 'http://board.test';
const dist = path.resolve('dist/webview');

/** Where a served webview is found. */
export const webviewAddress = `${origin}/`;

declare global {
	interface Window {
		sentToHost: unknown[];
	}
}

export interface ServedWebview {
	/** Of its files in `dist/webview`. */
	readonly name: string;
	readonly title: string;
	readonly strings: unknown;
	/** What its script is given besides, by name. */
	readonly data?: Readonly<Record<string, unknown>>;
	readonly images?: WebviewPage['images'];
	readonly theme: ThemeKind;
	/** Errors, warnings and policy violations of the page are put here. */
	readonly problems: string[];
}

/** Lets a page find a built webview at `webviewAddress`, with what the editor gives its script. */
export async function serveWebview(
	page: Page,
	{ name, title, strings, data, images, theme, problems }: ServedWebview,
): Promise<void> {
	page.on('console', (message) => {
		if (['error', 'warning'].includes(message.type())) problems.push(message.text());
	});
	page.on('pageerror', (error) => problems.push(String(error)));
	const html = webviewHtml({
		nonce: 'bm9uY2U',
		cspSource: origin,
		scriptUri: `${origin}/${name}.js`,
		styleUri: `${origin}/${name}.css`,
		title,
		lang: 'en',
		data: { strings, ...data },
		...(images ? { images } : {}),
	});
	const files: Record<string, { contentType: string; body: string }> = {
		'/': { contentType: 'text/html', body: html },
		[`/${name}.js`]: { contentType: 'text/javascript', body: readFileSync(path.join(dist, `${name}.js`), 'utf8') },
		[`/${name}.css`]: {
			contentType: 'text/css',
			body: themeCss(theme) + readFileSync(path.join(dist, `${name}.css`), 'utf8'),
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
}
