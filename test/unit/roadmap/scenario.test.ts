import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Item } from '../../../src/core/model/item';
import { applyEdits } from '../../../src/core/model/textEdit';
import { roadmapOf } from '../../../src/core/roadmap/roadmap';
import { planScenario, type ScenarioChange, scenarioOf } from '../../../src/core/roadmap/scenario';
import { indexOf, item, status } from '../backlogTree/backlog';
import { anyItems } from '../schedule/anySchedule';
import { backlogOf } from '../support/backlogOf';

const today = '2026-06-01';
const epic = (id: string, start: string, target: string, changes: Partial<Item> = {}) =>
	item('epic', id, { ...changes, facts: { start, target } });

describe('scenario', () => {
	it('tells what a moved epic does to itself and to others', () => {
		const first = epic('EP-1', '2026-06-01', '2026-06-30');
		const index = indexOf([first, epic('EP-2', '2026-07-06', '2026-07-31', { dependsOn: ['EP-1'] })]);
		const { differences, after } = scenarioOf(
			index,
			[{ epic: first, kind: 'move', fields: { target: '2026-08-14' } }],
			{ today },
		);
		assert.deepEqual(
			differences.map(({ epic, differs }) => [epic.id, differs]),
			[
				['EP-1', ['days']],
				['EP-2', ['health', 'conflicts']],
			],
		);
		assert.deepEqual(
			differences.map(({ before, after }) => [before?.conflicts.length, after?.conflicts.length]),
			[
				[0, 0],
				[0, 1],
			],
		);
		assert.equal(after.epics[1]?.health.state, 'at-risk');
	});

	it('tells what room a dropped epic leaves', () => {
		const sprint = (id: string, start: string, end: string) =>
			item('sprint', id, { facts: { start, end, capacity: 2 } });
		const first = epic('EP-1', '2026-06-01', '2026-06-30', { order: 'a' });
		const index = indexOf([
			first,
			epic('EP-2', '2026-06-01', '2026-06-30', { order: 'b' }),
			sprint('SP-1', '2026-06-01', '2026-06-12'),
			sprint('SP-2', '2026-06-15', '2026-06-26'),
			item('story', 'US-1', { epic: 'EP-1', points: 3 }),
			item('story', 'US-2', { epic: 'EP-2', points: 3 }),
		]);
		const { differences } = scenarioOf(index, [{ epic: first, kind: 'drop' }], { today });
		assert.deepEqual(
			differences.map(({ epic, differs, after }) => [epic.id, differs, after?.overload]),
			[
				['EP-1', ['dropped'], undefined],
				['EP-2', ['capacity'], undefined],
			],
		);
		assert.deepEqual([differences[1]?.before?.overload?.wanted, differences[1]?.before?.overload?.room], [6, 4]);
	});

	it('without changes differs in nothing', () => {
		fc.assert(
			fc.property(anyItems, (items) => {
				const epics = items.filter(({ type }) => type === 'epic');
				const same = epics.map((epic): ScenarioChange => ({ epic, kind: 'move', fields: {} }));
				assert.deepEqual(scenarioOf(indexOf(items), same, { today }).differences, []);
			}),
			{ numRuns: 100 },
		);
	});

	it('is the roadmap that there would be', () => {
		const fields = fc.record(
			{
				start: fc.constantFrom('2026-02-01', ''),
				horizon: fc.constantFrom('now', '2026-Q3', ''),
				goal: fc.constantFrom('GOAL-2', ''),
			},
			{ requiredKeys: [] },
		);
		fc.assert(
			fc.property(anyItems, fields, fc.boolean(), (items, fields, drops) => {
				const first = items.find(({ type, status }) => type === 'epic' && status.category !== 'dropped');
				fc.pre(first !== undefined);
				const change: ScenarioChange = drops ? { epic: first, kind: 'drop' } : { epic: first, kind: 'move', fields };
				const { start, ...places } = Object.fromEntries(
					Object.entries(fields).map(([field, words]) => [field, words === '' ? undefined : words]),
				);
				const facts = { ...first.facts };
				if ('start' in fields) {
					delete (facts as { start?: string }).start;
					if (start !== undefined) Object.assign(facts, { start });
				}
				const moved = drops ? { ...first, ...status('dropped') } : { ...first, ...places, facts };
				const told = ({ epics }: ReturnType<typeof roadmapOf>) =>
					epics.map(({ item, span, health, work, goal }) => [
						item.id,
						span,
						health.state,
						health.reason,
						work,
						goal?.id,
					]);
				const { after } = scenarioOf(indexOf(items), [change], { today });
				assert.deepEqual(
					told(after),
					told(roadmapOf(indexOf(items.map((each) => (each === first ? moved : each))), { today })),
				);
			}),
			{ numRuns: 200 },
		);
	});

	it('becomes true in one step, one line for each field', async () => {
		const text = (id: string) =>
			`---\nid: ${id}\ntype: epic\nstatus: ready\nstart: 2026-06-01 # Monday\ntarget: 2026-06-30\n---\n`;
		const backlog = await backlogOf({ 'backlog/epics/EP-1.md': text('EP-1'), 'backlog/epics/EP-2.md': text('EP-2') });
		const [one, two] = [backlog.entry('EP-1') as Item, backlog.entry('EP-2') as Item];
		const plan = await planScenario(backlog.planner, [
			{ epic: one, kind: 'move', fields: { start: '2026-06-08', target: '2026-07-10' } },
			{ epic: two, kind: 'drop' },
		]);
		assert.ok(plan.kind === 'change');
		assert.equal(plan.label, 'Change the roadmap of 2 epics');
		assert.deepEqual(
			plan.edits.map(({ before, edits }) => applyEdits(before, edits)),
			[
				text('EP-1').replace('2026-06-01', '2026-06-08').replace('2026-06-30', '2026-07-10'),
				text('EP-2').replace('ready', 'dropped'),
			],
		);
		const refused = await planScenario(backlog.planner, [{ epic: one, kind: 'move', fields: { start: 'soon' } }]);
		assert.equal(refused.kind, 'refused');
	});
});
