/** What changed among cards between two revisions. */
interface CardsPatch<Card> {
	readonly changed: readonly Card[];
	readonly removed: readonly string[];
	/** All keys in order, when the order changed or a card is new. */
	readonly order: readonly string[] | undefined;
}

/**
 * Applies a patch to the cards of a page.
 *
 * @returns undefined when the patch does not fit: a snapshot is needed
 */
export function patchedCards<Card extends { readonly key: string }>(
	before: readonly Card[],
	{ changed, removed, order }: CardsPatch<Card>,
): readonly Card[] | undefined {
	if (changed.length === 0 && removed.length === 0 && !order) return before;
	const cards = new Map(before.map((card) => [card.key, card]));
	for (const key of removed) cards.delete(key);
	for (const card of changed) cards.set(card.key, card);
	if (!order) return [...cards.values()];
	const ordered = order.flatMap((key) => cards.get(key) ?? []);
	const isWhole = ordered.length === cards.size && order.length === cards.size;
	return isWhole && new Set(order).size === order.length ? ordered : undefined;
}
