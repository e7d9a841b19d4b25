// @ts-check
import { format } from 'node:util';
import { parseResult, RESULT_LINE } from './testResult.mjs';

/** What the workbench itself says at level info, often before the suite's first line. */
const WORKBENCH_CHATTER =
	/^(Resolv(ing|ed) connection token|Creating a socket|\[reconnection-grace-time\]|Updating additional builtin|Ignoring fetching additional builtin|\[Agent|\[AccountPolicyGate\]|Started |Extension host |\[Service Worker\]|\[(remote|local) )/;

/** The server build comes without its native logging and watchdog, on purpose, and says so at length. */
const LEFT_OUT_PARTS = /bindings file|build\/Release\/watchdog/;

const KEPT_ENTRIES = 40;
const KEPT_LINES_EACH = 6;

/** @typedef {Awaited<ReturnType<typeof watchSuite>>} WatchedSuite */

/**
 * Prints what the suite in the page prints, and notes its end. The workbench hands every log line and the suite's exit
 * code to two functions of the page when they exist, which is how its makers test it; they exist from the start.
 *
 * @param {import('playwright-core').Page} page
 */
export async function watchSuite(page) {
	/** @type {string[]} */
	const kept = [];
	const watched = {
		/** @type {number | undefined} */
		firstLineAt: undefined,
		/** @type {{ code: number, at: number } | undefined} */
		exit: undefined,
		crashed: false,
		/** The result when the suite printed it. @returns {import('./testResult.mjs').SuiteResult | undefined} */
		result: () => printed,
		logTail: () => kept.join('\n'),
	};
	/** @type {import('./testResult.mjs').SuiteResult | undefined} */
	let printed;

	await page.exposeFunction('codeAutomationLog', (/** @type {string} */ type, /** @type {unknown[]} */ values) => {
		const line = format(...values);
		keep(kept, type, line);
		if (line.startsWith(RESULT_LINE)) {
			printed = parseResult(line.slice(RESULT_LINE.length));
		} else if (isOfSuite(type, line)) {
			watched.firstLineAt ??= Date.now();
			console.log(line);
		}
	});
	await page.exposeFunction('codeAutomationExit', (/** @type {number} */ code) => {
		watched.exit = { code, at: Date.now() };
	});
	page.on('crash', () => {
		watched.crashed = true;
	});
	return watched;
}

/**
 * @param {string[]} kept
 * @param {string} type
 * @param {string} text
 */
function keep(kept, type, text) {
	if (WORKBENCH_CHATTER.test(text) || LEFT_OUT_PARTS.test(text)) {
		return;
	}
	kept.push(`${type}: ${text.split('\n').slice(0, KEPT_LINES_EACH).join('\n')}`);
	if (kept.length > KEPT_ENTRIES) {
		kept.shift();
	}
}

/**
 * Errors and warnings are mostly the workbench's own (no network, no native logging); they are kept for a failure.
 *
 * @param {string} type
 * @param {string} line
 */
function isOfSuite(type, line) {
	return (type === 'info' || type === 'log') && !WORKBENCH_CHATTER.test(line);
}
