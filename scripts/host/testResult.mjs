// @ts-check
import { readFileSync } from 'node:fs';

/**
 * How a suite in the extension host tells its result. `run()` writes one JSON object to the file that the environment
 * variable below names; the extension host of every product gets it, because it inherits the environment of the server
 * or of the desktop editor. In the web-worker host, which has neither an environment nor a file system of its own,
 * `run()` instead prints one line: `console.log(RESULT_LINE + JSON.stringify(result))`.
 *
 *     { "passed": 12, "failed": 1, "version": vscode.version,
 *       "failures": [{ "title": "tree shows the backlog", "message": "…", "stack": "…" }] }
 *
 * `run()` should also throw when a test failed, as for `@vscode/test-electron`.
 */
export const RESULT_VARIABLE = 'BACKLOG_REFINERY_TEST_RESULT';

export const RESULT_LINE = 'BACKLOG_REFINERY_TEST_RESULT ';

/**
 * @typedef {object} SuiteResult
 * @property {number} passed
 * @property {number} failed
 * @property {string} [version] of the editor, as the suite saw it
 * @property {{ title: string, message: string, stack?: string }[]} failures
 */

/**
 * @param {string} file
 * @returns {SuiteResult | undefined} nothing while the file is missing or half written
 */
export function readResult(file) {
	try {
		return parseResult(readFileSync(file, 'utf8'));
	} catch {
		return undefined;
	}
}

/**
 * @param {string} json
 * @returns {SuiteResult | undefined}
 */
export function parseResult(json) {
	const result = JSON.parse(json);
	if (typeof result?.passed !== 'number' || typeof result?.failed !== 'number') {
		return undefined;
	}
	return { ...result, failures: Array.isArray(result.failures) ? result.failures : [] };
}
