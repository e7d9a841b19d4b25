import assert from 'node:assert/strict';
import { catalogue } from '../../../src/core/lint/catalogue';
import { planFile } from '../../../src/core/lint/exampleFile';
import { findings as found, withCriteria } from './support';

const rules = catalogue.filter(({ meta }) => meta.category === 'roadmap' || meta.id === 'dependency-cycle');
const now = Date.UTC(2026, 0, 31);

/** Rules and messages on a file, with others beside it. */
function said(text: string, others: Readonly<Record<string, string>> = {}, capacity?: number): string[] {
	const severities = { 'story-without-goal': 'info' } as const;
	return found(text, others, { rules, severities }, { now, capacity }).map(
		({ rule, message }) => `${rule}: ${message}`,
	);
}

const epic = (id: string, ...fields: string[]) => planFile('epic', id, fields);
const at = (id: string, text: string) => ({ [`backlog/epics/${id}.md`]: text });

describe('lint rules: roadmap', () => {
	it('tell the way round of epics that wait for each other', () => {
		assert.deepEqual(said(epic('EP-1', 'depends-on: [EP-2]'), at('EP-2', epic('EP-2', 'depends-on: EP-1'))), [
			'dependency-cycle: EP-1 waits for itself (EP-1 → EP-2 → EP-1): take one of these dependencies out.',
		]);
	});

	it('see what an epic waits for by way of others', () => {
		const others = {
			...at('EP-2', epic('EP-2', 'depends-on: [EP-3]')),
			...at('EP-3', epic('EP-3', 'target: 2026-06-30')),
		};
		assert.deepEqual(said(epic('EP-1', 'start: 2026-05-01', 'depends-on: [EP-2]'), others), [
			'epic-before-dependency: EP-1 is to begin by 2026-05-01 but waits for EP-3 by way of EP-2, which is not done before 2026-06-30: begin after that, or end EP-3 earlier.',
		]);
		assert.deepEqual(said(epic('EP-1', 'start: 2026-06-30', 'depends-on: [EP-2]'), others), []);
	});

	it('leave alone what may still be meant well', () => {
		const later = at('EP-2', epic('EP-2', 'target: 2026-Q2'));
		assert.deepEqual(said(epic('EP-1', 'start: 2026-04', 'depends-on: [EP-2]'), later), []);
		assert.deepEqual(said(epic('EP-1', 'horizon: 2026-Q2', 'depends-on: [EP-2]'), later), []);
		assert.deepEqual(said(epic('EP-1', 'horizon: now', 'depends-on: [EP-2]'), later), []);
		assert.deepEqual(said(epic('EP-1', 'start: 2026-Q1', 'target: 2026-01-15', 'status: done')), []);
		assert.equal(said(epic('EP-1', 'horizon: 2026-Q1', 'depends-on: [EP-2]'), later).length, 1);
	});

	it('say of closed items nothing', () => {
		const others = at('EP-2', epic('EP-2', 'start: 2026-05-01', 'target: 2026-06-30'));
		for (const status of ['done', 'dropped'])
			assert.deepEqual(said(epic('EP-1', `status: ${status}`, 'target: 2020-01-01', 'depends-on: [EP-2]'), others), []);
		const closed = at('EP-2', epic('EP-2', 'status: dropped', 'target: 2026-06-30'));
		assert.deepEqual(said(epic('EP-1', 'start: 2026-05-01', 'depends-on: [EP-2]'), closed), []);
	});

	it('take the release that an epic has from the one above it', () => {
		const others = {
			...at('EP-2', epic('EP-2', 'release: REL-1')),
			'backlog/releases/REL-1.md': planFile('release', 'REL-1', ['target: 2026-03-31']),
		};
		const text = epic('EP-1', 'epic: EP-2', 'target: 2026-04-30');
		assert.match(
			said(text, others).join(),
			/^epic-outlasts-release: .* lies after REL-1, which is planned for 2026-03-31/,
		);
	});

	it('know when an epic that is past its target is only to be closed', () => {
		const text = epic('EP-1', 'target: 2026-01-15');
		assert.match(said(text).join(), /passed on 2026-01-15 and it is still open: set a new target/);
		const done = withCriteria('One.').replace('status: refining', 'status: done\nepic: EP-1');
		assert.match(said(text, { 'backlog/stories/US-9.md': done }).join(), /all of its stories are done: set it to done/);
	});

	it('take capacity from the settings where sprints do not say it', () => {
		const story = withCriteria('One.').replace('status: refining', 'status: refining\npoints: 8\nepic: EP-1');
		const sprint = (id: string, start: string, end: string) =>
			planFile('sprint', id, [`start: ${start}`, `end: ${end}`]);
		const others = {
			'backlog/stories/US-9.md': story,
			'backlog/sprints/SP-1.md': sprint('SP-1', '2026-01-05', '2026-01-16'),
			'backlog/sprints/SP-2.md': sprint('SP-2', '2026-01-19', '2026-01-30'),
		};
		const text = epic('EP-1', 'horizon: 2026-Q1');
		assert.deepEqual(said(text, others), []);
		// 60 days to the end of March, two weeks for a sprint.
		assert.deepEqual(said(text, others, 2), []);
		assert.deepEqual(said(text, others, 1.8), [
			'over-capacity: This epic does not fit into 2026-Q1: with it 8 open points are planned until 2026-03-31, and there is room for 7. Plan it later, or take work out.',
		]);
	});

	it('ask stories for goals only where there are some', () => {
		const story = withCriteria('One.');
		assert.deepEqual(said(story), []);
		const goals = { 'backlog/goals/GOAL-1.md': planFile('goal', 'GOAL-1', []) };
		assert.deepEqual(said(story, goals), [
			'story-without-goal: This story serves no goal: name its epic or its goal, or drop it.',
		]);
		assert.deepEqual(said(story.replace('type: story', 'type: story\nkind: bug'), goals), []);
		const served = { ...goals, ...at('EP-1', epic('EP-1', 'goal: GOAL-1')) };
		assert.deepEqual(said(story.replace('type: story', 'type: story\nepic: EP-1'), served), []);
	});

	it('ask goals for work in their own time alone', () => {
		const sprint = (id: string, start: string, end: string, story: string) =>
			planFile('sprint', id, [`start: ${start}`, `end: ${end}`, `committed: [${story}]`]);
		const others = {
			'backlog/stories/US-8.md': withCriteria('One.').replace('US-7', 'US-8'),
			'backlog/stories/US-9.md': withCriteria('One.').replace('US-7', 'US-9'),
			'backlog/sprints/SP-1.md': sprint('SP-1', '2026-01-26', '2026-02-06', 'US-8'),
			'backlog/sprints/SP-2.md': sprint('SP-2', '2026-02-09', '2026-02-20', 'US-9'),
		};
		const goal = (...fields: string[]) => planFile('goal', 'GOAL-1', fields);
		assert.match(said(goal('period: 2026-Q1'), others).join(), /^goal-without-work: No story of SP-1 and SP-2 serves/);
		assert.match(said(goal('status: active'), others).join(), /^goal-without-work/);
		for (const fields of [['period: 2026-Q2'], ['period: 2025-Q4'], ['status: done'], ['status: proposed']])
			assert.deepEqual(said(goal(...fields), others), [], fields.join());
		const { 'backlog/sprints/SP-2.md': _, ...one } = others;
		assert.deepEqual(said(goal('period: 2026-Q1'), one), []);
	});
});

describe('the schedule of a backlog', () => {
	it('is not made for a story, since that takes long in a large backlog', () => {
		let asked = 0;
		const schedule = () => {
			asked++;
			throw new Error('made');
		};
		found(withCriteria('The basket holds 3 coffees.'), {}, {}, { schedule });
		assert.equal(asked, 0);
	});
});
