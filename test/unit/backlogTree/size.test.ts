import assert from 'node:assert/strict';
import type { Entry } from '../../../src/core/model/item';
import { groupings } from '../../../src/core/tree/backlogNode';
import { backlogTree } from '../../../src/core/tree/backlogTree';
import { rowsOf } from '../../../src/core/tree/rowsOf';
import { indexOf, item, nameOf, status, treeOf } from './backlog';

function many(count: number): Entry[] {
	const entries: Entry[] = Array.from({ length: 40 }, (_, at) => item('epic', `EP-${at}`, { goal: `GOAL-${at % 5}` }));
	for (let at = 0; at < 5; at++) entries.push(item('goal', `GOAL-${at}`));
	for (let at = 0; at < count; at++) {
		const rest = { epic: `EP-${at % 50}`, sprint: `SP-${at % 9}`, points: at % 8, ...status('proposed', 'To Do') };
		entries.push(item('story', `US-${at}`, rest));
	}
	return entries;
}

describe('large backlog tree', () => {
	it('shows 500 children and a row for the others', () => {
		const { roots } = treeOf(
			Array.from({ length: 1200 }, (_, at) => item('story', `US-${at}`)),
			'none',
		);
		const first = rowsOf(roots, undefined);
		assert.equal(first.length, 501);
		assert.equal(nameOf(first[500] as (typeof first)[number]), '700 more');
		assert.equal(rowsOf(roots, undefined, 1000).length, 1001);
		assert.equal(rowsOf(roots, undefined, 1200), roots);
	});

	it('survives a chain of parents thousands deep', () => {
		const chain = Array.from({ length: 5000 }, (_, at) => item('story', `US-${at}`, { epic: `US-${at - 1}` }));
		const { roots, byId } = treeOf(chain);
		assert.equal(roots.length, 1);
		assert.equal(byId.size, 5000);
	});

	describe('of 10,000 stories', () => {
		// Measured side by side, because how fast the machine is at the moment is not what is tested.
		const entries = many(10_000);
		const index = indexOf(entries);
		let indexing = 0;
		before(() => {
			indexing = fastest(() => indexOf(entries));
		});

		for (const grouping of groupings) {
			it(`grouped by ${grouping} takes less time than to index them`, () => {
				const building = fastest(() => backlogTree(index, { grouping, filter: '', showClosed: false }));
				const finding = fastest(() => backlogTree(index, { grouping, filter: 'us-12', showClosed: false }));
				assert.ok(Math.max(building, finding) < indexing, `${building}, ${finding} and ${indexing} ms`);
			}).timeout(20_000);
		}
	});
});

function fastest(job: () => void): number {
	const times = Array.from({ length: 3 }, () => {
		const started = performance.now();
		job();
		return performance.now() - started;
	});
	return Math.min(...times);
}
