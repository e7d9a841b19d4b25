import assert from 'node:assert/strict';
import { canMergeTrees } from '../../merge/gitTrials';
import { ordinals, ourRank, type Scheme, schemes } from '../../merge/schemes';
import { simulate } from '../../merge/simulate';

/** Without `git merge-tree` each merge is one in a work tree, which takes too long for all of them. */
const trials = canMergeTrees() ? 300 : 10;

describe('merging two branches that moved stories', function () {
	this.timeout(120_000);
	const tally = (scheme: Scheme, moves: number, count = trials) =>
		simulate(scheme, { stories: 60, moves, trials: count, seed: moves });

	for (const moves of [1, 3, 10]) {
		it(`is never clean and wrong, and in conflict only where both moved one story: ${moves} moves each`, () => {
			const { right, wrong, conflicts, needless, example } = tally(ourRank, moves);
			assert.deepEqual([wrong, needless, example], [0, 0, undefined]);
			assert.equal(right + conflicts, trials);
		});
	}

	it('hardly ever leaves two ordinals equal', () => {
		const { wrong, needless } = tally(ordinals, 3);
		assert.ok(wrong <= trials / 100, `${wrong} of ${trials}`);
		assert.equal(needless, 0);
	});

	it('would be seen to go wrong', () => {
		const [, , plain, dense, list] = schemes;
		assert.ok(plain && dense && list);
		assert.ok(tally(plain, 3, 50).wrong > 0);
		assert.ok(tally(dense, 3, 10).needless > 0);
		assert.ok(tally(list, 3, 10).needless > 0);
	});
});
