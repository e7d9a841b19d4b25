import { renameSync, writeFileSync } from 'node:fs';
import Mocha from 'mocha';
import * as vscode from 'vscode';

/** What `scripts/host` reads of this suite; see testResult.mjs there. */
interface Result {
	passed: number;
	failed: number;
	version: string;
	failures: { title: string; message: string; stack?: string }[];
}

/** While working on something: only the tests whose titles match. */
const { BACKLOG_REFINERY_GREP: grep } = process.env;
const mocha = new Mocha({ ui: 'bdd', timeout: 60_000, forbidOnly: true, ...(grep ? { grep } : {}) });
// The test files beside this one are part of the same bundle and are evaluated after it.
mocha.suite.emit('pre-require', globalThis, '', mocha);

/** Runs the suite inside the extension host, on the desktop and in the server build alike. */
export function run(): Promise<void> {
	const result: Result = { passed: 0, failed: 0, version: vscode.version, failures: [] };
	return new Promise((resolve, reject) => {
		const runner = mocha.run(() => {
			writeResult(result);
			if (result.failed > 0) reject(new Error(`${result.failed} tests failed`));
			else resolve();
		});
		runner.on('pass', () => result.passed++);
		// A skipped test did not run, so it counts as failed.
		runner.on('pending', (test) => fail(test.fullTitle(), new Error('The test was skipped')));
		runner.on('fail', (test, error) => fail(test.fullTitle(), error as Error));
	});

	function fail(title: string, { message, stack }: Error): void {
		result.failed++;
		result.failures.push({ title, message, ...(stack ? { stack } : {}) });
	}
}

/** In two steps, so that nobody reads half of it. */
function writeResult(result: Result): void {
	const file = process.env.BACKLOG_REFINERY_TEST_RESULT;
	if (!file) throw new Error('BACKLOG_REFINERY_TEST_RESULT names no file for the result');
	writeFileSync(`${file}.part`, JSON.stringify(result));
	renameSync(`${file}.part`, file);
}
