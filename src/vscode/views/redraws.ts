import * as vscode from 'vscode';

/** Milliseconds without a question after which the editor has drawn what it was told to. */
const quiet = 100;

/**
 * Tells the editor which rows of a tree to draw anew, one thing after the other: while it is still asking for rows below
 * others, another wish makes it hand children to the wrong rows (microsoft/vscode#243911). Wishes that come meanwhile become one.
 */
export interface Redraws<T> extends vscode.Disposable {
	/** For the editor: rows to draw anew; undefined for all. */
	readonly event: vscode.Event<T[] | undefined>;
	/** The editor has asked for rows. */
	asked(): void;
	/** At once where the editor is at rest. */
	draw(rows: readonly T[] | undefined): void;
}

export function createRedraws<T>(): Redraws<T> {
	const changed = new vscode.EventEmitter<T[] | undefined>();
	let wished: ReadonlySet<T> | 'all' | undefined;
	let restsFrom = 0;
	let timer: number | undefined;

	const tell = () => {
		const left = restsFrom - performance.now();
		timer = left > 0 ? setTimeout(tell, left) : undefined;
		if (left > 0 || !wished) return;
		const rows = wished === 'all' ? undefined : [...wished];
		wished = undefined;
		// Its questions come a moment later.
		restsFrom = performance.now() + quiet;
		changed.fire(rows);
	};
	return {
		event: changed.event,
		asked() {
			restsFrom = performance.now() + quiet;
		},
		draw(rows) {
			wished = rows === undefined || wished === 'all' ? 'all' : new Set([...(wished ?? []), ...rows]);
			if (timer === undefined) tell();
		},
		dispose() {
			clearTimeout(timer);
			changed.dispose();
		},
	};
}
