import * as vscode from 'vscode';
import { checks } from './browserHost';

/** Milliseconds for one check; each waits for conditions. */
const limit = 60_000;

/** Runs in the web-worker extension host, where there is no Node; the result is one printed line, see scripts/host. */
export async function run(): Promise<void> {
	const result = {
		passed: 0,
		failed: 0,
		version: vscode.version,
		failures: [] as { title: string; message: string }[],
	};
	for (const [title, check] of Object.entries(checks)) {
		try {
			await Promise.race([check(), tooLate()]);
			result.passed++;
			console.log(`  ✔ ${title}`);
		} catch (error) {
			result.failed++;
			result.failures.push({ title, message: error instanceof Error ? error.message : String(error) });
		}
	}
	console.log(`BACKLOG_REFINERY_TEST_RESULT ${JSON.stringify(result)}`);
	if (result.failed > 0) throw new Error(`${result.failed} checks failed`);
}

function tooLate(): Promise<never> {
	return new Promise((_, reject) => setTimeout(() => reject(new Error(`not done after ${limit} ms`)), limit));
}
