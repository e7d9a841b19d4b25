interface Diff<Card> {
	readonly changed: readonly Card[];
	readonly removed: readonly string[];
	readonly order: readonly string[] | undefined;
}

/**
 * What turns the cards that a page was told into others; undefined when nothing does. A card that says the same is the same
 * object, so none is looked into.
 */
export function cardDiff<Card extends { readonly key: string }>(
	told: readonly Card[],
	now: readonly Card[],
): Diff<Card> | undefined {
	const stays = told.length === now.length && told.every(({ key }, at) => key === now[at]?.key);
	if (stays) {
		const changed = now.filter((card, at) => card !== told[at]);
		return changed.length > 0 ? { changed, removed: [], order: undefined } : undefined;
	}
	const before = new Set(told);
	const order = now.map(({ key }) => key);
	const keys = new Set(order);
	return {
		changed: now.filter((card) => !before.has(card)),
		removed: told.filter(({ key }) => !keys.has(key)).map(({ key }) => key),
		order,
	};
}
