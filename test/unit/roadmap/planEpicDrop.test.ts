import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Item } from '../../../src/core/model/item';
import { type EpicDrop, placeOf, planEpicDrop } from '../../../src/core/roadmap/planEpicDrop';
import { roadmapOf } from '../../../src/core/roadmap/roadmap';
import { type RoadmapGrouping, type RoadmapRow, roadmapGroupings } from '../../../src/core/roadmap/roadmapRow';
import { roadmapRows } from '../../../src/core/roadmap/roadmapRows';
import { indexOf, item } from '../backlogTree/backlog';
import { anyItems } from '../schedule/anySchedule';
import { backlogOf } from '../support/backlogOf';
import { changedLines } from '../support/changedLines';
import { entryAt } from '../support/memoryFileStore';

const today = '2026-06-01';

const flat = (rows: readonly RoadmapRow[]): RoadmapRow[] => rows.flatMap((row) => [row, ...flat(row.children)]);

const nameOf = (row: RoadmapRow) =>
	row.kind === 'group' ? (row.group.name ?? `no ${row.group.grouping}`) : row.item.id;

/** What a drop of rows on another comes to, all of them by their names. */
function drop(items: readonly Item[], grouping: RoadmapGrouping, names: readonly string[], onto: string): EpicDrop {
	const source = indexOf(items);
	const rows = flat(roadmapRows(roadmapOf(source, { today }), grouping));
	const row = (name: string) => rows.find((each) => nameOf(each) === name) ?? assert.fail(`no row ${name}`);
	return planEpicDrop(source, { today }, grouping, names.map(row), row(onto));
}

function said(planned: EpicDrop): unknown {
	if (planned.kind === 'refused') return planned.why;
	if (planned.kind === 'nothing') return 'nothing';
	return planned.changes.map(({ epic, wish }) => `${epic.id} ${wish.field}: ${wish.words}`);
}

/** The file of a generated item. */
function textOf({ id, type, title, status, epic, goal, release, horizon, facts }: Item): string {
	const fields = { id, type, title, status: status.text, epic, goal, release, horizon, ...facts };
	const lines = Object.entries(fields).flatMap(([key, value]) => (value === undefined ? [] : [`${key}: ${value}`]));
	return ['---', ...lines, '---', '', 'Why.', ''].join('\n');
}

describe('dropping epics on the roadmap', () => {
	const items = [
		item('vision', 'VISION'),
		item('goal', 'GOAL-1'),
		item('goal', 'GOAL-2'),
		item('epic', 'EP-1', { goal: 'GOAL-1', horizon: 'now', facts: { start: '2026-04-06', target: '2026-06-30' } }),
		item('epic', 'EP-2', { epic: 'EP-1', release: 'REL-1' }),
		item('epic', 'EP-3', { epic: 'EP-1', goal: 'GOAL-2', horizon: '2026-Q4' }),
		item('epic', 'EP-5', { horizon: 'later' }),
		item('epic', 'EP-7', { horizon: '2026-Q3', goal: 'GOAL-1' }),
		item('release', 'REL-1', { facts: { target: '2026-05-01' } }),
		item('release', 'REL-2', { facts: { target: '2026-08-01' } }),
		item('story', 'US-1', { epic: 'EP-3' }),
		item('story', 'US-2', { epic: 'EP-5' }),
	];

	for (const [grouping, names, onto, expected] of [
		['goal', ['EP-1'], 'GOAL-2', ['EP-1 goal: GOAL-2']],
		['goal', ['EP-1', 'EP-2'], 'GOAL-2', ['EP-1 goal: GOAL-2']],
		['goal', ['EP-1', 'EP-5'], 'US-1', ['EP-1 goal: GOAL-2', 'EP-5 goal: GOAL-2']],
		['goal', ['EP-1'], 'no goal', ['EP-1 goal: ']],
		['goal', ['EP-2'], 'no goal', 'inherited'],
		['goal', ['EP-1'], 'EP-2', 'nothing'],
		['goal', ['EP-1'], 'VISION', 'wrong-place'],
		['goal', ['US-1'], 'GOAL-1', 'wrong-place'],
		['horizon', ['EP-5'], 'now', ['EP-5 horizon: now']],
		['horizon', ['EP-5'], '2026-Q4', ['EP-5 horizon: 2026-Q4']],
		['release', ['EP-5'], 'REL-2', ['EP-5 release: REL-2']],
		['release', ['EP-2'], 'EP-5', ['EP-2 release: ']],
		['quarter', ['EP-5'], '2026-Q2', ['EP-5 target: 2026-Q2']],
		['quarter', ['EP-1'], '2026-Q4', ['EP-1 target: 2026-Q4']],
		['quarter', ['EP-3'], '2026-Q2', ['EP-3 horizon: 2026-Q2']],
		['quarter', ['EP-2'], '2026-Q4', ['EP-2 target: 2026-Q4']],
		['quarter', ['EP-7'], 'no quarter', ['EP-7 horizon: ']],
		['quarter', ['EP-3'], 'no quarter', 'inherited'],
		['quarter', ['EP-2'], 'no quarter', 'inherited'],
		['quarter', ['EP-1'], 'no quarter', 'said-otherwise'],
	] as const) {
		it(`${names.join(' and ')} by ${grouping} on ${onto}`, () =>
			assert.deepEqual(said(drop(items, grouping, names, onto)), expected));
	}

	it('of an epic that begins later than the quarter is refused', () => {
		const later = item('epic', 'EP-6', { facts: { start: '2026-09-01', target: '2026-10-31' } });
		assert.deepEqual(said(drop([...items, later], 'quarter', ['EP-6'], '2026-Q2')), 'begins-later');
	});

	it('changes one line of each file, and the epics stand there then', async () => {
		let set = 0;
		await fc.assert(
			fc.asyncProperty(
				anyItems,
				fc.constantFrom(...roadmapGroupings),
				fc.nat(),
				fc.nat(),
				async (items, grouping, which, where) => {
					const backlog = await backlogOf(Object.fromEntries(items.map((each) => [each.path, textOf(each)])));
					const { index, planner, store } = backlog;
					const rows = () => flat(roadmapRows(roadmapOf(index, { today }), grouping));
					const before = rows();
					const epics = before.filter(({ kind }) => kind === 'epic');
					const target = before[where % Math.max(1, before.length)];
					const row = epics[which % Math.max(1, epics.length)];
					if (!row || !target) return;
					const planned = planEpicDrop(index, { today }, grouping, [row], target);
					if (planned.kind !== 'set') return;
					set++;
					for (const { epic, wish } of planned.changes) {
						const old = backlog.text(epic.path);
						const plan = await planner.set(epic, [wish]);
						assert.ok(plan.kind === 'change');
						assert.deepEqual(
							plan.edits.map(({ uri }) => uri),
							[epic.uri],
						);
						store.apply(plan);
						const { removed, added } = changedLines(old, backlog.text(epic.path));
						assert.ok(removed.length <= 1 && added.length <= 1 && removed.length + added.length > 0);
						await backlog.update([entryAt(epic.path)]);
					}
					const now = rows().find(({ id }) => id === row.id);
					assert.equal(now && placeOf(now).id, planned.place.id);
				},
			),
			{ numRuns: 150 },
		);
		assert.ok(set > 20, `${set} drops`);
	});
});
