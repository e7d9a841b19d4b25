import 'mocha/mocha';
import * as vscode from 'vscode';

mocha.setup({ ui: 'bdd', timeout: 60_000, forbidOnly: true, reporter: 'spec' });

/** Runs in the web-worker extension host, where there is no Node; the result is one printed line, see scripts/host. */
export async function run(): Promise<void> {
	await import('./browserHost');
	const result = {
		passed: 0,
		failed: 0,
		version: vscode.version,
		failures: [] as { title: string; message: string }[],
	};
	await new Promise<void>((resolve) => {
		const runner = mocha.run(() => resolve());
		runner.on('pass', () => result.passed++);
		runner.on('fail', (test: { fullTitle(): string }, error: Error) => {
			result.failed++;
			result.failures.push({ title: test.fullTitle(), message: error.message });
		});
	});
	console.log(`BACKLOG_REFINERY_TEST_RESULT ${JSON.stringify(result)}`);
	if (result.failed > 0) throw new Error(`${result.failed} tests failed`);
}
