import type * as vscode from 'vscode';

/**
 * Calls that come in quick succession become one, at most `delay` milliseconds after the first.
 * @param rest how many times as long as the job took, others have their turn before it is done again
 */
export function gather(delay: number, job: () => void, rest = 0): (() => void) & vscode.Disposable {
	let timer: number | undefined;
	let took = 0;
	const ask = () => {
		timer ??= setTimeout(
			() => {
				timer = undefined;
				const started = performance.now();
				job();
				took = performance.now() - started;
			},
			Math.max(delay, took * rest),
		);
	};
	return Object.assign(ask, { dispose: () => clearTimeout(timer) });
}
