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

	for (const grouping of groupings) {
		it(`shows each of 10,000 stories once when grouped by ${grouping}`, () => {
			const { byId, counts } = backlogTree(indexOf(many(10_000)), { grouping, filter: '', showClosed: false });
			const stories = [...byId.values()].filter((node) => node.kind === 'item' && node.entry.type === 'story');
			assert.equal(stories.length, 10_000);
			assert.equal(counts.shown, 10_000);
		});
	}
});
