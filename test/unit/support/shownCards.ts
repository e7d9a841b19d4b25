import assert from 'node:assert/strict';
import type { BoardCard, ToBoard } from '../../../src/protocol/board';

/** What a board shows that was told all this; a patch that does not fit fails the test. */
export function shownCards(told: readonly ToBoard[]): readonly BoardCard[] {
	let cards: readonly BoardCard[] = [];
	let revision = -1;
	for (const message of told) {
		if (message.type === 'snapshot') ({ cards, revision } = message);
		if (message.type !== 'patch') continue;
		assert.equal(message.base, revision, 'A patch goes on where the one before ended');
		revision = message.revision;
		const byKey = new Map(cards.map((card) => [card.key, card]));
		for (const card of message.changed) byKey.set(card.key, card);
		for (const key of message.removed) byKey.delete(key);
		const order = message.order ?? [...byKey.keys()];
		assert.deepEqual([...order].sort(), [...byKey.keys()].sort(), 'The order names every card once');
		cards = order.map((key) => byKey.get(key) as BoardCard);
	}
	return cards;
}
