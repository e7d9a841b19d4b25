import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Item } from '../../../src/core/model/item';
import type { KeyResult } from '../../../src/core/model/keyResult';
import { coverageOf, expectedEffects, measurementsDue } from '../../../src/core/roadmap/effects';
import { knownMetric, knownMetrics } from '../../../src/core/roadmap/metrics';
import { outcomeOf } from '../../../src/core/roadmap/outcome';
import { roadmapOf } from '../../../src/core/roadmap/roadmap';
import { indexOf, item, status } from '../backlogTree/backlog';

const way = (result: Omit<KeyResult, 'name'>, name = 'Orders') => outcomeOf({ name, ...result }).way;
const history = [
	{ date: '2026-01-05', value: 10 },
	{ date: '2026-02-02', value: 14 },
];

describe('outcome of a key result', () => {
	it('is the share of the way from its baseline to its target', () => {
		assert.equal(way({ baseline: 41, target: 52, actual: 46.5 }), 0.5);
		assert.equal(way({ baseline: 6.4, target: 4.4, actual: 5.4 }), 0.5);
		assert.equal(way({ baseline: 10, target: 20, actual: 5 }), -0.5);
		assert.equal(way({ baseline: -10, target: 10, actual: 20 }), 1.5);
	});

	it('takes from the history what it does not say', () => {
		assert.equal(way({ target: 18, history }), 0.5);
		assert.deepEqual(outcomeOf({ name: 'x', baseline: 8, target: 18, history }).measured, '2026-02-02');
		assert.equal(outcomeOf({ name: 'x', actual: 15, history }).measured, undefined);
	});

	it('goes by the file alone, and its course by git on further days', () => {
		const committed = [
			{ date: '2026-01-01', value: 1, source: 'git' },
			{ date: '2026-01-05', value: 2, source: 'git' },
			{ date: '2026-03-01', value: 3, source: 'git' },
		] as const;
		const told = outcomeOf({ name: 'x', target: 18, history }, committed);
		assert.deepEqual(
			told.history.map(({ value }) => value),
			[1, 10, 14, 3],
		);
		assert.deepEqual([told.way, told.actual, told.measured], [0.5, 14, undefined]);
		const bare = outcomeOf({ name: 'x', target: 18, actual: 3 }, committed);
		assert.deepEqual([bare.way, bare.measured, bare.history], [undefined, '2026-03-01', committed]);
		assert.equal(outcomeOf({ name: 'x', target: 18 }, committed).actual, undefined);
	});

	it('is not known where a number is missing', () => {
		for (const result of [
			{},
			{ baseline: 1, target: 2 },
			{ baseline: 1, actual: 2 },
			{ baseline: 'few', target: 2, actual: 1 },
		])
			assert.equal(way(result), undefined);
	});

	it('of a target that is to be kept is reached or not', () => {
		assert.equal(way({ baseline: 5, target: 5, actual: 5 }), 1);
		assert.equal(way({ baseline: 5, target: 5, actual: 4 }, 'Churn'), 1);
		assert.equal(way({ baseline: 5, target: 5, actual: 6 }, 'Churn'), 0);
		assert.equal(way({ baseline: 5, target: 5, actual: 6 }), undefined);
	});

	it('is 0 at the baseline and 1 at the target, whichever way it goes', () => {
		const number = fc.integer({ min: -1000, max: 1000 });
		fc.assert(
			fc.property(number, number, number, (baseline, target, actual) => {
				fc.pre(baseline !== target);
				assert.equal(way({ baseline, target, actual: baseline }), 0);
				assert.equal(way({ baseline, target, actual: target }), 1);
				const [there, back] = [way({ baseline, target, actual }), way({ baseline: target, target: baseline, actual })];
				assert.ok(Math.abs((there ?? 0) + (back ?? 0) - 1) < 1e-9);
			}),
		);
	});

	it('knows the metrics of the field by name', () => {
		for (const [words, name] of [
			['Monthly churn', 'Churn'],
			['Net revenue retention', 'Net revenue retention'],
			['30-day retention', 'Retention'],
			['NPS', 'NPS'],
			['MRR from cafes', 'Revenue'],
			['Adoption of the app', 'Adoption'],
			['time-to-market', 'Time to market'],
			['Baskets', undefined],
		])
			assert.equal(knownMetric(words ?? '')?.name, name);
		for (const { name } of knownMetrics) assert.equal(knownMetric(name)?.name, name);
	});
});

describe('effects and measuring', () => {
	const goal = (keyResults: readonly KeyResult[]) => item('goal', 'GOAL-1', { facts: { keyResults } });
	const roadmap = (...items: Item[]) => roadmapOf(indexOf(items), { today: '2026-06-01' });

	it('are found by the name or the number of a key result of the goal', () => {
		const effects = [{ keyResult: ' orders ', by: 3 }, { keyResult: '2' }, { keyResult: 'Calls' }];
		const found = expectedEffects(
			roadmap(
				goal([{ name: 'Orders' }, { name: 'NPS' }]),
				item('epic', 'EP-1', { goal: 'GOAL-1', facts: { effects } }),
			),
		);
		assert.deepEqual(
			found.map(({ keyResult }) => keyResult),
			[0, 1, undefined],
		);
	});

	it('are asked for once something is out', () => {
		const release = item('release', 'REL-1', { facts: { shipped: '2026-05-01' } });
		const epic = (category: 'done' | 'active') =>
			item('epic', 'EP-1', {
				goal: 'GOAL-1',
				release: 'REL-1',
				...status(category),
				facts: { effects: [{ keyResult: '1' }, { keyResult: '2' }, { keyResult: '3' }] },
			});
		const results = goal([
			{ name: 'Old', history: [{ date: '2026-04-30', value: 1 }] },
			{ name: 'New', history: [{ date: '2026-05-01', value: 1 }] },
			{ name: 'None', due: '2026-05-31' },
		]);
		assert.deepEqual(
			measurementsDue(roadmap(results, release, epic('done'))).map(({ keyResult, reason }) => [keyResult, reason]),
			[
				[2, 'REL-1 is out and its day of review (2026-05-31) has passed.'],
				[0, 'EP-1, which was expected to change it, is out since 2026-05-01.'],
			],
		);
		assert.deepEqual(
			measurementsDue(roadmap(results, item('release', 'REL-1'), epic('active'))).map(({ keyResult }) => keyResult),
			[],
		);
	});

	it('tell which goals have no ready work, and which ready work has no goal', () => {
		const { goalsWithoutWork, workWithoutGoal } = coverageOf(
			roadmap(
				item('goal', 'GOAL-1'),
				item('goal', 'GOAL-2'),
				item('goal', 'GOAL-3', status('done')),
				item('epic', 'EP-1', { goal: 'GOAL-1' }),
				item('story', 'US-1', { epic: 'EP-1', ...status('ready') }),
				item('story', 'US-2', { goal: 'GOAL-2', ...status('refining') }),
				item('story', 'US-3', status('active')),
				item('story', 'US-4', status('done')),
			),
		);
		assert.deepEqual(
			goalsWithoutWork.map(({ item }) => item.id),
			['GOAL-2'],
		);
		assert.deepEqual(
			workWithoutGoal.map(({ id }) => id),
			['US-3'],
		);
	});
});
