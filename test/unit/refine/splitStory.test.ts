import assert from 'node:assert/strict';
import type { SplitRequest } from '../../../src/core/refine/splitStory';
import { backlogOf } from '../support/backlogOf';
import { entryAt } from '../support/memoryFileStore';

const path = 'backlog/stories/US-12-pay.md';
const head = `---
id: US-12
type: story
title: Pay
status: refining
epic: EP-3
persona: guest
sprint: SP-7
labels: [shop, money]
points: 8 # too many
rank: "hq"
x-ticket: 0815
---
`;
const sentence = 'As a guest, I want to pay, so that I get my coffee.';
const story = (criteria: string, fields = head) =>
	`${fields}\n${sentence}\n\n## Acceptance criteria\n\n${criteria}\n\n## Notes\n\n- [ ] Ask Mara\n`;

async function split(
	text: string,
	request: Partial<SplitRequest>,
	files: Readonly<Record<string, string>> = {},
	at = path,
) {
	const backlog = await backlogOf({ [at]: text, ...files });
	const wish: SplitRequest = { pattern: 'business-rules', title: 'Pay by card', criteria: [1], ...request };
	const plan = await backlog.planner.split(backlog.entry(at), wish);
	if (plan.kind === 'refused') return { reason: plan.reason, remedy: plan.remedy, parent: text, child: '', path: '' };
	backlog.store.apply(plan);
	await backlog.update([entryAt(at), entryAt(plan.path)]);
	return { backlog, reason: '', parent: backlog.text(at), child: backlog.text(plan.path), path: plan.path };
}

