import assert from 'node:assert/strict';
import fc from 'fast-check';
import { wholePercent } from '../../../src/core/util/wholePercent';

describe('whole percent of a share', () => {
	it('is 100 for all of it alone', () => {
		assert.deepEqual([0, 0.415, 0.994, 0.999, 1, 1.5].map(wholePercent), [0, 41, 99, 99, 100, 150]);
		assert.equal(wholePercent(-0.25), -25);
	});

	it('is exact where the share is one of whole percent', () => {
		fc.assert(
			fc.property(fc.integer({ min: -200, max: 400 }), (percent) => {
				assert.equal(wholePercent(percent / 100), percent);
			}),
		);
	});

	it('is never more than what is done', () => {
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 5000 }), fc.nat(5000), (total, any) => {
				const done = any % (total + 1);
				const percent = wholePercent(done / total);
				assert.ok(percent * total <= done * 100 && (percent + 1) * total > done * 100, `${done} of ${total}`);
			}),
		);
	});
});
