import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { BoardCard, BoardPlacement } from '../../src/protocol/board';
import { inParts, isSamePlace, moveCards, partsOf } from '../../src/webview/board/order';
import { placementByDrop, placementByStep, type Step } from '../../src/webview/board/placement';
import { card, keyOf } from './sampleCards';

const ranked = ['A', 'B', 'C'].map((id) => card(id));
const list = [...ranked, card('U', { ranked: false }), card('V', { ranked: false }), card('X', { unreadable: 'why' })];

const ids = (cards: readonly BoardCard[]) => cards.map((one) => one.id).join(' ');
const beforeCard = (id: string): BoardPlacement => ({ kind: 'before', key: keyOf(id) });
const afterCard = (id: string): BoardPlacement => ({ kind: 'after', key: keyOf(id) });

describe('board order', () => {
	it('keeps the parts apart: ranked, not ranked, unreadable', () => {
		assert.equal(ids(inParts([...list].reverse())), 'C B A V U X');
	});

	it('moves next to a neighbour and to the ends', () => {
		assert.equal(ids(moveCards(list, new Set([keyOf('C')]), beforeCard('A'))), 'C A B U V X');
		assert.equal(ids(moveCards(list, new Set([keyOf('A')]), afterCard('B'))), 'B A C U V X');
		assert.equal(ids(moveCards(list, new Set([keyOf('A')]), { kind: 'bottom' })), 'B C A U V X');
		assert.equal(ids(moveCards(list, new Set([keyOf('V')]), { kind: 'top' })), 'V A B C U X');
	});

	it('takes a place next to a card without a rank as the last of the ranked', () => {
		const moved = moveCards(list, new Set([keyOf('A')]), beforeCard('U'));
		assert.equal(ids(moved), 'B C A U V X');
		const first = moveCards(list, new Set([keyOf('U')]), afterCard('C'));
		assert.equal(ids(first), 'A B C U V X');
		assert.equal(partsOf(first).ranked.length, 4);
	});

	it('leaves the list alone when card or neighbour are gone or cannot be read', () => {
		assert.equal(moveCards(list, new Set(['gone']), beforeCard('A')), list);
		assert.equal(moveCards(list, new Set([keyOf('A')]), { kind: 'before', key: 'gone' }), list);
		assert.equal(moveCards(list, new Set([keyOf('X')]), { kind: 'top' }), list);
	});

	it('knows when nothing would change', () => {
		assert.ok(isSamePlace(list, new Set([keyOf('A')]), beforeCard('B')));
		assert.ok(isSamePlace(list, new Set([keyOf('C')]), { kind: 'bottom' }));
		assert.ok(!isSamePlace(list, new Set([keyOf('U')]), afterCard('C')));
	});
});

describe('board placement', () => {
	it('steps over the neighbour that can be seen', () => {
		assert.deepEqual(placementByStep(list, new Set([keyOf('B')]), -1, false), beforeCard('A'));
		assert.deepEqual(placementByStep(list, new Set([keyOf('B')]), 1, false), afterCard('C'));
		assert.equal(placementByStep(list, new Set([keyOf('A')]), -1, false), undefined);
		assert.equal(placementByStep(list, new Set([keyOf('C')]), 1, false), undefined);
	});

	it('goes to the ends of the backlog, or of what the filter shows', () => {
		assert.deepEqual(placementByStep(list, new Set([keyOf('B')]), 'top', false), { kind: 'top' });
		assert.deepEqual(placementByStep(list, new Set([keyOf('B')]), 'bottom', false), { kind: 'bottom' });
		assert.deepEqual(placementByStep(list, new Set([keyOf('B')]), 'top', true), beforeCard('A'));
		assert.deepEqual(placementByStep(list, new Set([keyOf('B')]), 'bottom', true), afterCard('C'));
	});

	it('ranks a card without a rank upwards only', () => {
		assert.deepEqual(placementByStep(list, new Set([keyOf('V')]), -1, false), afterCard('C'));
		assert.equal(placementByStep(list, new Set([keyOf('V')]), 1, false), undefined);
		const none = list.slice(3);
		assert.deepEqual(placementByStep(none, new Set([keyOf('V')]), -1, false), { kind: 'bottom' });
	});

	it('reads a drop by the half of the row under the pointer', () => {
		assert.deepEqual(placementByDrop(list, new Set([keyOf('A')]), { key: keyOf('C'), edge: 'top' }), beforeCard('C'));
		assert.deepEqual(placementByDrop(list, new Set([keyOf('A')]), { key: keyOf('C'), edge: 'bottom' }), afterCard('C'));
		assert.equal(placementByDrop(list, new Set([keyOf('A')]), { key: keyOf('B'), edge: 'top' }), undefined);
		assert.equal(placementByDrop(list, new Set([keyOf('A')]), { key: keyOf('A'), edge: 'bottom' }), undefined);
		assert.deepEqual(placementByDrop(list, new Set([keyOf('A')]), { key: keyOf('V'), edge: 'bottom' }), afterCard('C'));
		assert.deepEqual(placementByDrop(list, new Set([keyOf('A')]), undefined), afterCard('C'));
		assert.equal(placementByDrop(list, new Set([keyOf('C')]), undefined), undefined);
		assert.deepEqual(placementByDrop(list, new Set([keyOf('U')]), { key: keyOf('U'), edge: 'top' }), afterCard('C'));
	});

	it('lands a step exactly where it aims, in any list and under any filter', () => {
		const cards = fc.array(fc.record({ ranked: fc.boolean(), seen: fc.boolean() }), { minLength: 1, maxLength: 12 });
		const steps = fc.oneof(fc.integer({ min: -4, max: 4 }), fc.constantFrom<Step>('top', 'bottom'));
		fc.assert(
			fc.property(cards, steps, fc.nat(), (made, step, pick) => {
				const all = inParts(made.map(({ ranked }, index) => card(`${index}`, { ranked })));
				const seen = (one: BoardCard) => made[Number(one.id)]?.seen ?? false;
				const visible = all.filter(seen);
				const chosen = visible[pick % visible.length];
				if (!chosen) return;
				const isFiltered = visible.length < all.length;
				const placement = placementByStep(visible, new Set([chosen.key]), step, isFiltered);
				if (!placement) return;
				const moved = moveCards(all, new Set([chosen.key]), placement);
				assert.equal(new Set(moved.map((one) => one.key)).size, all.length, 'no card is lost or doubled');
				const others = partsOf(visible).ranked.filter((one) => one !== chosen);
				const from = chosen.ranked ? partsOf(visible).ranked.indexOf(chosen) : others.length + 1;
				const aim = step === 'top' ? 0 : step === 'bottom' ? others.length : from + step;
				const to = partsOf(moved.filter(seen)).ranked.findIndex((one) => one.key === chosen.key);
				assert.equal(to, Math.max(0, Math.min(others.length, aim)));
			}),
		);
	});
});
