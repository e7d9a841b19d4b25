import assert from 'node:assert/strict';
import { progressOf } from '../../../src/core/tree/work';

const work = (done: number, total: number, stories: readonly [number, number]) => ({
	points: { done, total },
	stories: { done: stories[0], total: stories[1] },
});

describe('progress of work', () => {
	it('goes by points', () => assert.equal(progressOf(work(3, 12, [1, 2])), 0.25));

	it('goes by stories where nothing is estimated', () => assert.equal(progressOf(work(0, 0, [1, 2])), 0.5));

	it('is not whole while a story without an estimate is open', () => assert.equal(progressOf(work(3, 3, [1, 2])), 0.5));

	it('is whole when all is done', () => assert.equal(progressOf(work(3, 3, [2, 2])), 1));

	it('is not known without work', () => assert.equal(progressOf(work(0, 0, [0, 0])), undefined));
});
