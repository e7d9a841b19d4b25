import assert from 'node:assert/strict';
import { coverageRows } from '../../../src/core/roadmap/coverageRows';
import { roadmapOf } from '../../../src/core/roadmap/roadmap';
import type { RoadmapRow } from '../../../src/core/roadmap/roadmapRow';
import { indexOf, item, status } from '../backlogTree/backlog';

const drawn = (rows: readonly RoadmapRow[]) =>
	rows.map((row) => [
		row.kind === 'group' && row.group.name,
		row.children.map((child) => 'item' in child && child.item.id),
	]);

describe('rows of the coverage', () => {
	const goals = [item('goal', 'GOAL-1'), item('goal', 'GOAL-2'), item('epic', 'EP-1', { goal: 'GOAL-1' })];
	const served = item('story', 'US-1', { epic: 'EP-1', ...status('ready') });
	const rowsOf = (items: Parameters<typeof indexOf>[0]) =>
		coverageRows(roadmapOf(indexOf(items), { today: '2026-06-01' }));

	it('are goals without ready work, and ready work without a goal', () => {
		const rows = rowsOf([...goals, served, item('story', 'US-2', status('active')), item('story', 'US-3')]);
		assert.deepEqual(drawn(rows), [
			['goals', ['GOAL-2']],
			['stories', ['US-2']],
		]);
		for (const row of rows) for (const child of row.children) assert.equal(child.parent, row);
	});

	it('are none where everything is covered', () => {
		assert.deepEqual(rowsOf([...goals.slice(0, 1), ...goals.slice(2), served]), []);
	});
});
