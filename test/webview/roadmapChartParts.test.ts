import assert from 'node:assert/strict';
import fc from 'fast-check';
import { chartEpic, isUnsure } from '../../src/webview/roadmap/chart/chartEpic';
import { worstOf } from '../../src/webview/roadmap/chart/describeChartEpic';
import { effortScale } from '../../src/webview/roadmap/chart/effortScale';
import { axisFor, shareOf, valueAt } from '../../src/webview/shared/matrix/axis';
import { pointOf, valuesAt } from '../../src/webview/shared/matrix/dots';
import { snap, stepped } from '../../src/webview/shared/matrix/snap';
import { epic } from './sampleEpics';

describe('roadmap: places on the chart', () => {
	it('takes the effort of the epic, else the points of its open stories where they tell what is left', () => {
		const work = { points: { done: 5, total: 18 }, items: { done: 1, total: 4 } };
		const effort = (change: Parameters<typeof epic>[1]) => {
			const { effort, isRolledUp } = chartEpic(epic('EP-1', change));
			return [effort, isRolledUp];
		};
		assert.deepEqual(effort({ ...work, effort: 8 }), [8, false]);
		assert.deepEqual(effort(work), [13, true]);
		assert.deepEqual(effort({ points: { done: 5, total: 5 }, items: { done: 4, total: 4 } }), [0, true]);
		assert.deepEqual(effort({ points: { done: 5, total: 5 }, items: { done: 1, total: 4 } }), [undefined, true]);
		assert.deepEqual(effort({}), [undefined, true]);
		assert.deepEqual(effort({ ...work, effort: 'high' }), [undefined, false]);
		assert.deepEqual(effort({ ...work, effort: -1 }), [undefined, false]);
	});

	it('takes confidence as a share, in tenths, in percent or as a word', () => {
		const confidence = (said: number | string | undefined) => chartEpic(epic('EP-1', { confidence: said })).confidence;
		assert.deepEqual([0.7, 1, 7, 70, 'medium', 'low', undefined, 'maybe', -1, 700].map(confidence), [
			0.7,
			1,
			0.7,
			0.7,
			0.8,
			0.5,
			undefined,
			undefined,
			undefined,
			undefined,
		]);
		assert.deepEqual(
			[0.2, 'low', undefined, 0.51, 'high'].map((said) => isUnsure({ confidence: confidence(said) })),
			[true, true, true, false, false],
		);
	});

	it('finds the values again at the point where they are, with the axis of effort backwards', () => {
		const size = { width: 800, height: 400 };
		const axes = { effort: { ...axisFor([40]), backwards: true }, impact: axisFor([9]) };
		assert.equal(pointOf({ effort: 0, impact: 10 }, axes, size).x, 800);
		assert.deepEqual(valuesAt(-50, 900, axes, size), { effort: axes.effort.max, impact: 0 });
		const effort = fc.double({ min: 0, max: 40, noNaN: true });
		const impact = fc.double({ min: 0, max: 9, noNaN: true });
		fc.assert(
			fc.property(effort, impact, (effort, impact) => {
				const { x, y } = pointOf({ effort, impact }, axes, size);
				const found = valuesAt(x, y, axes, size);
				assert.ok(Math.abs(found.effort - effort) < 1e-9 && Math.abs(found.impact - impact) < 1e-9);
				assert.ok(Math.abs(valueAt(shareOf(effort, axes.effort), axes.effort) - effort) < 1e-9);
			}),
		);
	});

	it('has finer steps for small efforts than for large ones, and as many as can be walked', () => {
		assert.deepEqual(effortScale(3), [0.5, 1, 1.5, 2, 2.5, 3]);
		const scale = effortScale(10_000);
		assert.deepEqual(
			[4.6, 17.6, 61, 444, 1240].map((value) => snap(value, scale, 0.5)),
			[4.5, 18, 60, 440, 1200],
		);
		assert.equal(stepped(34, 1, scale, 0.5), 35);
		assert.equal(stepped(34, -1, scale, 0.5), 30);
		assert.ok(scale.length < 250, `${scale.length} efforts`);
	});

	it('shows of several epics the one that stands worst', () => {
		const cards = (['done', 'at-risk', 'on-track'] as const).map((health) => chartEpic(epic(health, { health })));
		assert.equal(worstOf(cards)?.health, 'at-risk');
		assert.equal(worstOf([]), undefined);
	});
});
