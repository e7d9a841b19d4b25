import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isRankKey } from '../../../src/core/model/order';
import { rankBetween } from '../../../src/core/priority/rankKey';

/** A repeatable source of numbers for one run of a property. */
function seeded(seed: number): () => number {
	let state = seed >>> 0;
	return () => {
		state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
		return state / 2 ** 32;
	};
}

describe('rank keys', () => {
	it('keep any sequence of insertions in a total, strict order', () => {
		fc.assert(
			fc.property(fc.array(fc.nat(1000), { minLength: 1, maxLength: 200 }), fc.integer(), (places, seed) => {
				const random = seeded(seed);
				const keys: string[] = [];
				for (const place of places) {
					const at = place % (keys.length + 1);
					const key = rankBetween(keys[at - 1], keys[at], random);
					assert.ok(key && isRankKey(key));
					keys.splice(at, 0, key);
				}
				assert.deepEqual(keys, [...new Set(keys)].sort());
			}),
		);
	});

	it('fit between any two different keys that people may have typed, unless only trailing a-s tell them apart', () => {
		const typed = fc.stringMatching(/^[a-z]{1,12}$/);
		fc.assert(
			fc.property(typed, typed, fc.integer(), (x, y, seed) => {
				const [low, high] = x < y ? [x, y] : [y, x];
				const key = rankBetween(low, high, seeded(seed));
				if (low.replace(/a+$/, '') === high.replace(/a+$/, '')) assert.equal(key, undefined);
				else assert.ok(key && low < key && key < high, `${low} < ${key} < ${high}`);
			}),
		);
	});

	it('refuse equal and swapped neighbours', () => {
		assert.equal(rankBetween('hqvmke', 'hqvmke', Math.random), undefined);
		assert.equal(rankBetween('n', 'b', Math.random), undefined);
	});

	for (const [name, next] of [
		[
			'appended',
			(keys: string[], random: () => number) => keys.push(rankBetween(keys.at(-1), undefined, random) ?? ''),
		],
		[
			'prepended',
			(keys: string[], random: () => number) => keys.unshift(rankBetween(undefined, keys[0], random) ?? ''),
		],
	] as const) {
		it(`stay within nine letters after 10,000 ${name} keys`, () => {
			const keys: string[] = [];
			const random = seeded(7);
			for (let i = 0; i < 10_000; i++) next(keys, random);
			assert.ok(Math.max(...keys.map((key) => key.length)) <= 9);
			assert.equal(new Set(keys).size, 10_000);
		});
	}

	it('differ between two branches that choose the same place', () => {
		const mine = rankBetween('hqvmke', 'hqwabc', seeded(1));
		const theirs = rankBetween('hqvmke', 'hqwabc', seeded(2));
		assert.notEqual(mine, theirs);
	});
});
