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
				const middle = ordinalBetween(low, high, Math.random);
				assert.ok(middle !== undefined && low < middle && middle < high);
				assert.match(String(middle), /^-?\d+(\.\d+)?$/);
			}),
		);
	});

	it('go above the first and below the last', () => {
		fc.assert(
			fc.property(fc.double({ min: -1e6, max: 1e6, noNaN: true }), (value) => {
				assert.ok((ordinalBetween(undefined, value, Math.random) ?? Number.POSITIVE_INFINITY) < value);
				assert.ok((ordinalBetween(value, undefined, Math.random) ?? Number.NEGATIVE_INFINITY) > value);
			}),
		);
	});

	it('are whole when a whole number fits', () => {
		const middle = () => 0.5;
		assert.equal(ordinalBetween(167000, 168000, middle), 167500);
		assert.equal(ordinalBetween(1, 2, middle), 1.5);
		assert.equal(ordinalBetween(undefined, undefined, middle), 1000);
		assert.equal(ordinalBetween(undefined, 2000, middle), 1000);
		assert.equal(ordinalBetween(undefined, 1000, middle), 500);
		assert.equal(ordinalBetween(7000, undefined, middle), 8000);
	});

	it('are taken from the middle third, so that two branches differ', () => {
		assert.equal(
			ordinalBetween(0, 3000, () => 0),
			1000,
		);
		assert.equal(
			ordinalBetween(0, 3000, () => 0.9999),
			2000,
		);
		assert.equal(
			ordinalBetween(4, 8, () => 0),
			6,
		);
		assert.equal(
			ordinalBetween(4, 7, () => 0.9999),
			6,
		);
	});

	it('stay above nought as long as that goes', () => {
		let first = 1000;
		for (let n = 0; n < 20; n++) {
			const next = ordinalBetween(undefined, first, Math.random);
			assert.ok(next !== undefined && next > 0 && next < first);
			first = next;
		}
	});

	it('find no room between equals', () => assert.equal(ordinalBetween(5, 5, Math.random), undefined));
});
