import type * as vscode from 'vscode';

/** Calls that come in quick succession become one, at most `delay` milliseconds after the first. */
export function gather(delay: number, job: () => void): (() => void) & vscode.Disposable {
	let timer: number | undefined;
	const ask = () => {
		timer ??= setTimeout(() => {
			timer = undefined;
			job();
		}, delay);
	};
	return Object.assign(ask, { dispose: () => clearTimeout(timer) });
}
