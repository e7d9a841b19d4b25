import assert from 'node:assert/strict';
import fc from 'fast-check';
import { restingPlaces } from '../../../src/core/history/restingPlaces';
import { whatMoved } from '../../../src/core/history/whatMoved';
import type { Entry, Item } from '../../../src/core/model/item';
import { compareInProductOrder } from '../../../src/core/model/productOrder';
import { findPlace } from '../../../src/core/priority/placement';
import { fixedRandom } from '../support/backlogOf';
import { story } from '../support/story';

const never = () => false;
const always = () => true;
const done = { text: 'done', category: 'done' } as const;

/** Stories with ranks by id. */
function stories(ranks: Readonly<Record<string, string | number | undefined>>): Item[] {
	return Object.entries(ranks).map(([id, order]) => story({ id, order }));
}

/** `US-3 4>1` for each move. */
function told(before: readonly Entry[], after: readonly Entry[], isListed = never): readonly string[] {
	return whatMoved(before, after, 'story', isListed).moved.map(
		({ after: { id }, from, to }) => `${id} ${from ?? '-'}>${to ?? '-'}`,
	);
}

describe('what moved', () => {
	const before = stories({ a: 'b', b: 'd', c: 'f', d: 'h' });

	it('is the story that was moved, and none that made room', () => {
		assert.deepEqual(told(before, stories({ a: 'b', b: 'd', c: 'f', d: 'a' })), ['d 4>1']);
	});

	it('is the one of two that was written, when they changed places', () => {
		assert.deepEqual(told(before, stories({ a: 'e', b: 'd', c: 'f', d: 'h' })), ['a 1>2']);
		assert.deepEqual(told(before, stories({ a: 'b', b: 'aa', c: 'f', d: 'h' })), ['b 2>1']);
	});

	it('is nothing when all ranks were spaced anew, or a place got another key', () => {
		assert.deepEqual(told(before, stories({ a: 'mb', b: 'md', c: 'mf', d: 'mh' })), []);
		assert.deepEqual(told(before, stories({ a: 'b', b: 'e', c: 'f', d: 'h' })), []);
	});

	it('is the one that went elsewhere while ranks were spaced anew', () => {
		assert.deepEqual(told(before, stories({ a: 'mb', b: 'mx', c: 'mf', d: 'mh' })), ['b 2>4']);
	});

	it('is what got a place, or lost it', () => {
		const unranked = stories({ a: 'b', b: undefined, c: 'f', d: 'h' });
		assert.deepEqual(told(unranked, before), ['b ->2']);
		assert.deepEqual(told(before, unranked), ['b 2>-']);
	});

	it('counts places among the open stories of each state', () => {
		const closed = before.map((item) => (item.id === 'a' ? { ...item, status: done } : item));
		const after = closed.map((item) => (item.id === 'd' ? { ...item, order: 'c' } : item));
		assert.deepEqual(told(before, after), ['d 4>1']);
		assert.deepEqual(
			whatMoved(before, after, 'story', never).closed.map(({ id }) => id),
			['a'],
		);
	});

	it('tells new, gone, closed and open stories apart from moved ones', () => {
		const after = [...stories({ b: 'd', c: 'f', e: 'a' }), story({ id: 'd', order: 'h', status: done })];
		const changes = whatMoved(before, after, 'story', never);
		const ids = (entries: readonly Entry[]) => entries.map(({ id }) => id);
		assert.deepEqual(
			[changes.moved.length, ids(changes.added), ids(changes.gone), ids(changes.closed), ids(changes.reopened)],
			[0, ['e'], ['a'], ['d'], []],
		);
		const back = whatMoved(after, before, 'story', never);
		assert.deepEqual([ids(back.added), ids(back.gone), ids(back.reopened)], [['a'], ['e'], ['d']]);
	});

	it('knows a story by its id when its file was renamed, and by its file when its id was', () => {
		const renamed = stories({ a: 'b', b: 'd', c: 'f' });
		const after = [...renamed, story({ id: 'd', order: 'a', uri: 'memory:/elsewhere/d.md' })];
		assert.deepEqual(told(before, after), ['d 4>1']);
		const other = [...renamed, story({ id: 'z', order: 'a', uri: before[3]?.uri ?? '' })];
		assert.deepEqual(told(before, other), ['z 4>1']);
	});

	it('compares ordinals', () => {
		const ordinals = stories({ a: 1000, b: 2000, c: 3000 });
		assert.deepEqual(told(ordinals, stories({ a: 1000, b: 2000, c: 1500 })), ['c 3>2']);
		assert.deepEqual(told(ordinals, stories({ a: 10, b: 20, c: 30 })), []);
	});

	it('takes as few stories of a list as can have been moved', () => {
		const list = stories({ a: 1, b: 2, c: 3, d: 4 });
		assert.deepEqual(told(list, stories({ d: 1, a: 2, b: 3, c: 4 }), always), ['d 4>1']);
		assert.deepEqual(told(list, stories({ b: 1, c: 2, d: 3, a: 4 }), always), ['a 1>4']);
	});

	it('does not take another column for a move in the list', () => {
		const list = stories({ a: 1, b: 2, c: 3 });
		const cooking = { text: 'Cooking', category: 'active' } as const;
		const after = stories({ b: 1, c: 2, a: 3 }).map((item) => (item.id === 'a' ? { ...item, status: cooking } : item));
		assert.deepEqual(told(list, after, always), []);
	});

	it('leaves the old order by exactly the moves that were made', () => {
		const ids = fc.integer({ min: 0, max: 11 });
		const moves = fc.array(fc.record({ what: ids, next: ids, kind: fc.constantFrom('before', 'after') }), {
			maxLength: 6,
		});
		fc.assert(
			fc.property(moves, fc.nat(), (moves, seed) => {
				const random = fixedRandom(seed);
				const names = 'abcdefghijkl'.split('');
				const start = names.map((id, at) => story({ id, order: `m${names[at]}m` }));
				let items = start;
				const touched = new Set<string>();
				for (const { what, next, kind } of moves) {
					const moving = items[what] as Item;
					const anchor = items[next] as Item;
					const place = findPlace(
						items.toSorted(compareInProductOrder),
						moving,
						'key',
						{ kind, key: anchor.uri },
						random,
					);
					if (place.kind !== 'order') continue;
					touched.add(moving.id);
					items = items.map((item) => (item === moving ? { ...item, order: place.order } : item));
				}
				const moved = new Set(whatMoved(start, items, 'story', never).moved.map(({ after }) => after.id));
				for (const id of moved) assert.ok(touched.has(id), `${id} was never written`);
				// Without those that moved, both orders are the same.
				const rest = (all: readonly Item[]) =>
					all.toSorted(compareInProductOrder).flatMap(({ id }) => (moved.has(id) ? [] : [id]));
				assert.deepEqual(rest(items), rest(start));
			}),
		);
	});
});

