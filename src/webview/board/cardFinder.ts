import type { BoardCard } from '../../protocol/board';

/** How many searches are cheaper than an index of everything. */
const searches = 6;

/** Finds cards of one list by their keys. A few are looked for; an index is made only when many are asked for. */
export class CardFinder {
	private asked = 0;
	private index: Map<string, number> | undefined;

	constructor(private readonly cards: readonly BoardCard[]) {}

	get(key: string): BoardCard | undefined {
		return this.cards[this.indexOf(key)];
	}

	/** -1 when it is not among them. */
	indexOf(key: string): number {
		this.asked += 1;
		if (this.asked > searches) this.index ??= new Map(this.cards.map((card, index) => [card.key, index]));
		if (this.index) return this.index.get(key) ?? -1;
		return this.cards.findIndex((card) => card.key === key);
	}
}
