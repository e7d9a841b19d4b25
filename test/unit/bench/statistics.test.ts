import assert from 'node:assert/strict';
import fc from 'fast-check';
import { median, percentile } from '../../bench/measure/statistics';

const values = fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 1 });

describe('statistics of the bench', () => {
	it('take the middle, or the mean of the two in the middle', () => {
		assert.equal(median([3, 1, 2]), 2);
		assert.equal(median([4, 1, 2, 3]), 2.5);
		assert.throws(() => median([]), RangeError);
	});

	it('lie between the least and the largest value, and grow with the share', () => {
		fc.assert(
			fc.property(values, fc.double({ min: 0, max: 1, noNaN: true }), (some, share) => {
				const found = percentile(some, share);
				assert.ok(found >= Math.min(...some) && found <= Math.max(...some));
				assert.ok(percentile(some, share / 2) <= found);
			}),
		);
	});
});
