import assert from 'node:assert/strict';
import type { Plan } from '../../../src/core/model/textEdit';
import { backlogOf, type TestBacklog } from '../support/backlogOf';

const path = 'backlog/stories/US-7.md';
const story = (criteria: string) =>
	`---\nid: US-7\ntype: story\n---\n\n## Acceptance criteria\n\n${criteria}\n\n## Notes\n`;
const told = '| Given | When | Then |\n|--|--|--|\n| a | b | c |\n| d | e | f |';
const boxes = '| # | Criterion | Done |\n|--|--|--|\n| 1 | a | [x] |\n| 2 | b | [ ] |';
const words = '| Criterion | Status |\n|--|--|\n| a | ✅ |\n| b | open |';

async function made(criteria: string, plan: (backlog: TestBacklog) => Promise<Plan>): Promise<string> {
	const backlog = await backlogOf({ [path]: story(criteria) });
	const planned = await plan(backlog);
	if (planned.kind === 'refused') return planned.reason;
	backlog.store.apply(planned);
	return backlog.text(path);
}

describe('stories with a table of criteria', () => {
	it('have their criteria counted', async () => {
		const backlog = await backlogOf({ [path]: story(boxes) });
		const entry = backlog.entry(path);
		assert.deepEqual(entry.readable && entry.criteria, { total: 2, done: 1 });
	});

	it('get a further row, or are told why there is none', async () => {
		const add = (wording: string) => (backlog: TestBacklog) =>
			backlog.planner.addCriterion(backlog.entry(path), wording);
		assert.equal(await made(boxes, add('c')), story(`${boxes}\n| 3 | c | [ ] |`));
		assert.equal(await made(words, add('c')), story(`${words}\n| c |  |`));
		assert.match(
			await made(told, add('c')),
			/rows of a table with one cell each for Given, When and Then\. Word it so/,
		);
		assert.match(await made(told, add('Given a, when b, then c, And d')), /rows of a table/);
	});

	it('are ticked where they have boxes', async () => {
		const tick = (at: number, checked: boolean) => (backlog: TestBacklog) =>
			backlog.planner.tickCriterion(backlog.entry(path), at, checked);
		assert.equal(await made(boxes, tick(1, true)), story(boxes.replace('[ ]', '[x]')));
		assert.equal(await made(boxes, tick(0, false)), story(boxes.replace('[x]', '[ ]')));
		assert.match(await made(words, tick(1, true)), /stands in a table without check boxes/);
	});

	it('are split by rows, below the same header', async () => {
		const backlog = await backlogOf({ [path]: story(told) });
		const plan = await backlog.planner.split(backlog.entry(path), {
			pattern: 'business-rules',
			title: 'Other',
			criteria: [1],
		});
		assert.equal(plan.kind, 'change', JSON.stringify(plan));
		backlog.store.apply(plan);
		assert.ok(backlog.text(path).includes(told.replace('\n| d | e | f |', '')));
		assert.ok(!backlog.text(path).includes('| d |'));
		assert.ok(plan.kind === 'change' && plan.creations?.[0]?.text.includes(told.replace('\n| a | b | c |', '')));
	});
});
