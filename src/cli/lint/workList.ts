/** How many items are taken at once: few enough that nobody waits long for the last, many enough that results are worth a message. */
const batchSize = 32;
/** Slots of the shared numbers: the next item to take, then for each thread the item that it is at. */
const next = 0;

/** A stretch of the list, `end` excluded. */
export interface Batch {
	readonly start: number;
	readonly end: number;
}

/**
 * A list of items that several threads work off: whoever is free takes the next batch. It lives in shared memory, so that
 * nobody has to hand out work, and so that it can be seen at which item a thread ended that says no more.
 */
export class WorkList {
	readonly shared: Int32Array;
	readonly #length: number;

	/** @param shared the numbers of a list that another thread has made */
	constructor(length: number, threads: number, shared?: Int32Array) {
		this.#length = length;
		this.shared = shared ?? new Int32Array(new SharedArrayBuffer((threads + 1) * Int32Array.BYTES_PER_ELEMENT));
	}

	/** The next batch that nobody has taken; undefined when there is none left. */
	take(): Batch | undefined {
		const start = Atomics.add(this.shared, next, batchSize);
		return start < this.#length ? { start, end: Math.min(start + batchSize, this.#length) } : undefined;
	}

	/** Notes the item that a thread begins with. */
	enter(thread: number, item: number): void {
		Atomics.store(this.shared, thread + 1, item);
	}

	/** The item that a thread began last. */
	at(thread: number): number {
		return Atomics.load(this.shared, thread + 1);
	}
}