describe('splitStory', () => {
	it('moves criteria with what hangs below them to a new story, and links the two', async () => {
		const {
			parent,
			child,
			path: made,
		} = await split(
			story(
				'- [ ] Cash is taken.\n- [x] Cards are taken:\n  - [ ] Visa\n  - [ ] Mastercard\n- [ ] A receipt is printed.',
			),
			{},
		);
		assert.equal(made, 'backlog/stories/US-13-pay-by-card.md');
		assert.equal(
			parent,
			story('- [ ] Cash is taken.\n- [ ] A receipt is printed.\n\nSplit off: [US-13](US-13-pay-by-card.md)'),
		);
		const rank = /rank: "([a-z]+)"/.exec(child)?.[1] ?? '';
		assert.ok(rank > 'hq');
		assert.equal(
			child.replace(rank, 'RANK'),
			`---
id: US-13
type: story
title: "Pay by card"
status: proposed
epic: EP-3
persona: guest
rank: "RANK"
sprint: SP-7
labels: [shop, money]
---

${sentence}

Split from: [US-12](US-12-pay.md)

## Acceptance criteria

- [x] Cards are taken:
  - [ ] Visa
  - [ ] Mastercard
`,
		);
	});

	it('goes right behind its story, before the next', async () => {
		const next = 'backlog/stories/US-2.md';
		const made = await split(story('- a\n- b'), {}, { [next]: '---\nid: US-2\nrank: "hr"\n---\n' });
		const order = made.backlog?.index.entries.map(({ id }) => id);
		assert.deepEqual(order, ['US-12', 'US-13', 'US-2']);
	});

	it('gives no rank behind a story without one', async () => {
		const { child } = await split(story('- a\n- b', head.replace('rank: "hq"\n', '')), {});
		assert.ok(child.includes('id: US-13') && !child.includes('rank:'));
	});

	it('offers room where there is none between two ranks', async () => {
		const next = 'backlog/stories/US-2.md';
		const made = await split(story('- a\n- b'), {}, { [next]: '---\nid: US-2\nrank: "hq"\n---\n' });
		assert.deepEqual(made.remedy?.type, made.reason === '' ? undefined : 'story');
	});

	it('names a second story on the same line', async () => {
		const once = await split(story('- a\n- b\n- c'), {});
		const backlog = once.backlog;
		assert.ok(backlog);
		const plan = await backlog.planner.split(backlog.entry(path), {
			pattern: 'spike',
			title: 'Which banks',
			criteria: [],
		});
		backlog.store.apply(plan);
		assert.match(
			backlog.text(path),
			/^Split off: \[US-13\]\(US-13-pay-by-card\.md\), \[US-14\]\(US-14-which-banks\.md\)$/m,
		);
		const spike = backlog.text('backlog/stories/US-14-which-banks.md');
		assert.match(spike, /^kind: spike$/m);
		assert.match(spike, /\n## Open questions\n\n- \[ \] Which banks\?\n$/);
		assert.ok(!spike.includes('As a guest'));
	});

	it('leaves the wish to be worded where the new story has one of its own', async () => {
		const { child } = await split(story('- a\n- b'), { pattern: 'operations' });
		assert.ok(child.includes('\nAs a guest, I want to ___, so that I get my coffee.\n'));
	});

	for (const [what, criteria, chosen, stays, goes] of [
		['numbers as they are', '1. a\n2. b\n3. c', [1], '1. a\n3. c', '2. b'],
		['a loose list', '- a\n\n- b\n\n- c', [0, 2], '- b', '- a\n\n- c'],
		[
			'one scenario of a block, with what is above the first',
			'```gherkin\nFeature: Pay\n\n  Scenario: A\n    Given a\n    Then b\n\n  @slow\n  Scenario: B\n    Given c\n    Then d\n```',
			[1],
			'```gherkin\nFeature: Pay\n\n  Scenario: A\n    Given a\n    Then b\n\n```',
			'```gherkin\nFeature: Pay\n\n  @slow\n  Scenario: B\n    Given c\n    Then d\n```',
		],
		[
			'a block with all of its scenarios',
			'- a\n\n```gherkin\nGiven c\nThen d\n```',
			[1],
			'- a',
			'```gherkin\nGiven c\nThen d\n```',
		],
		[
			'a comment between criteria, which stays',
			'- a\n- b\n<!-- ask -->\n- c',
			[1, 2],
			'- a\n\nSPLIT\n<!-- ask -->',
			'- b\n- c',
		],
	] as const) {
		it(`keeps ${what}`, async () => {
			const { parent, child, reason } = await split(story(criteria), { criteria: chosen });
			assert.equal(reason, '');
			const link = 'Split off: [US-13](US-13-pay-by-card.md)';
			const body = stays.includes('SPLIT') ? stays.replace('SPLIT', `${link}\n`) : `${stays}\n\n${link}`;
			assert.equal(parent, story(body));
			assert.equal(child.slice(child.indexOf('## Acceptance criteria')), `## Acceptance criteria\n\n${goes}\n`);
		});
	}

	it('names the new story above steps, since below them it would be part of the last', async () => {
		const steps = 'Given a\nWhen b\nThen c';
		const { parent, child } = await split(story(`${steps}\n\nGiven d\nWhen e\nThen f`), {});
		const link = `${sentence}\n\nSplit off: [US-13](US-13-pay-by-card.md)\n`;
		assert.equal(parent, story(steps).replace(`${sentence}\n`, link));
		assert.ok(child.endsWith('## Acceptance criteria\n\nGiven d\nWhen e\nThen f\n'));
	});

	for (const [what, list, stays, goes] of [
		['on lines', '\n  - a # first\n  - "b: c" # second\n  - d', '\n  - a # first\n  - d', '\n  - "b: c" # second'],
		['in brackets', ' [a, "b: c", d]', ' [a, d]', '\n  - "b: c"'],
	] as const) {
		it(`takes entries of the front matter's list ${what}`, async () => {
			const text = (items: string) =>
				`---\nid: US-12\ntype: story\nacceptance_criteria:${items}\nx: 1\n---\n\n${sentence}\n`;
			const { parent, child } = await split(text(list), {});
			assert.equal(parent, `${text(stays)}\nSplit off: [US-13](US-13-pay-by-card.md)\n`.replace('\n\n\n', '\n\n'));
			assert.ok(child.includes(`acceptance_criteria:${goes}\n---\n`), child);
			assert.ok(!child.includes('## Acceptance'));
		});
	}

	it('writes the labels and markers of other conventions', async () => {
		const task =
			'---\nid: BACK-7\ntitle: Pay\nstatus: To Do\n---\n\n## Acceptance Criteria\n<!-- AC:BEGIN -->\n- [ ] #1 a\n- [x] #2 b\n<!-- AC:END -->\n';
		const made = await split(task, {}, {}, 'backlog/tasks/back-7 - Pay.md');
		assert.equal(
			made.parent,
			task
				.replace('- [x] #2 b\n', '')
				.replace('AC:END -->\n', 'AC:END -->\n\nSplit off: [BACK-8](back-8%20-%20Pay-by-card.md)\n'),
		);
		assert.match(made.child, /<!-- AC:BEGIN -->\n- \[x\] #2 b\n<!-- AC:END -->\n$/);
	});

	it('gives the next number within the epic where ids are made so', async () => {
		const text = '# Story 3.2: Pay\n\n## Status\n\nDraft\n\n## Acceptance Criteria\n\n1. a\n2. b\n';
		const made = await split(
			text,
			{},
			{ 'docs/stories/3.1.shop.story.md': '# Story 3.1\n\n## Status\n\nDraft\n' },
			'docs/stories/3.2.pay.story.md',
		);
		assert.equal(made.path, 'docs/stories/3.3.pay-by-card.story.md');
	});

	const kanbn = {
		'.kanbn/index.md': '# Board\n\n## Todo\n\n- [pay](tasks/pay.md)\n',
	};
	for (const [what, text, request, reason, files, at] of [
		['all criteria', story('- a\n- b'), { criteria: [0, 1] }, /must keep one/],
		['the only criterion', story('- a'), { criteria: [0] }, /must keep one/],
		['a criterion that is not there', story('- a\n- b'), { criteria: [2] }, /not there/],
		['criteria that changed meanwhile', story('- a\n- b'), { among: ['a', 'c'] }, /changed meanwhile/],
		['a title of nothing', story('- a\n- b'), { title: ' ' }, /needs a title/],
		['an item that cannot be read', '---\nid: US-12\ntype: story\nx: [\n---\n', {}, /was not changed/],
		['an epic', '---\nid: US-12\ntype: epic\n---\n', {}, /only stories are split/],
		['a list that keeps the order', '# Pay\n\n- [ ] a\n- [ ] b\n', {}, /index\.md lists/, kanbn, '.kanbn/tasks/pay.md'],
		['steps that would come together', story('- Given a\n- b\n- Then c\n- d'), { criteria: [1] }, /read otherwise/],
	] as const) {
		it(`refuses ${what}`, async () => {
			const made = await split(text, request as Partial<SplitRequest>, files, at);
			assert.match(made.reason, reason);
		});
	}

	it('refuses a file that came there meanwhile', async () => {
		const backlog = await backlogOf({ [path]: story('- a\n- b') });
		backlog.store.files.set('backlog/stories/US-13-pay-by-card.md', 'Somebody was faster.');
		const wish = { pattern: 'spike', title: 'Pay by card', criteria: [] } as const;
		const plan = await backlog.planner.split(backlog.entry(path), wish);
		assert.match(plan.kind === 'refused' ? plan.reason : '', /is there already/);
	});
});
