import type { BacklogIndex } from '../core/index/backlogIndex';
import type { IndexDelta } from '../core/index/delta';
import type { Inspector } from '../core/lint/inspector';
import type { Readiness } from '../core/lint/readiness';
import type { Entry } from '../core/model/item';
import type { Clock } from '../core/ports/clock';
import type { BoardHint } from '../protocol/board';

/** What a card says of readiness. The same object as long as it says the same. */
export interface Seen {
	readonly missing: readonly string[];
	readonly hints: readonly BoardHint[];
}

/** Entries at the top whose files are read before anything is said of the others. */
const first = 300;
/** Milliseconds of work after which others have their turn. */
const slice = 8;

interface Known {
	readonly seen: Seen;
	readonly readiness: Readiness;
}

export interface ReadinessWatchPorts {
	readonly index: BacklogIndex;
	readonly inspector: Inspector;
	readonly clock: Clock;
	/** Something else is to be said of a card. */
	readonly onNews: () => void;
	readonly onFault: (error: unknown) => void;
}

/**
 * Finds out whether entries are ready, in slices: those that changed and those at the top first, then what the index tells of
 * the others, then what their files tell. An entry that changed is said to be what its former reading was until it is looked
 * into again.
 */
export class ReadinessWatch {
	readonly #ports: ReadinessWatchPorts;
	readonly #known = new WeakMap<Entry, Known>();
	/** What was found out by which look around. */
	readonly #done = new WeakMap<Entry, object>();
	readonly #unsubscribe: () => void;
	#round: object = {};
	#revision = -1;
	#conventions: BacklogIndex['conventions'] | undefined;
	#urgent = new Set<Entry>();
	#entries: readonly Entry[] = [];
	/** How far the entries were gone through, for what the index tells and for what their files tell. */
	#position = { entries: this.#entries, round: this.#round, fast: first, full: 0 };
	#running = false;
	#stopped = true;

	constructor(ports: ReadinessWatchPorts) {
		this.#ports = ports;
		this.#unsubscribe = ports.index.onChange((delta) => this.#note(delta));
	}

	seen(entry: Entry): Seen | undefined {
		return this.#known.get(entry)?.seen;
	}

	readiness(entry: Entry): Readiness | undefined {
		return this.#known.get(entry)?.readiness;
	}

	/** Whether nothing more is to be found out of an entry as everything stands. */
	isSettled(entry: Entry): boolean {
		return !this.#running && this.#done.get(entry) === this.#roundNow();
	}

	/** What is said of items may be something else although none of them changed. */
	lookAgain(): void {
		this.#round = {};
	}

