import assert from 'node:assert/strict';
import fc from 'fast-check';
import { entryKey, type Item } from '../../../src/core/model/item';
import { applyEdits } from '../../../src/core/model/textEdit';
import { type Roadmap, roadmapOf } from '../../../src/core/roadmap/roadmap';
import { scenarioOf, type Trial, wishesOf } from '../../../src/core/roadmap/scenario';
import { conflictsOf } from '../../../src/core/schedule/conflicts';
import { indexOf, item, status } from '../backlogTree/backlog';
import { anyItems } from '../schedule/anySchedule';
import { backlogOf } from '../support/backlogOf';

const today = '2026-06-01';
const epic = (id: string, start: string, target: string, changes: Partial<Item> = {}) =>
	item('epic', id, { ...changes, facts: { start, target } });

/** What there would be with a trial of some epics. */
function tryOut(items: readonly Item[], trials: readonly (readonly [Item, Trial])[]) {
	const index = indexOf(items);
	const keyed = new Map(trials.map(([epic, trial]) => [entryKey(epic), trial]));
	return scenarioOf(index, roadmapOf(index, { today }), keyed);
}

/** All that a roadmap says, without whom it is said of. */
const told = ({ epics, goals, releases }: Roadmap) => [
	epics.map(({ item, span, health, work, forecast, goal }) => [item.id, span, health, work, forecast, goal?.id]),
	[...goals, ...releases].map(({ item, work }) => [item.id, work]),
];

describe('scenario', () => {
	it('tells what a moved epic does to itself and to others', () => {
		const first = epic('EP-1', '2026-06-01', '2026-06-30');
		const second = epic('EP-2', '2026-07-06', '2026-07-31', { dependsOn: ['EP-1'] });
		const { epics, after, before } = tryOut([first, second], [[first, { target: '2026-08-14' }]]);
		assert.deepEqual(
			epics.map(({ before, after }) => [before.span.end, after?.span.end, before.health.state, after?.health.state]),
			[
				['2026-06-30', '2026-08-14', 'on-track', 'on-track'],
				['2026-07-31', '2026-07-31', 'on-track', 'at-risk'],
			],
		);
		assert.deepEqual(
			[before, after].map((roadmap) => conflictsOf(second, roadmap.schedule).length),
			[0, 1],
		);
	});

	it('leaves a dropped epic out with the work below it, and keeps its stories as they are', () => {
		const sprint = (id: string, start: string, end: string) => item('sprint', id, { facts: { start, end } });
		const done = (id: string, sprint: string) =>
			item('story', id, { epic: 'EP-2', sprint, points: 3, ...status('done') });
		const first = epic('EP-1', '2026-06-01', '2026-06-30', { goal: 'GOAL-1' });
		const items = [
			item('goal', 'GOAL-1'),
			first,
			epic('EP-2', '2026-06-01', '2026-06-30', { goal: 'GOAL-1' }),
			item('epic', 'EP-3', { epic: 'EP-1' }),
			sprint('SP-1', '2026-05-04', '2026-05-15'),
			sprint('SP-2', '2026-05-18', '2026-05-29'),
			done('US-1', 'SP-1'),
			done('US-2', 'SP-2'),
			item('story', 'US-3', { epic: 'EP-3', points: 3, order: 'a' }),
			item('story', 'US-4', { epic: 'EP-2', points: 3, order: 'b' }),
		];
		const { epics, before, after } = tryOut(items, [[first, { dropped: true }]]);
		const days = new Map(epics.map((each) => [each.before.item.id, each]));
		assert.equal(days.get('EP-1')?.after, undefined);
		assert.equal(days.get('EP-2')?.before.forecast?.from, '2026-06-29');
		assert.equal(days.get('EP-2')?.after?.forecast?.from, '2026-06-15');
		assert.deepEqual(
			[before, after].map(({ goals }) => goals[0]?.work.points),
			[
				{ done: 6, total: 12 },
				{ done: 6, total: 9 },
			],
		);
		assert.deepEqual(
			after.schedule.stories.map(({ status }) => status.category),
			before.schedule.stories.map(({ status }) => status.category),
		);
	});

	it('without trials says what today does', () => {
		fc.assert(
			fc.property(anyItems, (items) => {
				const epics = items.filter(({ type }) => type === 'epic');
				const { before, after } = tryOut(
					items,
					epics.map((epic) => [epic, {}]),
				);
				assert.deepEqual(told(after), told(before));
			}),
			{ numRuns: 100 },
		);
	});

	it('is the roadmap that there would be', () => {
		const trial = fc.record(
			{
				start: fc.constantFrom('2026-02-01', ''),
				horizon: fc.constantFrom('now', '2026-Q3', ''),
				dropped: fc.boolean(),
			},
			{ requiredKeys: [] },
		);
		fc.assert(
			fc.property(anyItems, trial, (items, trial) => {
				const first = items.find(({ type, status }) => type === 'epic' && status.category !== 'dropped');
				fc.pre(first !== undefined);
				const { start, ...facts } = first.facts ?? {};
				const begins = trial.start ?? start;
				const moved = {
					...first,
					...(trial.dropped ? status('dropped') : {}),
					horizon: (trial.horizon ?? first.horizon) || undefined,
					facts: begins ? { ...facts, start: begins } : facts,
				};
				const { after } = tryOut(items, [[first, trial]]);
				const there = indexOf(items.map((each) => (each === first ? moved : each)));
				assert.deepEqual(told(after), told(roadmapOf(there, { today })));
			}),
			{ numRuns: 200 },
		);
	});

	it('becomes true in one step, one line for each field', async () => {
		const text = (id: string) =>
			`---\nid: ${id}\ntype: epic\nstatus: ready\nstart: 2026-06-01 # Monday\ntarget: 2026-06-30\n---\n`;
		const { index, planner, entry } = await backlogOf({
			'backlog/epics/EP-1.md': text('EP-1'),
			'backlog/epics/EP-2.md': text('EP-2'),
			'backlog/stories/US-1.md': '---\nid: US-1\ntype: story\nstatus: ready\nepic: EP-2\n---\n',
		});
		const plan = (trials: Readonly<Record<string, Trial>>) =>
			planner.setEach(
				wishesOf(index, new Map(Object.entries(trials).map(([id, trial]) => [entryKey(entry(id)), trial]))),
				'Apply',
			);
		const applied = await plan({
			'EP-1': { start: '2026-06-08', target: '2026-07-10' },
			'EP-2': { start: '2026-06-08', dropped: true },
		});
		assert.ok(applied.kind === 'change');
		assert.deepEqual(
			applied.edits.map(({ before, edits }) => applyEdits(before, edits)),
			[
				text('EP-1').replace('2026-06-01', '2026-06-08').replace('2026-06-30', '2026-07-10'),
				text('EP-2').replace('ready', 'dropped'),
			],
		);
		const refused = await plan({ 'EP-1': { start: 'soon' } });
		assert.equal(refused.kind, 'refused');
	});

	it('passes over what is gone', () => {
		assert.deepEqual(wishesOf(indexOf([]), new Map([['gone', { dropped: true }]])), []);
	});
});
