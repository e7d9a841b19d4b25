import type * as vscode from 'vscode';
import { type Entry, entryKey } from '../../core/model/item';
import { askedQuestions } from '../../core/questions/askedQuestion';
import { factsOf, followBacklog } from '../../refinement/followBacklog';
import { keepSession, keptSession, resumedSession, unfinishedSession } from '../../refinement/keptSession';
import { reduce, type SessionAction } from '../../refinement/sessionReducer';
import { isUndecided, type SessionState, startSession } from '../../refinement/sessionState';
import { vscodeClock } from '../adapters/vscodeClock';
import type { Session } from '../session';
import { type Made, takeBack, watchAction } from './refinementBack';

const memoryKey = 'backlogRefinery.session';
/** Actions that can be taken back. Each holds the texts of its files. */
const most = 50;

/** A session under way: its state, kept with every step, and how each action is taken back. */
export class RunningSession {
	readonly #session: Session;
	readonly #memory: vscode.Memento;
	#state: SessionState = { stories: [], at: undefined, timer: { elapsed: 0, since: undefined } };
	/** The readings of stories whose questions are known. */
	#read = new Map<string, Entry>();
	#made: Made[] = [];
	#files = new Set<string>();

	constructor(session: Session, memory: vscode.Memento) {
		this.#session = session;
		this.#memory = memory;
	}

	get state(): SessionState {
		return this.#state;
	}

	/** Uris of the files that the session changed. */
	get files(): readonly string[] {
		return [...this.#files];
	}

	get canUndo(): boolean {
		return this.#made.length > 0;
	}

	/** How much an earlier session left undecided; undefined when there is nothing to go on with. */
	get unfinished(): { readonly left: number; readonly of: number } | undefined {
		const kept = unfinishedSession(this.#memory.get(memoryKey));
		if (!kept) return undefined;
		const { stories } = resumedSession(kept, this.#session.backlog.index);
		const left = stories.filter(isUndecided).length;
		return left > 0 ? { left, of: stories.length } : undefined;
	}

	async begin(stories: readonly Entry[]): Promise<void> {
		this.#reset([]);
		this.#state = startSession(stories.map(factsOf), vscodeClock.now());
		await this.follow();
	}

	/** Takes up the session that is kept; its clock stands where nothing in it is undecided any more. */
	async goOn(): Promise<void> {
		const kept = keptSession(this.#memory.get(memoryKey));
		if (!kept) return;
		this.#reset(kept.files);
		this.#state = resumedSession(kept, this.#session.backlog.index);
		const isOver = !this.#state.stories.some(isUndecided);
		this.dispatch({ type: isOver ? 'end' : 'resume', now: vscodeClock.now() });
		await this.follow();
	}

	dispatch(action: SessionAction): void {
		this.#set(reduce(this.#state, action));
	}

	/** Takes in what the backlog says now, with what is asked in stories whose texts are others. */
	async follow(): Promise<void> {
		const { index } = this.#session.backlog;
		this.#set(followBacklog(this.#state, index));
		for (const { key } of this.#state.stories) {
			const entry = index.get(key);
			if (!entry?.readable || this.#read.get(key) === entry) continue;
			const content = await this.#session.store.read(entry.uri);
			if (content.kind !== 'text') continue;
			this.#read.set(key, entry);
			const questions = askedQuestions(content.text, index.conventions.named(entry.convention), entry.anchor);
			this.dispatch({ type: 'questions', key, questions });
		}
	}

	/** A file of one of the session's stories was changed by hand. */
	touch(uri: string): void {
		const { index } = this.#session.backlog;
		if (this.#files.has(uri) || !this.#state.stories.some(({ key }) => index.get(key)?.uri === uri)) return;
		this.#files.add(uri);
		this.#keep();
	}

	/**
	 * Runs an action for a story and remembers how it is taken back. New stories that it made join the session behind this one.
	 * @param work true when it decided something even where no file was changed
	 */
	async act(key: string, work: () => Promise<boolean>): Promise<{ readonly joined: readonly Entry[] }> {
		const before = this.#state;
		const watch = watchAction(this.#session);
		let decided = false;
		let end: ReturnType<typeof watch.end>;
		try {
			decided = await work();
		} finally {
			end = watch.end();
			for (const file of end.files) this.#files.add(file);
		}
		const { undo, joined } = end;
		if (joined.length > 0) this.dispatch({ type: 'join', behind: key, stories: joined.map(factsOf) });
		if (decided || undo.length > 0) {
			this.#made.push({ key, before, undo, joined });
			if (this.#made.length > most) this.#made.shift();
		}
		await this.follow();
		return { joined };
	}

	/**
	 * Takes the last action back.
	 * @returns why it was not; undefined when it was
	 */
	async undo(): Promise<string | undefined> {
		const last = this.#made.pop();
		if (!last) return undefined;
		const stopped = await takeBack(last);
		if (stopped) this.#made.push({ ...last, undo: stopped.left });
		else {
			const joined = last.joined.map(entryKey);
			this.dispatch({ type: 'take-back', before: last.before, key: last.key, joined, now: vscodeClock.now() });
		}
		await this.follow();
		return stopped?.reason;
	}

	/** The clock stands when nobody is there any more. */
	leave(): void {
		this.dispatch({ type: 'pause', now: vscodeClock.now() });
	}

	#reset(files: readonly string[]): void {
		this.#read = new Map();
		this.#made = [];
		this.#files = new Set(files);
	}

	#set(state: SessionState): void {
		if (state === this.#state) return;
		this.#state = state;
		this.#keep();
	}

	#keep(): void {
		if (this.#state.stories.length === 0) return;
		void this.#memory.update(memoryKey, keepSession(this.#state, this.#files, vscodeClock.now()));
	}
}
