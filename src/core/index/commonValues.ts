import type { Status } from '../model/status';
import type { SharedValues } from './sharedValues';

/** What the items of one record have in common, each value once: an item names it by its position. */
export interface CommonValues {
	/** The first one stands for none. */
	readonly texts: readonly (string | undefined)[];
	readonly statuses: readonly Status[];
	readonly lists: readonly (readonly string[])[];
}

/** Common values while they are gathered. What is shared in memory is found again as the same value. */
export class GatheredValues {
	readonly texts = new Positions<string | undefined>([undefined]);
	readonly statuses = new Positions<Status>([]);
	readonly lists = new Positions<readonly string[]>([]);

	get values(): CommonValues {
		return { texts: this.texts.values, statuses: this.statuses.values, lists: this.lists.values };
	}
}

class Positions<T> {
	readonly values: T[];
	readonly #positions: Map<T, number>;

	constructor(values: T[]) {
		this.values = values;
		this.#positions = new Map(values.map((value, position) => [value, position]));
	}

	of(value: T): number {
		const known = this.#positions.get(value);
		if (known !== undefined) return known;
		this.#positions.set(value, this.values.length);
		return this.values.push(value) - 1;
	}
}

/** Common values as they were kept, with those that others in memory have already. */
export function sharedWith(shared: SharedValues, { texts, statuses, lists }: CommonValues): CommonValues {
	return {
		texts: [undefined, ...texts.slice(1).map((text) => shared.text(text as string))],
		statuses: statuses.map((status) => shared.status(status)),
		lists: lists.map((list) => shared.list(list)),
	};
}
