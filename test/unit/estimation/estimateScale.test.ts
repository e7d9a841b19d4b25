import assert from 'node:assert/strict';
import { noConfig } from '../../../src/core/config/config';
import { estimateScale, stepOf, usualScale } from '../../../src/core/estimation/estimateScale';
import { estimateWord, pointsOfWord } from '../../../src/core/estimation/estimateWord';

const said = noConfig.estimation;
const scaleFrom = (...points: readonly number[]) => {
	const used = new Map<number, number>();
	for (const value of points) used.set(value, (used.get(value) ?? 0) + 1);
	return estimateScale(said, used).points;
};

describe('the scale of a team', () => {
	it('is what the settings say, and then the only one', () => {
		const scale = estimateScale({ ...said, scale: [1, 4, 9], sizes: { S: 1 } }, new Map([[2, 20]]));
		assert.deepEqual(scale.points, [1, 4, 9]);
		assert.equal(scale.open, false);
	});

	it('is that of the sizes, with their words', () => {
		const scale = estimateScale({ ...said, sizes: { L: 8, S: 1, M: 3, Medium: 3 } }, new Map());
		assert.deepEqual(scale.points, [1, 3, 8]);
		assert.equal(estimateWord(3, scale), 'M');
		assert.equal(estimateWord(5, scale), '5');
		assert.equal(pointsOfWord(' l ', scale), 8);
		assert.equal(pointsOfWord('2.5', scale), 2.5);
		assert.equal(pointsOfWord('?', scale), undefined);
	});

	for (const [name, used, scale] of [
		['the usual one where too little was estimated', [4, 4, 4, 4], usualScale],
		['the usual one up to where it is used', [1, 2, 3, 5, 3], [1, 2, 3, 5, 8, 13]],
		['one step longer than it is used', [1, 2, 3, 5, 13], [1, 2, 3, 5, 8, 13, 21]],
		['that of the cards', [0.5, 1, 2, 20, 3, 5], [0.5, 1, 2, 3, 5, 8, 13, 20, 40]],
		['that of doublings', [1, 2, 4, 4, 8, 1], [1, 2, 4, 8, 16, 32]],
		['whole numbers', [1, 2, 4, 6, 7, 9], [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]],
		['its own', [10, 25, 50, 10, 25], [10, 25, 50]],
		['the same for one odd estimate among many', [...Array(12).fill(3), 4], [1, 2, 3, 5, 8, 13]],
	] as const) {
		it(`is ${name}`, () => assert.deepEqual(scaleFrom(...used), scale));
	}

	it('places points at the nearest step, the upper one of two', () => {
		assert.deepEqual(
			[0, 1, 2.5, 4, 100].map((points) => stepOf(points, [1, 2, 3, 5])),
			[0, 0, 2, 3, 3],
		);
	});
});