describe('resting places', () => {
	/** By trying every choice. */
	function most(afters: readonly number[]): number {
		let best = 0;
		for (let choice = 0; choice < 1 << afters.length; choice++) {
			const kept = afters.filter((_, at) => choice & (1 << at));
			if (kept.every((after, at) => at === 0 || after > (kept[at - 1] ?? 0))) best = Math.max(best, kept.length);
		}
		return best;
	}

	it('are as many as there can be, in order, and all fixed ones that agree', () => {
		const order = fc.integer({ min: 0, max: 8 }).chain((length) =>
			fc.tuple(
				fc.shuffledSubarray(
					Array.from({ length }, (_, at) => at),
					{ minLength: length },
				),
				fc.array(fc.boolean(), { minLength: length, maxLength: length }),
			),
		);
		fc.assert(
			fc.property(order, ([afters, fixed]) => {
				const kept = (flags: readonly boolean[]) => afters.filter((_, at) => flags[at]);
				const loose = kept(restingPlaces(afters.map((after) => ({ after, fixed: false }))));
				assert.deepEqual(
					loose,
					loose.toSorted((a, b) => a - b),
				);
				assert.equal(loose.length, most(afters));
				const held = restingPlaces(afters.map((after, at) => ({ after, fixed: fixed[at] ?? false })));
				assert.deepEqual(
					kept(held),
					kept(held).toSorted((a, b) => a - b),
				);
				assert.equal(held.filter((rests, at) => rests && fixed[at]).length, most(afters.filter((_, at) => fixed[at])));
			}),
		);
	});
});
