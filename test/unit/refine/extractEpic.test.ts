import assert from 'node:assert/strict';
import fc from 'fast-check';
import { written } from '../lint/documents';
import { backlogOf } from '../support/backlogOf';
import { entryAt } from '../support/memoryFileStore';

const path = 'backlog/stories/US-12.md';
const story = (more: string) =>
	`---\nid: US-12 # kept\ntype: story\ntitle: Pay\nstatus: refining\n${more}---\n\n- [ ] text\n`;

async function extract(text: string, title = 'Pay', at = path) {
	const backlog = await backlogOf({ [at]: text });
	const plan = await backlog.planner.extractEpic(backlog.entry(at), title);
	if (plan.kind === 'refused') return plan.reason;
	backlog.store.apply(plan);
	await backlog.update([entryAt(at), entryAt(plan.path)]);
	return {
		story: backlog.text(at),
		epic: backlog.text(plan.path),
		entry: backlog.entry(at),
		made: backlog.entry(plan.path),
	};
}

describe('extractEpic', () => {
	it('makes an epic with title and goal, and puts the story below it', async () => {
		const made = await extract(story('goal: GOAL-1\n'));
		assert.ok(typeof made === 'object');
		assert.equal(made.story, story('epic: EP-1\ngoal: GOAL-1\n'));
		assert.match(made.epic, /^---\nid: EP-1\ntype: epic\ntitle: "Pay"\nstatus: proposed\ngoal: GOAL-1\n---\n/);
	});

	for (const [what, text, title, at, reason] of [
		['a story with an epic', story('epic: EP-3\n'), 'Pay', path, /belongs to EP-3 already/],
		['an epic', '---\nid: EP-1\ntype: epic\n---\n', 'Pay', path, /only a story becomes an epic/],
		['a title of nothing', story(''), ' ', path, /needs a title/],
		[
			'where there are no epics',
			'---\nid: BACK-1\n---\n',
			'Pay',
			'backlog/tasks/back-1 - x.md',
			/no files for the type epic/,
		],
	] as const) {
		it(`refuses ${what}`, async () => {
			const made = await extract(text, title, at);
			assert.match(typeof made === 'string' ? made : '', reason);
		});
	}

	it('keeps all lines of any story but that of its epic', async () => {
		await fc.assert(
			fc.asyncProperty(written, async ({ path: at, text }) => {
				const made = await extract(text, 'Shop', at);
				if (typeof made === 'string') return;
				assert.ok(made.entry.readable && made.made.readable && made.made.type === 'epic');
				assert.equal(made.entry.epic, made.made.id);
				const lines = made.story.split('\n');
				for (const line of text.replace(/^\ufeff/, '').split('\n')) assert.ok(made.story.includes(line), line);
				assert.ok(lines.length >= text.split('\n').length);
			}),
			{ numRuns: 60 },
		);
	}).timeout(20_000);
});
