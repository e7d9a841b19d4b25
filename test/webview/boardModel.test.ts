import assert from 'node:assert/strict';
import type { BoardCard, BoardFields, BoardPatch, BoardPlacement } from '../../src/protocol/board';
import {
	type BoardModel,
	withChange,
	withoutChange,
	withPatch,
	withSettled,
	withSnapshot,
} from '../../src/webview/board/boardModel';
import { card, keyOf, sampleFrame } from './sampleCards';

const cards = ['A', 'B', 'C'].map((id) => card(id));
const model = withSnapshot({
	type: 'snapshot',
	revision: 4,
	cards,
	frame: sampleFrame,
	matches: { filter: '', keys: undefined, problem: undefined },
});

function patch(change: Partial<BoardPatch>): BoardPatch {
	return {
		type: 'patch',
		base: 4,
		revision: 5,
		changed: [],
		removed: [],
		order: undefined,
		frame: undefined,
		matches: undefined,
		...change,
	};
}

function changed(
	of: BoardModel,
	change: number,
	id: string,
	placement: BoardPlacement | undefined,
	fields: BoardFields = {},
): BoardModel {
	return withChange(of, { change, keys: [keyOf(id)], placement, fields, settled: false });
}

const ids = (of: BoardModel | undefined) => of?.shown.map((one: BoardCard) => one.id);

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
		const moved = changed(changed(model, 1, 'A', { kind: 'bottom' }), 2, 'B', { kind: 'bottom' });
		assert.deepEqual(ids(moved), ['C', 'A', 'B']);
		assert.deepEqual(ids(withoutChange(moved, 1)), ['A', 'C', 'B']);
	});

	it('forgets a written move with the next order, and keeps one that is still under way', () => {
		const two = changed(changed(model, 1, 'A', { kind: 'bottom' }), 2, 'C', { kind: 'top' });
		const next = withPatch(withSettled(two, 1), patch({ order: ['B', 'C', 'A'].map(keyOf) }));
		assert.deepEqual(ids(next), ['C', 'B', 'A']);
		assert.deepEqual(
			next?.changes.map(({ change }) => change),
			[2],
		);
	});

	it('does not show a move of a card that has gone', () => {
		const moved = changed(model, 1, 'A', { kind: 'bottom' });
		assert.deepEqual(ids(withPatch(moved, patch({ removed: [keyOf('A')] }))), ['B', 'C']);
	});

	it('shows fields ahead of the files until a patch has their card', () => {
		const edited = changed(model, 1, 'B', undefined, { points: '8', status: 'ready', epic: 'EP-3', title: 'New' });
		const before = edited.shown[1];
		assert.equal(before?.points, 8);
		assert.deepEqual(before?.status, { text: 'ready', category: 'ready' });
		assert.equal(before?.column, 2);
		assert.equal(before?.groups.epic, 'EP-3');
		assert.equal(before?.title, 'New');
		assert.deepEqual(edited.shown[0], cards[0]);
		const other = withPatch(withSettled(edited, 1), patch({ changed: [card('A', { points: 1 })] }));
		assert.equal(other?.shown[1]?.points, 8, 'a patch for another card says nothing of it');
		const told = withPatch(withSettled(edited, 1), patch({ changed: [card('B', { points: 5 })] }));
		assert.equal(told?.shown[1]?.points, 5, 'what the files say wins');
		assert.equal(withoutChange(edited, 1).shown[1]?.points, 3);
		assert.equal(changed(model, 1, 'B', undefined, { points: '', epic: '' }).shown[1]?.points, undefined);
	});
});
