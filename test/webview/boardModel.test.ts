import assert from 'node:assert/strict';
import type { BoardCard, BoardPatch } from '../../src/protocol/board';
import {
	type BoardModel,
	shownCards,
	withMove,
	withoutMove,
	withPatch,
	withSettled,
	withSnapshot,
} from '../../src/webview/board/boardModel';
import { card, keyOf } from './sampleCards';

const cards = ['A', 'B', 'C'].map((id) => card(id));
const model = withSnapshot({ type: 'snapshot', revision: 4, cards, state: { kind: 'ready' } });

function patch(change: Partial<BoardPatch>): BoardPatch {
	return { type: 'patch', base: 4, revision: 5, changed: [], removed: [], order: undefined, ...change };
}

const ids = (of: BoardModel | undefined) => of && shownCards(of).map((one: BoardCard) => one.id);

describe('board model', () => {
	it('changes, adds, removes and orders cards', () => {
		const next = withPatch(
			model,
			patch({
				changed: [card('D'), card('B', { points: 8 })],
				removed: [keyOf('A')],
				order: ['D', 'C', 'B'].map(keyOf),
			}),
		);
		assert.deepEqual(ids(next), ['D', 'C', 'B']);
		assert.equal(next?.revision, 5);
		assert.equal(next?.cards[2]?.points, 8);
	});

	it('asks for a snapshot when the revision or the order does not fit', () => {
		assert.equal(withPatch(model, patch({ base: 3 })), undefined);
		assert.equal(withPatch(model, patch({ order: ['A', 'B'].map(keyOf) })), undefined);
		assert.equal(withPatch(model, patch({ order: ['A', 'A', 'B', 'C'].map(keyOf) })), undefined);
	});

	it('shows moves ahead of the files and takes refused ones back alone', () => {
		const moved = withMove(withMove(model, 1, keyOf('A'), { kind: 'bottom' }), 2, keyOf('B'), { kind: 'bottom' });
		assert.deepEqual(ids(moved), ['C', 'A', 'B']);
		assert.deepEqual(ids(withoutMove(moved, 1)), ['A', 'C', 'B']);
	});

	it('forgets a written move with the next order, and keeps one that is still under way', () => {
		const two = withMove(withMove(model, 1, keyOf('A'), { kind: 'bottom' }), 2, keyOf('C'), { kind: 'top' });
		const next = withPatch(withSettled(two, 1), patch({ order: ['B', 'C', 'A'].map(keyOf) }));
		assert.deepEqual(ids(next), ['C', 'B', 'A']);
		assert.deepEqual(
			next?.moves.map(({ move }) => move),
			[2],
		);
	});

	it('does not show a move of a card that has gone', () => {
		const moved = withMove(model, 1, keyOf('A'), { kind: 'bottom' });
		assert.deepEqual(ids(withPatch(moved, patch({ removed: [keyOf('A')] }))), ['B', 'C']);
	});
});
