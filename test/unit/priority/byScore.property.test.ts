import assert from 'node:assert/strict';
import fc from 'fast-check';
import { byScore } from '../../../src/core/priority/byScore';

interface Thing {
	readonly name: number;
	readonly score: number | undefined;
}

const things = (most: number) =>
	fc
		.array(fc.option(fc.integer({ min: -3, max: 5 }), { nil: undefined, freq: 4 }), { maxLength: most })
		.map((scores) => scores.map((score, name): Thing => ({ name, score })));

const sorted = (all: readonly Thing[]) => byScore(all, ({ score }) => score);
const withScore = (all: readonly Thing[]) => all.filter(({ score }) => score !== undefined);

/** Scores fall, and equal ones keep the order of their names, which is the order before. */
const isInOrder = (all: readonly Thing[]) =>
	withScore(all).every((thing, at, scored) => {
		const before = scored[at - 1];
		const score = thing.score ?? 0;
		return !before || (before.score ?? 0) > score || (before.score === score && before.name < thing.name);
	});

/** The smallest number of items that have to go for the others to be in order, by trying all. */
function fewest(all: readonly Thing[]): number {
	let least = all.length;
	for (let set = 0; set < 2 ** all.length; set++) {
		const rest = all.filter((_, at) => (set >> at) % 2 === 0);
		if (isInOrder(rest)) least = Math.min(least, all.length - rest.length);
	}
	return least;
}

describe('the order by score', () => {
	it('has all items, in the order of their scores', () => {
		fc.assert(
			fc.property(things(40), (all) => {
				const { order } = sorted(all);
				return isInOrder(order) && new Set(order).size === all.length && order.length === all.length;
			}),
		);
	});

	it('moves as few items as can be', () => {
		fc.assert(
			fc.property(things(8), (all) => {
				assert.equal(sorted(all).moved.length, fewest(withScore(all)));
			}),
		);
	});

	it('leaves the others as they stand, those without a score among them', () => {
		fc.assert(
			fc.property(things(40), (all) => {
				const { order, moved } = sorted(all);
				const moving = new Set(moved);
				assert.ok(moved.every(({ score }) => score !== undefined));
				assert.deepEqual(
					order.filter((thing) => !moving.has(thing)),
					all.filter((thing) => !moving.has(thing)),
				);
				assert.deepEqual(
					moved,
					order.filter((thing) => moving.has(thing)),
				);
			}),
		);
	});

	it('keeps an item without a score below the one it follows, where that stays', () => {
		fc.assert(
			fc.property(things(40), (all) => {
				const { order, moved } = sorted(all);
				const moving = new Set(moved);
				for (const [at, thing] of all.entries()) {
					const above = all[at - 1];
					if (thing.score !== undefined || !above || moving.has(above)) continue;
					assert.equal(order[order.indexOf(thing) - 1], above);
				}
			}),
		);
	});

	it('is settled once it is there', () => {
		fc.assert(fc.property(things(40), (all) => sorted(sorted(all).order).moved.length === 0 || !isInOrder(all)));
	});

	it('is found for 10,000 items at once', () => {
		const all = Array.from({ length: 10_000 }, (_, name): Thing => ({ name, score: (name * 7919) % 1000 }));
		assert.ok(isInOrder(sorted(all).order));
	});
});
