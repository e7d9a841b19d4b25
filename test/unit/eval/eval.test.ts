import assert from 'node:assert/strict';
import { mutations } from '../../eval/mutations';
import { countRow, fScore, interval, judge, scoresOf, sum } from '../../eval/score';

const change = (name: string, ...steps: readonly string[]) =>
	mutations
		.find((one) => one.name === name)
		?.mutate(steps)
		?.map((step) => step.split(' ')[1])
		.join('') ?? 'none';

describe('scores of the evaluation', () => {
	it('divide by what was said and by what was asked for', () => {
		const { precision, recall, f1, f05 } = scoresOf({ right: 3, wrong: 1, found: 2, missed: 2 });
		assert.deepEqual([precision, recall, f1], [0.75, 0.5, 0.6]);
		assert.equal(f05?.toFixed(4), '0.6818');
	});

	it('are unknown where nothing was said or asked for', () => {
		assert.equal(scoresOf({ right: 0, wrong: 0, found: 0, missed: 2 }).precision, undefined);
		assert.equal(scoresOf({ right: 1, wrong: 0, found: 0, missed: 0 }).recall, undefined);
		assert.equal(fScore(0, 0, 1), 0);
	});

	it('do not count what the readers disagreed on', () => {
		assert.equal(judge(['vague'], ['vague'], []), 'right');
		assert.equal(judge(['vague'], ['compound'], ['vague']), 'open');
		assert.equal(judge(['vague'], [], ['compound']), 'wrong');
		assert.deepEqual(countRow(['vague', 'fragment'], ['fragment'], [], true), {
			right: 1,
			wrong: 0,
			missed: 0,
			found: 0,
		});
		assert.deepEqual(countRow(['vague'], ['vague'], [], false), { right: 0, wrong: 0, missed: 1, found: 0 });
	});
});

describe('intervals of the evaluation', () => {
	const groups = Array.from({ length: 20 }, (_, i) => ({
		right: i % 4 === 0 ? 0 : 5,
		wrong: i % 4 === 0 ? 5 : 0,
		missed: 0,
		found: 0,
	}));
	const precision = (counts: Parameters<typeof scoresOf>[0]) => scoresOf(counts).precision;

	it('lie around the value, and are the same for the same seed', () => {
		const [low = 1, high = 0] = interval(groups, precision, 1) ?? [];
		const value = precision(sum(groups)) ?? 0;
		assert.ok(low < value && value < high && low > 0.4 && high <= 1);
		assert.deepEqual(interval(groups, precision, 1), [low, high]);
	});

	it('have no width where all groups agree, and are not there without a value', () => {
		assert.deepEqual(
			interval(
				groups.map(() => ({ right: 1, wrong: 1, missed: 0, found: 0 })),
				precision,
				1,
			),
			[0.5, 0.5],
		);
		assert.equal(interval([], precision, 1), undefined);
		assert.equal(interval([{ right: 0, wrong: 0, missed: 1, found: 0 }], precision, 1), undefined);
	});
});

describe('changes to scenarios', () => {
	const steps = ['Given a', 'And b', 'When c', 'Then d', 'And e'];
	for (const [name, once, rounds] of [
		['drop the Then', 'abc', 'acf'],
		['swap When and Then', 'abdec', 'none'],
		['repeat When and Then', 'abcdecde', 'acdcdfg'],
		['move Given last', 'cdeab', 'cdfga'],
	] as const) {
		it(`${name}: whole steps`, () => {
			assert.equal(change(name, ...steps), once);
			assert.equal(change(name, 'Given a', 'When c', 'Then d', 'When f', 'Then g'), rounds);
			assert.equal(change(name, 'And a', 'When c'), 'none');
		});
	}
});