	/** Looks into entries, given in product order, until `stop`; those that were given before are forgotten. */
	watch(entries: readonly Entry[]): void {
		this.#entries = entries;
		this.#stopped = false;
		if (this.#running) return;
		this.#running = true;
		void this.#run()
			.catch(this.#ports.onFault)
			.finally(() => {
				this.#running = false;
			});
	}

	stop(): void {
		this.#stopped = true;
	}

	dispose(): void {
		this.stop();
		this.#unsubscribe();
	}

	async #run(): Promise<void> {
		const { clock } = this.#ports;
		let sliceEnd = clock.now() + slice;
		while (!this.#stopped) {
			const next = this.#next();
			if (!next) return;
			const { entry, fully } = next;
			const round = this.#roundNow();
			if (fully) {
				// Marked before: a change while the file is read takes the mark away.
				this.#done.set(entry, round);
				this.#urgent.delete(entry);
				this.#take(entry, await this.#ports.inspector.readiness(entry));
			} else this.#take(entry, this.#ports.inspector.knownReadiness(entry));
			if (clock.now() < sliceEnd) continue;
			await clock.yield();
			sliceEnd = clock.now() + slice;
		}
	}

	/** The entry to look into next, and whether its file is to be read; undefined when everything is known. */
	#next(): { readonly entry: Entry; readonly fully: boolean } | undefined {
		for (const entry of this.#urgent) return { entry, fully: true };
		const round = this.#roundNow();
		if (this.#position.entries !== this.#entries || this.#position.round !== round) {
			this.#position = { entries: this.#entries, round, fast: first, full: 0 };
		}
		const at = this.#position;
		const isDone = (entry: Entry) => this.#done.get(entry) === round;
		for (; at.full < Math.min(first, this.#entries.length); at.full++) {
			const entry = this.#entries[at.full];
			if (entry && !isDone(entry)) return { entry, fully: true };
		}
		for (; at.fast < this.#entries.length; at.fast++) {
			const entry = this.#entries[at.fast];
			if (entry && !this.#known.has(entry)) return { entry, fully: false };
		}
		for (; at.full < this.#entries.length; at.full++) {
			const entry = this.#entries[at.full];
			if (entry && !isDone(entry)) return { entry, fully: true };
		}
		return undefined;
	}

	#roundNow(): object {
		const { index, inspector } = this.#ports;
		if (inspector.revision !== this.#revision || index.conventions !== this.#conventions) {
			this.#revision = inspector.revision;
			this.#conventions = index.conventions;
			this.#round = {};
		}
		return this.#round;
	}

	#take(entry: Entry, readiness: Readiness | undefined): void {
		const before = this.#known.get(entry);
		const now = readiness ? seenOf(entry, readiness) : nothing;
		const seen = before && isSame(before.seen, now) ? before.seen : now;
		this.#known.set(entry, { seen, readiness: readiness ?? unknown });
		if (before?.seen !== seen) this.#ports.onNews();
	}

	#note({ changed, replaced, added, removed }: IndexDelta): void {
		for (const [at, entry] of changed.entries()) {
			const former = replaced[at];
			const known = former && this.#known.get(former);
			if (known) this.#known.set(entry, known);
			if (former) this.#urgent.delete(former);
			// After a change of branch there is no first among so many.
			if (known && changed.length < first) this.#urgent.add(entry);
		}
		for (const entry of removed) this.#urgent.delete(entry);
		const ids = new Set([...added, ...removed].map(idOf));
		for (const [at, entry] of changed.entries()) {
			const former = replaced[at];
			if (former && !matters(former, entry)) continue;
			ids.add(idOf(entry));
			if (former) ids.add(idOf(former));
		}
		for (const entry of ids.size > 0 ? this.#entries : []) {
			if (entry.readable && hangsOn(entry, ids)) this.#done.delete(entry);
		}
		this.#position = { ...this.#position, full: 0 };
	}
}

const nothing: Seen = { missing: [], hints: [] };
const unknown: Readiness = { ready: false, score: 0, missing: [], invest: [] };

function idOf({ id }: Entry): string {
	return id.toLowerCase();
}

/** Whether a change of an entry may change what is said of those that wait for it, or belong to it. */
function matters(before: Entry, after: Entry): boolean {
	if (!before.readable || !after.readable) return true;
	return before.id !== after.id || before.status.category !== after.status.category || before.goal !== after.goal;
}

/** Whether what an entry waits for, or its epic, is among some ids. Readings of an id that only a convention knows are left out. */
function hangsOn({ dependsOn, epic }: Entry & { readable: true }, ids: ReadonlySet<string>): boolean {
	if (epic !== undefined && ids.has(epic.toLowerCase())) return true;
	return dependsOn.length > 0 && dependsOn.some((id) => ids.has(id.toLowerCase()));
}

function seenOf({ status }: Entry, { missing, invest }: Readiness): Seen {
	if (status.category === 'active') return nothing;
	return {
		missing: missing.map(({ message }) => message),
		hints: invest.flatMap(({ quality, reasons }) => (reasons.length > 0 ? [{ quality, reasons }] : [])),
	};
}

function isSame(a: Seen, b: Seen): boolean {
	return (
		isSameWords(a.missing, b.missing) &&
		a.hints.length === b.hints.length &&
		a.hints.every(
			({ quality, reasons }, at) =>
				quality === b.hints[at]?.quality && isSameWords(reasons, b.hints[at]?.reasons ?? []),
		)
	);
}

function isSameWords(a: readonly string[], b: readonly string[]): boolean {
	return a.length === b.length && a.every((word, at) => word === b[at]);
}
