/** How many changes can be taken back. */
const remembered = 200;

/** Numbers the changes of a page, and knows which of them can be taken back and which made again. */
export class ChangeLog {
	/** The number given last. */
	last = 0;
	/** The latest last. */
	private readonly done: number[] = [];
	private readonly undone: number[] = [];

	/** The number of a new change; what was taken back cannot be made again from then on. */
	next(): number {
		this.last += 1;
		this.undone.length = 0;
		return this.last;
	}

	/** Notes what can be asked for next of a change. */
	answered(change: number, back: 'undo' | 'redo' | undefined): void {
		if (back === undefined) return;
		const changes = back === 'undo' ? this.done : this.undone;
		if (!changes.includes(change)) changes.push(change);
		if (changes.length > remembered) changes.shift();
	}

	/** The change to take back or make again: the one that is named, else the latest; undefined when there is none. */
	take(way: 'undo' | 'redo', named: number | undefined): number | undefined {
		const from = way === 'undo' ? this.done : this.undone;
		const change = named ?? from.at(-1);
		const at = change === undefined ? -1 : from.lastIndexOf(change);
		if (at < 0) return undefined;
		from.splice(at, 1);
		return change;
	}

	/** Nothing can be taken back any more. */
	forget(): void {
		this.done.length = 0;
		this.undone.length = 0;
	}
}
