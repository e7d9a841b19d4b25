import assert from 'node:assert/strict';
import fc from 'fast-check';
import { ordinalBetween } from '../../../src/core/priority/ordinal';

describe('ordinals', () => {
	it('lie strictly between their neighbours, as plain numbers', () => {
		const number = fc.integer({ min: 0, max: 1_000_000 });
		fc.assert(
			fc.property(number, number, (x, y) => {
				fc.pre(x !== y);
				const [low, high] = x < y ? [x, y] : [y, x];
				const middle = ordinalBetween(low, high);
				assert.ok(middle !== undefined && low < middle && middle < high);
				assert.match(String(middle), /^-?\d+(\.\d+)?$/);
			}),
		);
	});

	it('go above the first and below the last', () => {
		fc.assert(
			fc.property(fc.double({ min: -1e6, max: 1e6, noNaN: true }), (value) => {
				assert.ok((ordinalBetween(undefined, value) ?? Number.POSITIVE_INFINITY) < value);
				assert.ok((ordinalBetween(value, undefined) ?? Number.NEGATIVE_INFINITY) > value);
			}),
		);
	});

	it('are whole when a whole number fits', () => {
		assert.equal(ordinalBetween(167000, 168000), 167500);
		assert.equal(ordinalBetween(1, 2), 1.5);
		assert.equal(ordinalBetween(undefined, 2000), 1000);
		assert.equal(ordinalBetween(undefined, 1000), 500);
	});

	it('find no room between equals', () => assert.equal(ordinalBetween(5, 5), undefined));
});
