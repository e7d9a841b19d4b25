import assert from 'node:assert/strict';
import { backlogOf } from '../support/backlogOf';
import { uriOf } from '../support/memoryFileStore';

const goal = 'backlog/goals/GOAL-1.md';
const epic = 'backlog/epics/EP-7-sign-in.md';
const files = {
	[goal]: '---\nid: GOAL-1\ntype: goal\ntitle: More orders\nperiod: 2026-Q4\n---\n',
	[epic]: '---\nid: EP-7\ntype: epic\ntitle: Sign in\ngoal: GOAL-1\nrelease: REL-1\n---\n',
};

async function brokenDown(id: string, titles: readonly string[], all: Readonly<Record<string, string>> = files) {
	const backlog = await backlogOf(all);
	const plan = await backlog.planner.breakDown(backlog.entry(id), titles);
	return plan.kind === 'refused'
		? plan.reason
		: { ...plan, made: (plan.creations ?? []).map(({ uri, text }) => [uri, text]) };
}

describe('breakDown', () => {
	it('makes epics of a goal, with its period as their horizon', async () => {
		const plan = await brokenDown('GOAL-1', ['One page', 'Pay: by card']);
		assert.ok(typeof plan === 'object');
		const text = (id: string, title: string) =>
			`---\nid: ${id}\ntype: epic\ntitle: "${title}"\nstatus: proposed\ngoal: GOAL-1\nhorizon: 2026-Q4\n---\n\n## Description\n\n`;
		assert.deepEqual(plan.made, [
			[uriOf('backlog/epics/EP-8-one-page.md'), text('EP-8', 'One page')],
			[uriOf('backlog/epics/EP-9-pay-by-card.md'), text('EP-9', 'Pay: by card')],
		]);
		assert.deepEqual([plan.ids, plan.edits], [['EP-8', 'EP-9'], []]);
	});

	it('makes stories of an epic, each with a sentence that has gaps', async () => {
		const plan = await brokenDown('EP-7', ['Reset a forgotten password', 'Passkeys']);
		assert.ok(typeof plan === 'object');
		const text = (id: string, title: string, want: string) =>
			`---\nid: ${id}\ntype: story\ntitle: "${title}"\nstatus: proposed\nepic: EP-7\n---\n\nAs a ___, I want ${want}, so that ___.\n\n## Acceptance criteria\n`;
		assert.deepEqual(
			plan.made.map(([, text]) => text),
			[text('US-1', 'Reset a forgotten password', 'to reset a forgotten password'), text('US-2', 'Passkeys', 'to ___')],
		);
	});

	it('takes no horizon over that is no period', async () => {
		const plan = await brokenDown('GOAL-1', ['A'], { [goal]: files[goal]?.replace('2026-Q4', 'Christmas') ?? '' });
		assert.ok(typeof plan === 'object');
		assert.ok(!String(plan.made[0]?.[1]).includes('horizon'));
	});

	it('numbers the stories of an epic where its number is their prefix', async () => {
		const plan = await brokenDown('3', ['Pay by card', 'Pay by invoice'], {
			'docs/epics/epic-3.md': '# Epic 3: Pay\n\n## Status\n\nDraft\n',
			'docs/stories/3.1.basket.story.md': '# Story 3.1: Basket\n\n## Status\n\nDraft\n\n## Story\n',
			'docs/stories/4.7.other.story.md': '# Story 4.7: Other\n\n## Status\n\nDraft\n\n## Story\n',
		});
		assert.ok(typeof plan === 'object', String(plan));
		assert.deepEqual(plan.ids, ['3.2', '3.3']);
		assert.ok(!String(plan.made[0]?.[1]).includes('Epic'));
	});

	for (const [what, id, titles, more, reason] of [
		['no titles', 'GOAL-1', [], {}, /at least one title/],
		[
			'a story',
			'US-1',
			['A'],
			{ 'backlog/stories/US-1.md': '---\nid: US-1\ntype: story\n---\n' },
			/only goals and epics/,
		],
		['an id of two', epic, ['A'], { 'backlog/epics/EP-7-b.md': files[epic] }, /others have its id/],
	] as const) {
		it(`refuses ${what}`, async () => {
			const plan = await brokenDown(id, titles, { ...files, ...more } as Record<string, string>);
			assert.match(typeof plan === 'string' ? plan : 'no refusal', reason);
		});
	}

	it('refuses to write over a file that the backlog has not heard of yet', async () => {
		const backlog = await backlogOf(files);
		backlog.store.files.set('backlog/epics/EP-8-a.md', 'new');
		const plan = await backlog.planner.breakDown(backlog.entry('GOAL-1'), ['A']);
		assert.match(plan.kind === 'refused' ? plan.reason : '', /EP-8-a\.md is there already/);
	});

	it('refuses an item whose file is gone', async () => {
		const backlog = await backlogOf(files);
		const entry = backlog.entry('GOAL-1');
		backlog.store.files.delete(goal);
		const plan = await backlog.planner.breakDown(entry, ['A']);
		assert.match(plan.kind === 'refused' ? plan.reason : '', /not there any more/);
	});
});
