import * as vscode from 'vscode';
import { waitAtRest } from './waitAtRest';

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
	let questions = 0;
	let waits = false;
	let disposed = false;

	const waitUntilQuiet = async () => {
		waits = true;
		for (let seen = -1; seen !== questions; ) {
			seen = questions;
			await waitAtRest(quiet);
		}
		waits = false;
		if (wished && !disposed) tell();
	};
	const tell = () => {
		const rows = wished === 'all' || !wished ? undefined : [...wished];
		wished = undefined;
		changed.fire(rows);
		// The editor's questions come a moment later.
		void waitUntilQuiet();
	};
	return {
		event: changed.event,
		asked() {
			questions++;
			if (!waits) void waitUntilQuiet();
		},
		draw(rows) {
			wished = rows === undefined || wished === 'all' ? 'all' : new Set([...(wished ?? []), ...rows]);
			if (!waits) tell();
		},
		dispose() {
			disposed = true;
			changed.dispose();
		},
	};
}
