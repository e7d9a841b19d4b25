// @ts-check
import { rmSync } from 'node:fs';
import path from 'node:path';
import { browserCopy } from './browserCopy.mjs';
import { launchChromium } from './chromium.mjs';
import { startServer } from './startServer.mjs';
import { watchSuite } from './suiteOutput.mjs';
import { temporaryFolder } from './temporaryFolder.mjs';
import { RESULT_VARIABLE, readResult } from './testResult.mjs';
import { ensureVscodeServer } from './vscodeServer.mjs';

const PRODUCT = 'Visual Studio Code (server build)';
const FIRST_LINE_LIMIT_MS = 120_000;
const RESULT_LIMIT_MS = 600_000;
const AFTER_EXIT_MS = 3000;
const LOOK_EVERY_MS = 100;

/**
 * @param {import('./runInVscode.mjs').SuiteToRun} suite
 * @returns {Promise<import('./runInVscode.mjs').SuiteReport>}
 */
export async function runOnServer(suite) {
	const vscode = await ensureVscodeServer();
	const label = suite.label ?? 'extension tests';
	const host = suite.browserBuild ? ', web-worker host' : '';
	console.log(`Running ${label} in ${PRODUCT} ${vscode.version}${host}`);

	const temporary = temporaryFolder('suite');
	const copy = suite.browserBuild ? browserCopy(suite.extensionPath) : undefined;
	const resultFile = path.resolve(suite.resultFile ?? path.join(temporary.folder, 'result.json'));
	rmSync(resultFile, { force: true });
	/** @type {import('./startServer.mjs').RunningServer | undefined} */
	let server;
	/** @type {import('playwright-core').Browser | undefined} */
	let browser;
	try {
		const env = { ...suite.env, [RESULT_VARIABLE]: resultFile };
		const { settings, otherExtensions } = suite;
		server = await startServer({ server: vscode, settings, env, otherExtensions });
		browser = await launchChromium();
		const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
		const watched = await watchSuite(page);
		await page.goto(server.url(suite.workspace, opened(suite, copy?.folder)));
		const result = await resultOf(watched, resultFile, server, suite.timeout ?? RESULT_LIMIT_MS);
		return { ...result, product: PRODUCT, version: result.version ?? vscode.version };
	} catch (error) {
		throw new Error(`${label}: ${error instanceof Error ? error.message : error}`, { cause: error });
	} finally {
		await browser?.close();
		await server?.stop();
		copy?.remove();
		temporary.remove();
	}
}

/**
 * The editor starts the tests in the host of the extension that contains them, so they move with a copy.
 *
 * @param {import('./runInVscode.mjs').SuiteToRun} suite
 * @param {string | undefined} copy
 * @returns {import('./openingAddress.mjs').Opening}
 */
function opened({ extensionPath, testsPath }, copy) {
	if (!copy) {
		return { extensionPath, testsPath };
	}
	return { extensionPath: copy, testsPath: path.join(copy, path.relative(extensionPath, testsPath)) };
}

/**
 * Waits for the result by looking again and again; every way of never getting one ends with a reason and the logs.
 *
 * @param {import('./suiteOutput.mjs').WatchedSuite} watched
 * @param {string} resultFile
 * @param {import('./startServer.mjs').RunningServer} server
 * @param {number} timeout
 */
async function resultOf(watched, resultFile, server, timeout) {
	const started = Date.now();
	let serverGone = false;
	server.exited.then(() => {
		serverGone = true;
	});
	while (true) {
		const result = readResult(resultFile) ?? watched.result();
		if (result) {
			await lastLinesOf(watched);
			return result;
		}
		const reason = reasonToGiveUp(watched, started, timeout, serverGone);
		if (reason) {
			const logs = ['-- the editor', watched.logTail(), '-- the server', server.logTail()];
			throw new Error([`no result: ${reason}.`, ...logs].join('\n'));
		}
		await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
	}
}

/**
 * The result can be there before the lines that were printed earlier; all have arrived when the editor tells the exit.
 *
 * @param {import('./suiteOutput.mjs').WatchedSuite} watched
 */
async function lastLinesOf(watched) {
	const limit = Date.now() + AFTER_EXIT_MS;
	while (!watched.exit && Date.now() < limit) {
		await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
	}
}

/**
 * @param {import('./suiteOutput.mjs').WatchedSuite} watched
 * @param {number} started
 * @param {number} timeout
 * @param {boolean} serverGone
 */
function reasonToGiveUp(watched, started, timeout, serverGone) {
	const now = Date.now();
	const { firstLineAt, exit } = watched;
	if (serverGone) {
		return 'the server ended by itself';
	}
	if (watched.crashed) {
		return 'the page of the editor crashed';
	}
	if (exit && now - exit.at > AFTER_EXIT_MS) {
		return `the suite ended with code ${exit.code} and reported nothing (see testResult.mjs)`;
	}
	if (firstLineAt === undefined && now - started > FIRST_LINE_LIMIT_MS) {
		return `the suite printed nothing within ${FIRST_LINE_LIMIT_MS / 1000} s`;
	}
	if (firstLineAt !== undefined && now - firstLineAt > timeout) {
		return `the suite did not end within ${timeout / 1000} s of its first line`;
	}
	return undefined;
}
