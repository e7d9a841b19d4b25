/** How many changes can be taken back. */
const remembered = 200;

/** Numbers the changes of a page, and knows which of them can be taken back and which made again. */
export class ChangeLog {
	/** The number given last. */
	last = 0;
	/** The latest last. */
	private readonly done: number[] = [];
	private readonly undone: number[] = [];
	/** How many wishes to go back or forth over a change the host has not answered yet. */
	private readonly asked = new Map<number, number>();

	/** The number of a new change; what was taken back cannot be made again from then on. */
	next(): number {
		this.last += 1;
		this.undone.length = 0;
		return this.last;
	}

	/** Notes what can be asked for next of a change, now that the host has answered. */
	answered(change: number, back: 'undo' | 'redo' | undefined): void {
		const outstanding = (this.asked.get(change) ?? 0) - 1;
		if (outstanding > 0) {
			this.asked.set(change, outstanding);
			return;
		}
		this.refused(change);
		if (back === undefined) return;
		const changes = back === 'undo' ? this.done : this.undone;
		changes.push(change);
		if (changes.length > remembered) changes.shift();
	}

	/** The host will not go back or forth over a change. */
	refused(change: number): void {
		this.asked.delete(change);
		for (const changes of [this.done, this.undone]) {
			const at = changes.lastIndexOf(change);
			if (at >= 0) changes.splice(at, 1);
		}
	}

	/**
	 * The change to take back or make again: the one that is named, else the latest; undefined when there is none. The way back
	 * can be asked for at once, since the host does one thing after the other.
	 */
	take(way: 'undo' | 'redo', named: number | undefined): number | undefined {
		const [from, to] = way === 'undo' ? [this.done, this.undone] : [this.undone, this.done];
		const change = named ?? from.at(-1);
		const at = change === undefined ? -1 : from.lastIndexOf(change);
		if (change === undefined || at < 0) return undefined;
		from.splice(at, 1);
		to.push(change);
		this.asked.set(change, (this.asked.get(change) ?? 0) + 1);
		return change;
	}

	/** Nothing can be taken back any more. */
	forget(): void {
		this.done.length = 0;
		this.undone.length = 0;
		this.asked.clear();
	}
}
