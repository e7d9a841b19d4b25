import assert from 'node:assert/strict';
import fc from 'fast-check';
import { entryKey, type Item } from '../../../src/core/model/item';
import type { Order, OrderKind } from '../../../src/core/model/order';
import { compareInProductOrder } from '../../../src/core/model/productOrder';
import { findPlace, type Placement } from '../../../src/core/priority/placement';
import { story } from '../support/story';

const key = (id: string) => entryKey(story({ id }));
const ids = (items: readonly Item[]) => items.map((item) => item.id).join(' ');
const ranked = (id: string, order: Order) => story({ id, order });

/** The order after the move, or the reason why there is none. */
function move(items: readonly Item[], id: string, placement: Placement, keeps: OrderKind = 'key'): string {
	const ordered = [...items].sort(compareInProductOrder);
	const moving = ordered.find((item) => item.id === id) as Item;
	const place = findPlace(ordered, moving, keeps, placement, Math.random);
	if (place.kind === 'refused') return place.reason;
	if (place.kind === 'unchanged') return ids(ordered);
	return ids(
		ordered.map((item) => (item === moving ? { ...item, order: place.order } : item)).sort(compareInProductOrder),
	);
}

describe('placement', () => {
	const three = [ranked('US-1', 'bbb'), ranked('US-2', 'ccc'), ranked('US-3', 'ddd')];

	for (const [id, placement, expected] of [
		['US-3', { kind: 'top' }, 'US-3 US-1 US-2'],
		['US-1', { kind: 'bottom' }, 'US-2 US-3 US-1'],
		['US-3', { kind: 'before', key: key('US-2') }, 'US-1 US-3 US-2'],
		['US-1', { kind: 'after', key: key('US-2') }, 'US-2 US-1 US-3'],
		['US-2', { kind: 'after', key: key('US-1') }, 'US-1 US-2 US-3'],
	] as const) {
		it(`moves ${id} ${placement.kind}`, () => assert.equal(move(three, id, placement), expected));
	}

	it('puts an item before the unranked ones without writing them', () => {
		const items = [...three, story({ id: 'US-4' }), story({ id: 'US-5' }), story({ id: 'US-6' })];
		assert.equal(move(items, 'US-6', { kind: 'before', key: key('US-5') }), 'US-1 US-2 US-3 US-6 US-4 US-5');
		assert.match(move(items, 'US-6', { kind: 'after', key: key('US-5') }), /US-5 has no rank yet/);
	});

	it('ranks the first item of a backlog without ranks', () => {
		assert.equal(move([story({ id: 'US-1' }), story({ id: 'US-2' })], 'US-2', { kind: 'top' }), 'US-2 US-1');
	});

	it('refuses to squeeze between equal ranks, and says between which', () => {
		const tied = [ranked('US-1', 'bbb'), ranked('US-2', 'bbb'), ranked('US-3', 'ddd')];
		assert.match(move(tied, 'US-3', { kind: 'after', key: key('US-1') }), /no room between US-1 and US-2/);
	});

	it('parts two items of equal rank', () => {
		const tied = [ranked('US-1', 'bbb'), ranked('US-2', 'bbb')];
		assert.equal(move(tied, 'US-2', { kind: 'top' }), 'US-2 US-1');
	});

	it('does not mix keys and numbers', () => {
		const mixed = [ranked('US-1', 'bbb'), ranked('BACK-2', 1000), ranked('BACK-3', 2000)];
		assert.match(move(mixed, 'BACK-3', { kind: 'top' }, 'number'), /in another way/);
		assert.equal(move(mixed, 'BACK-3', { kind: 'before', key: key('BACK-2') }, 'number'), 'US-1 BACK-3 BACK-2');
	});

	it('counts neighbours of the same type only', () => {
		const epic = { ...ranked('EP-1', 'ccb'), type: 'epic' as const };
		assert.match(move([...three, epic], 'US-1', { kind: 'after', key: entryKey(epic) }), /only items of one type/);
	});

	it('keeps the order total and strict, and everything else in place, for any series of moves', () => {
		const moves = fc.array(fc.tuple(fc.nat(9), fc.nat(9), fc.constantFrom('before', 'after', 'top', 'bottom')), {
			maxLength: 60,
		});
		fc.assert(
			fc.property(moves, (series) => {
				let items: Item[] = Array.from({ length: 10 }, (_, i) => ranked(`US-${i}`, `n${'bcdefghijk'[i]}b`));
				for (const [from, to, kind] of series) {
					const moving = items[from] as Item;
					const anchor = items[to] as Item;
					if (moving === anchor) continue;
					const placement = (
						kind === 'top' || kind === 'bottom' ? { kind } : { kind, key: entryKey(anchor) }
					) as Placement;
					const rest = items.filter((item) => item !== moving);
					const at = { top: 0, bottom: 9, before: rest.indexOf(anchor), after: rest.indexOf(anchor) + 1 }[
						kind
					] as number;
					const expected = [...rest.slice(0, at), moving, ...rest.slice(at)];
					const place = findPlace(items, moving, 'key', placement, Math.random);
					assert.notEqual(place.kind, 'refused');
					items = items
						.map((item) => (item === moving && place.kind === 'order' ? { ...item, order: place.order } : item))
						.sort(compareInProductOrder);
					assert.equal(ids(items), ids(expected));
					assert.equal(new Set(items.map((item) => item.order)).size, 10);
				}
			}),
		);
	});
});
