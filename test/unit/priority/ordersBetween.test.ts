import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Order } from '../../../src/core/model/order';
import { ordersBetween } from '../../../src/core/priority/ordersBetween';
import { fixedRandom } from '../support/backlogOf';

const isBelow = (a: Order, b: Order) => a < b;

describe('several orders between two others', () => {
	for (const [kind, low, high] of [
		['key', 'abcd', 'abce'],
		['number', 1000, 2000],
	] as const) {
		for (const [before, after] of [
			[undefined, undefined],
			[low, undefined],
			[undefined, high],
			[low, high],
		]) {
			it(`ascend between ${before} and ${after}`, () => {
				fc.assert(
					fc.property(fc.integer({ min: 0, max: 60 }), (count) => {
						const found = ordersBetween(count, before, after, kind, fixedRandom()) ?? [];
						assert.equal(found.length, count);
						const all = [before, ...found, after].filter((order) => order !== undefined);
						assert.ok(all.every((order, at) => at === 0 || isBelow(all[at - 1] as Order, order)));
					}),
				);
			});
		}
	}

	it('stay short', () => {
		const keys = ordersBetween(1000, 'hqvmke', 'hqvmkf', 'key', fixedRandom()) ?? [];
		assert.ok(Math.max(...keys.map((key) => String(key).length)) <= 20);
	});

	it('find no room between equal or foreign values', () => {
		assert.equal(ordersBetween(1, 'abcd', 'abcd', 'key', fixedRandom()), undefined);
		assert.equal(ordersBetween(1, 1000, 1000, 'number', fixedRandom()), undefined);
		assert.equal(ordersBetween(1, 1000, undefined, 'key', fixedRandom()), undefined);
		assert.equal(ordersBetween(1, undefined, 'abcd', 'number', fixedRandom()), undefined);
	});
});
