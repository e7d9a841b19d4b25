import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { type Reading, readWithProgress } from '../../src/vscode/readWithProgress';
import { withNotice } from '../../src/vscode/withNotice';
import { until } from './support/editing';

interface Shown {
	readonly title: string | undefined;
	readonly cancellable: boolean | undefined;
	/** Milliseconds from the job's begin. */
	readonly after: number;
	readonly reports: string[];
	/** Presses the button. */
	cancel(): void;
	closed: boolean;
}

/** Notes the notifications of progress that are shown meanwhile; they appear all the same. */
async function notices(test: (shown: readonly Shown[]) => Promise<void>): Promise<void> {
	const { window } = vscode;
	const { withProgress } = window;
	const original = withProgress.bind(window);
	const shown: Shown[] = [];
	const began = Date.now();
	const noting: typeof original = (options, task) => {
		if (options.location !== vscode.ProgressLocation.Notification) return original(options, task);
		const button = new vscode.CancellationTokenSource();
		const { title, cancellable } = options;
		const reports: string[] = [];
		const notice: Shown = {
			title,
			cancellable,
			after: Date.now() - began,
			reports,
			cancel: () => button.cancel(),
			closed: false,
		};
		shown.push(notice);
		return original(options, async (progress) => {
			const report: typeof progress.report = (step) => {
				reports.push(`${step.message} +${step.increment}`);
				progress.report(step);
			};
			const result = await task({ report }, button.token);
			notice.closed = true;
			return result;
		});
	};
	window.withProgress = noting;
	try {
		await test(shown);
	} finally {
		window.withProgress = withProgress;
	}
}

/** A job that goes on until it is let go. */
function job() {
	let end = () => {};
	const done = new Promise<void>((resolve) => {
		end = resolve;
	});
	return { done, end: () => end() };
}

describe('the notice of a long job', () => {
	it('is not shown for one that is done within a second', () =>
		notices(async (shown) => {
			assert.equal(await withNotice({ title: 'Short' }, async () => 7), 7);
			await new Promise((resolve) => setTimeout(resolve, 1200));
			assert.deepEqual(shown, []);
		}));

	it('is shown after a second, tells how far the job is, and goes with it', () =>
		notices(async (shown) => {
			const { done, end } = job();
			let tell: (progress: { done: number; total: number }) => void = () => {};
			const running = withNotice({ title: 'Long' }, (report) => {
				tell = report;
				report({ done: 1, total: 4 });
				return done;
			});
			await until(
				() => shown.length,
				(count) => count === 1,
			);
			const [notice] = shown;
			assert.ok(notice && notice.after >= 1000, `${notice?.after} ms`);
			assert.deepEqual([notice.title, notice.cancellable], ['Long', false]);
			// The editor asks for the first report a moment after it is told of the job.
			await until(
				() => {
					tell({ done: 2, total: 4 });
					return notice.reports;
				},
				({ length }) => length === 1,
			);
			tell({ done: 2, total: 4 });
			tell({ done: 3, total: 4 });
			assert.deepEqual(notice.reports, ['2 of 4 files +50', '3 of 4 files +25']);
			end();
			await running;
			await until(
				() => notice.closed,
				(closed) => closed,
			);
		}));

	it('ends the reading of the backlog when its button is pressed', () =>
		notices(async (shown) => {
			const { done, end } = job();
			const reading: Reading = { aborted: false };
			const running = readWithProgress(
				reading,
				async ({ cancellation }) => {
					await done;
					return cancellation?.aborted !== true;
				},
				() => {},
			);
			await until(
				() => shown.length,
				(count) => count === 1,
			);
			assert.deepEqual([shown[0]?.title, shown[0]?.cancellable], ['Reading the backlog', true]);
			assert.equal(reading.aborted, false);
			await until(
				() => {
					shown[0]?.cancel();
					return reading.aborted;
				},
				(aborted) => aborted,
			);
			end();
			assert.equal(await running, false);
		}));
});
