// @ts-check
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { browserCopy } from './browserCopy.mjs';
import { launchChromium } from './chromium.mjs';
import { startServer } from './startServer.mjs';
import { ensureVscodeServer } from './vscodeServer.mjs';
import { command, webview } from './workbenchPage.mjs';

const SCREENSHOTS = fileURLToPath(new URL('../../test/e2e/screenshots', import.meta.url));
const READY_LIMIT_MS = 120_000;
const ACTION_LIMIT_MS = 30_000;

/** The editor takes an unknown name for its default without a word, so a wrong one is refused here. */
const COLOR_THEMES = [
	'Light 2026',
	'Dark 2026',
	'Light Modern',
	'Dark Modern',
	'Light+',
	'Dark+',
	'Default High Contrast',
	'Default High Contrast Light',
];

/**
 * @typedef {object} WorkbenchWish
 * @property {string} workspace folder to open
 * @property {string} [extensionPath] folder of the extension under development; not with `vsix`
 * @property {readonly string[]} [otherExtensions] folders of further ones, which it works with
 * @property {string} [vsix] packed extension to install into the empty extensions folder, as a user would
 * @property {boolean} [browserBuild] load only the extension's `browser` entry, in the web-worker host
 * @property {string} [colorTheme] one of COLOR_THEMES; left out: the editor's own light theme
 * @property {Record<string, unknown>} [settings] more user settings
 * @property {Record<string, string>} [env] more environment for the extension host
 * @property {boolean} [trusted] false: the folder opens in restricted mode, until the user trusts it
 * @property {string} [screenshots] folder for pictures, default `test/e2e/screenshots`
 */

/** @typedef {Awaited<ReturnType<typeof openWorkbench>>} Workbench */

/**
 * Opens a folder in the server build, in a browser window of 1400 by 900 without a screen, and waits until the
 * workbench has restored its parts. Extensions may still be starting: wait for what they show.
 *
 * @param {WorkbenchWish} wish
 */
export async function openWorkbench({ workspace, extensionPath, vsix, browserBuild = false, ...wish }) {
	if (Boolean(extensionPath) === Boolean(vsix)) {
		throw new Error('openWorkbench needs either extensionPath or vsix.');
	}
	if (browserBuild && vsix) {
		throw new Error('openWorkbench takes the browser build from extensionPath, not from a vsix.');
	}
	const settings = { ...themeSettings(wish.colorTheme), ...wish.settings };
	const vscode = await ensureVscodeServer();
	const copy = browserBuild && extensionPath ? browserCopy(extensionPath) : undefined;
	const server = await startServer({
		server: vscode,
		settings,
		env: wish.env,
		otherExtensions: wish.otherExtensions,
		vsix,
		trusted: wish.trusted,
	}).catch((error) => {
		copy?.remove();
		throw error;
	});
	/** @type {import('playwright-core').Browser | undefined} */
	let browser;

	async function dispose() {
		await browser?.close();
		await server.stop();
		copy?.remove();
	}

	try {
		browser = await launchChromium();
		const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
		page.setDefaultTimeout(ACTION_LIMIT_MS);
		const url = server.url(workspace, { extensionPath: copy?.folder ?? extensionPath });
		await page.goto(url, { timeout: READY_LIMIT_MS });
		await workbenchRestored(page);
		return {
			page,
			url,
			/** The version of Visual Studio Code. */
			version: vscode.version,
			/** Inside of the nth visible webview. */
			webview: (/** @type {number} */ nth = 0) => webview(page, nth),
			/** Runs a command by its title, through the command palette. */
			command: (/** @type {string} */ title) => command(page, title),
			/** Saves a picture. @param {string} name without ending @returns {Promise<string>} the file */
			screenshot: (name) => screenshot(page, wish.screenshots ?? SCREENSHOTS, name),
			/** The last lines that the server printed. */
			serverLog: server.logTail,
			/** Closes the browser, ends the server and removes all temporary folders. */
			dispose,
		};
	} catch (error) {
		const log = server.logTail();
		await dispose();
		throw new Error(`The workbench did not open: ${error instanceof Error ? error.message : error}\n${log}`, {
			cause: error,
		});
	}
}

/** @param {string | undefined} theme */
function themeSettings(theme) {
	if (!theme) {
		return {};
	}
	if (!COLOR_THEMES.includes(theme)) {
		throw new Error(`There is no colour theme "${theme}", expected one of ${COLOR_THEMES.join(', ')}.`);
	}
	return { 'workbench.colorTheme': theme };
}

/**
 * The workbench sets `driver` for its own smoke tests, which wait in the same way.
 *
 * @param {import('playwright-core').Page} page
 */
async function workbenchRestored(page) {
	await page.waitForFunction('globalThis.driver', undefined, { timeout: READY_LIMIT_MS });
	await page.evaluate('globalThis.driver.whenWorkbenchRestored()');
	await page.locator('.monaco-workbench .part.statusbar').waitFor({ timeout: READY_LIMIT_MS });
}

/**
 * @param {import('playwright-core').Page} page
 * @param {string} folder
 * @param {string} name
 */
async function screenshot(page, folder, name) {
	mkdirSync(folder, { recursive: true });
	const file = path.join(folder, `${name}.png`);
	await page.screenshot({ path: file });
	return file;
}
