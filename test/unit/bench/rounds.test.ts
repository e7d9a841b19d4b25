import assert from 'node:assert/strict';
import type { Fixture, Measure } from '../../bench/measure/measure';
import { runRounds } from '../../bench/measure/rounds';

const fixtures: readonly Fixture[] = [1000, 10_000].map((items) => ({ items, native: '', backlogMd: undefined }));

/** Runs measures for two rounds and tells in which order. */
async function order(...measures: readonly Measure[]): Promise<readonly string[]> {
	const lines: string[] = [];
	const noted = measures.map((measure) => ({
		...measure,
		run: (fixture: Fixture) => {
			lines.push(`${measure.id} ${fixture.items}`);
			return measure.run(fixture);
		},
	}));
	await runRounds(noted, fixtures, 2, () => {});
	return lines;
}

const sound = (id: string, rest: Partial<Measure> = {}): Measure => ({
	id,
	run: async () => ({ values: { ms: 1 } }),
	...rest,
});

describe('rounds of the bench', () => {
	it('take measures in turns, and begin with another one each time', async () => {
		assert.deepEqual(await order(sound('a'), sound('b')), [
			...['a 1000', 'b 1000', 'a 10000', 'b 10000'],
			...['b 1000', 'a 1000', 'b 10000', 'a 10000'],
		]);
	});

	it('leave out what is too large, or measured already', async () => {
		assert.deepEqual(await order(sound('a', { atMost: 1000 })), ['a 1000', 'a 1000']);
		assert.deepEqual(await order(sound('a', { onceFrom: 10_000 })), ['a 1000', 'a 10000', 'a 1000']);
	});

	it('note a failure with its reason, and do not try that size or a larger one again', async () => {
		const failing = sound('a', {
			run: async () => {
				throw new Error('It did not end');
			},
		});
		assert.deepEqual(await order(failing), ['a 1000']);
		const samples = await runRounds([failing], fixtures, 2, () => {});
		assert.deepEqual(
			samples.map(({ items, reports }) => [items, reports]),
			[
				[1000, [{ missing: 'It did not end' }]],
				[10_000, [{ missing: 'It did not end' }]],
			],
		);
	});
});
