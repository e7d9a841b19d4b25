import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Item } from '../../../src/core/model/item';
import { roadmapOf } from '../../../src/core/roadmap/roadmap';
import { type RoadmapGrouping, type RoadmapRow, roadmapGroupings } from '../../../src/core/roadmap/roadmapRow';
import { roadmapRows } from '../../../src/core/roadmap/roadmapRows';
import { indexOf, item, status } from '../backlogTree/backlog';
import { anyItems } from '../schedule/anySchedule';

const rowsOf = (items: readonly Item[], grouping: RoadmapGrouping) =>
	roadmapRows(roadmapOf(indexOf(items), { today: '2026-06-01' }), grouping);

function drawn(rows: readonly RoadmapRow[], indent = ''): string[] {
	return rows.flatMap((row) => [
		`${indent}${row.kind === 'group' ? (row.group.name ?? `no ${row.group.grouping}`) : row.item.id}`,
		...drawn(row.children, `${indent}  `),
	]);
}

const flat = (rows: readonly RoadmapRow[]): RoadmapRow[] => rows.flatMap((row) => [row, ...flat(row.children)]);

describe('rows of a roadmap', () => {
	const items = [
		item('vision', 'VISION'),
		item('goal', 'GOAL-1'),
		item('goal', 'GOAL-2'),
		item('epic', 'EP-1', { goal: 'GOAL-1', horizon: 'Now', facts: { target: '2026-03-31' } }),
		item('epic', 'EP-2', { epic: 'EP-1', release: 'REL-1' }),
		item('epic', 'EP-3', { epic: 'EP-1', goal: 'GOAL-2', horizon: '2026-Q4' }),
		item('epic', 'EP-4', { ...status('dropped') }),
		item('epic', 'EP-5', { horizon: 'later' }),
		item('release', 'REL-1', { facts: { target: '2026-05-01' } }),
		item('story', 'US-1', { epic: 'EP-2' }),
		item('story', 'US-2', { epic: 'US-1' }),
		item('story', 'US-3', { epic: 'EP-4' }),
		item('story', 'US-4', { goal: 'GOAL-2' }),
		item('story', 'US-5', { epic: 'EP-1', ...status('dropped') }),
	];

	for (const [grouping, expected] of [
		[
			'goal',
			[
				'VISION',
				'  GOAL-1',
				'    EP-1',
				'      EP-2',
				'        US-1',
				'        US-2',
				'  GOAL-2',
				'    US-4',
				'    EP-3',
				'no goal',
				'  EP-5',
			],
		],
		['horizon', ['now', '  EP-1', '    EP-2', '      US-1', '      US-2', 'later', '  EP-5', '2026-Q4', '  EP-3']],
		[
			'quarter',
			['2026-Q1', '  EP-1', '2026-Q2', '  EP-2', '    US-1', '    US-2', '2026-Q4', '  EP-3', 'no quarter', '  EP-5'],
		],
		['release', ['REL-1', '  EP-2', '    US-1', '    US-2', 'no release', '  EP-1', '    EP-3', '  EP-5']],
	] as const) {
		it(`by ${grouping}`, () => assert.deepEqual(drawn(rowsOf(items, grouping)), expected));
	}

	it('have groups without epics that are offered, in their place', () => {
		const roadmap = roadmapOf(indexOf(items), { today: '2026-06-01' });
		const rows = roadmapRows(roadmap, 'horizon', ['now', 'next', 'later']);
		assert.deepEqual(
			rows.map((row) => row.kind === 'group' && row.group.name),
			['now', 'next', 'later', '2026-Q4'],
		);
		assert.deepEqual(rows[1]?.children, []);
	});

	it('hold every epic and each of its stories once, and what was dropped never', () => {
		fc.assert(
			fc.property(anyItems, fc.constantFrom(...roadmapGroupings), (items, grouping) => {
				const rows = flat(rowsOf(items, grouping));
				const ids = rows.map(({ id }) => id);
				assert.equal(new Set(ids).size, ids.length);
				const epics = rows.flatMap((row) => (row.kind === 'epic' ? [row.item.id] : [])).sort();
				const kept = items.filter(({ status: { category } }) => category !== 'dropped');
				assert.deepEqual(epics, kept.flatMap(({ type, id }) => (type === 'epic' ? [id] : [])).sort());
				for (const row of rows) {
					assert.ok(row.kind !== 'story' || row.item.status.category !== 'dropped');
					for (const child of row.children) assert.equal(child.parent, row);
				}
			}),
			{ numRuns: 300 },
		);
	});
});
