// @ts-check
import { findDesktop } from './desktop.mjs';
import { runOnDesktop } from './runOnDesktop.mjs';
import { runOnServer } from './runOnServer.mjs';

/**
 * @typedef {object} SuiteToRun
 * @property {string} extensionPath folder of the extension under development
 * @property {readonly string[]} [otherExtensions] folders of further extensions, which the tests need beside it
 * @property {string} testsPath module that exports `run(): Promise<void>`; see testResult.mjs for what `run` reports
 * @property {string} workspace folder to open, or a workspace file that names several
 * @property {string} [label] what the suite is called in messages
 * @property {string} [resultFile] where the suite writes its result; a temporary file when left out
 * @property {Record<string, string>} [env] more environment for the extension host
 * @property {Record<string, unknown>} [settings] user settings
 * @property {boolean} [browserBuild] run in the web-worker host; `testsPath` must be inside `extensionPath`
 * @property {number} [timeout] milliseconds from the suite's first line to its result, default ten minutes
 */

/** @typedef {import('./testResult.mjs').SuiteResult & { product: string, version: string }} SuiteReport */

/**
 * Runs a suite in a real Visual Studio Code and prints which one: the desktop editor when one is given or can be had
 * and there is a display, else the server build with an installed Chrome, Edge or Chromium. Never skips.
 * `BACKLOG_REFINERY_HOST=desktop|server` forces one.
 *
 * @param {SuiteToRun} suite
 * @returns {Promise<SuiteReport>}
 * @throws {Error} when no editor can be had, or when the suite gives no result in time
 */
export async function runExtensionTests(suite) {
	const forced = process.env.BACKLOG_REFINERY_HOST;
	if (forced && forced !== 'desktop' && forced !== 'server') {
		throw new Error(`BACKLOG_REFINERY_HOST is "${forced}", expected "desktop" or "server".`);
	}
	// The desktop editor has no web-worker host for an extension of this kind.
	if (forced === 'server' || suite.browserBuild) {
		return runOnServer(suite);
	}
	const desktop = await findDesktop();
	if ('executable' in desktop) {
		return runOnDesktop(suite, desktop.executable);
	}
	if (forced === 'desktop') {
		throw new Error(`BACKLOG_REFINERY_HOST asks for the desktop editor, but ${desktop.missing}.`);
	}
	console.log(`No desktop editor (${desktop.missing}); taking the server build.`);
	return runOnServer(suite);
}
