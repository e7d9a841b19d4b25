/** Which card keys act on, and which ones are chosen to be changed together. */
export interface Selection {
	/** The one with the focus; it need not be chosen. */
	readonly active: string | undefined;
	/** From where a range is chosen. */
	readonly anchor: string | undefined;
	readonly keys: ReadonlySet<string>;
}

export const noSelection: Selection = { active: undefined, anchor: undefined, keys: new Set() };

/** One card alone. */
export function only(key: string | undefined): Selection {
	return { active: key, anchor: key, keys: new Set(key === undefined ? [] : [key]) };
}

/** The focus goes to a card, and nothing else changes. */
export function focused(selection: Selection, key: string): Selection {
	return { ...selection, active: key };
}

/** The card joins the chosen ones, or leaves them. */
export function toggled({ keys }: Selection, key: string): Selection {
	const next = new Set(keys);
	if (!next.delete(key)) next.add(key);
	return { active: key, anchor: key, keys: next };
}

/**
 * The cards from the anchor to this one, and no others.
 *
 * @param order all cards that can be chosen, as they are shown
 */
export function extended({ anchor, active }: Selection, key: string, order: readonly string[]): Selection {
	const from = order.indexOf(anchor ?? active ?? key);
	const to = order.indexOf(key);
	if (from < 0 || to < 0) return only(key);
	const keys = order.slice(Math.min(from, to), Math.max(from, to) + 1);
	return { active: key, anchor: order[from], keys: new Set(keys) };
}

/** All of them; the focus stays. */
export function all({ active, anchor }: Selection, order: readonly string[]): Selection {
	return { active, anchor, keys: new Set(order) };
}

/** True when a command on the focused card means the others that are chosen, too. */
export function isSeveral({ active, keys }: Selection): boolean {
	return keys.size > 1 && active !== undefined && keys.has(active);
}
