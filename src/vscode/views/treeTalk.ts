import * as vscode from 'vscode';
import { editorTurns } from './editorTurns';

/** Milliseconds in which the editor gathers wishes to draw before it asks for the first row. */
const gathering = 250;
/** Turns after which all questions of one level have been asked, see `editorTurns`. */
const turnsOfLevel = 2;
/** Turns without a question after which the editor has drawn what it was told to: an answer, its timers, the next level. */
const turnsOfRest = 4;

/**
 * What a tree and the editor tell each other, one thing after the other. The editor asks for the children of a whole level at
 * once, and hands them to the wrong rows, or to none, when another question comes in between (microsoft/vscode#243911). The
 * same befalls it when it is told to draw before its first question: then it asks twice, and answers the second by itself.
 */
export interface TreeTalk<T> extends vscode.Disposable {
	/** For the editor: rows to draw anew; undefined for all. */
	readonly event: vscode.Event<T[] | undefined>;
	/**
	 * Has rows drawn anew, undefined for all: at once where the editor is at rest. Wishes that come meanwhile become one; those
	 * that come before its first question are met by the answer.
	 */
	draw(rows: readonly T[] | undefined): void;
	/** The answer to the editor's question for the rows below one, or at the top; not before it has asked for the whole level. */
	answer(row: T | undefined, rows: () => T[] | Promise<T[]>): Promise<T[]>;
	/** Waits until the editor has drawn what it was told to. */
	settled(): Promise<void>;
}

/** @param turns waits until the editor has had its turn so many times */
export function createTreeTalk<T>(turns: (count: number) => Promise<void> = editorTurns): TreeTalk<T> {
	const changed = new vscode.EventEmitter<T[] | undefined>();
	let wished: ReadonlySet<T> | 'all' | undefined;
	let level: Promise<void> | undefined;
	let settling: Promise<void> | undefined;
	const unanswered = new Set<Promise<unknown>>();
	let questions = 0;
	let disposed = false;

	const rest = async (pause: number) => {
		await new Promise<void>((resolve) => {
			setTimeout(resolve, pause);
		});
		for (let seen = -1; !disposed && seen !== questions; ) {
			seen = questions;
			await Promise.allSettled(unanswered);
			await turns(turnsOfRest);
		}
		settling = undefined;
		if (wished && !disposed) tell();
	};
	const tell = () => {
		const rows = wished === 'all' || !wished ? undefined : [...wished];
		wished = undefined;
		changed.fire(rows);
		settling = rest(gathering);
	};
	/** One wait for all questions of a level, which reach the extension one behind the other. */
	const levelIsAsked = () => {
		level ??= turns(turnsOfLevel).then(() => {
			setTimeout(() => {
				level = undefined;
			}, 0);
		});
		return level;
	};
	return {
		event: changed.event,
		draw(rows) {
			if (questions === 0) return;
			wished = rows === undefined || wished === 'all' ? 'all' : new Set([...(wished ?? []), ...rows]);
			if (!settling) tell();
		},
		answer(row, rows) {
			questions++;
			const answer = row ? levelIsAsked().then(rows) : Promise.resolve().then(rows);
			const done = () => unanswered.delete(answer);
			unanswered.add(answer);
			void answer.then(done, done);
			settling ??= rest(0);
			return answer;
		},
		async settled() {
			while (settling) await settling;
		},
		dispose() {
			disposed = true;
			changed.dispose();
		},
	};
}
