import assert from 'node:assert/strict';
import { rewriteStory, type StoryWish } from '../../../src/core/refine/rewriteStory';
import { backlogOf } from '../support/backlogOf';

const path = 'backlog/stories/US-7.md';
const persona = '---\nid: returning-customer\ntype: persona\ntitle: Returning customer\n---\n';
const head = '---\nid: US-7\ntype: story\ntitle: Pay by card # kept\nx: 1\n---\n';
const criteria = '\n## Acceptance criteria\n\n- [x] The receipt shows the amount.\n';
const wish: StoryWish = { role: 'returning customer', want: 'to pay by card', benefit: 'I need no cash' };
const sentence = 'As a returning customer, I want to pay by card, so that I need no cash.';

async function rewritten(text: string, wanted: StoryWish = wish, at = path): Promise<string> {
	const backlog = await backlogOf({ [at]: text, 'backlog/personas/returning-customer.md': persona });
	const plan = await backlog.planner.refine(backlog.entry(at), rewriteStory(wanted));
	if (plan.kind === 'refused') return plan.reason;
	backlog.store.apply(plan);
	return backlog.text(at);
}

describe('rewriteStory', () => {
	it('writes a sentence before all else where there is none', async () => {
		assert.equal(await rewritten(`${head}${criteria}`), `${head}\n${sentence}\n${criteria}`);
		assert.equal(
			await rewritten(`${head}\nSome context.\n${criteria}`),
			`${head}\n${sentence}\n\nSome context.\n${criteria}`,
		);
	});

	it('writes it below the title', async () =>
		assert.equal(
			await rewritten(`${head}\n# Pay by card\n\nSome context.\n`),
			`${head}\n# Pay by card\n\n${sentence}\n\nSome context.\n`,
		));

	it('writes it below a heading for it, and leaves what stands there', async () =>
		assert.equal(
			await rewritten(`${head}\n## Context\n\nc\n\n## User story\n\nPaying is slow.\n${criteria}`),
			`${head}\n## Context\n\nc\n\n## User story\n\n${sentence}\n\nPaying is slow.\n${criteria}`,
		));

	it('keeps form and marks of the sentence that is there', async () => {
		const bold = (role: string, want: string, benefit: string) =>
			`${head}\n**As a** ${role}  \n**I want** ${want}  \n**so that** ${benefit}\n\nContext.\n${criteria}`;
		assert.equal(
			await rewritten(bold('guest', 'to reorder', 'it takes a minute')),
			bold('returning customer', 'to pay by card', 'I need no cash'),
		);
	});

	it('changes the article with the role', async () =>
		assert.equal(
			await rewritten(`${head}\nAs an owner, I want to pay by card, so that I need no cash.\n`),
			`${head}\n${sentence}\n`,
		));

	it('adds a benefit, and takes one away', async () => {
		assert.equal(
			await rewritten(`${head}\nAs a returning customer, I want to pay by card. Not by cash.\n`),
			`${head}\nAs a returning customer, I want to pay by card, so that I need no cash. Not by cash.\n`,
		);
		assert.equal(
			await rewritten(`${head}\n${sentence}\n`, { ...wish, benefit: '' }),
			`${head}\nAs a returning customer, I want to pay by card.\n`,
		);
	});

	it('takes the benefit away with its own line, and writes the sentence anew where it stands first', async () => {
		const lines = '**As a** returning customer\n**I want** to pay by card';
		assert.equal(
			await rewritten(`${head}\n${lines}\n**so that** I need no cash.\n`, { ...wish, benefit: '' }),
			`${head}\n${lines}.\n`,
		);
		assert.equal(
			await rewritten(`${head}\nIn order to need no cash, as a guest, I want to pay.\n`, { ...wish, benefit: '' }),
			`${head}\nAs a returning customer, I want to pay by card.\n`,
		);
	});

	it('takes the place of a line that tries to be a story', async () =>
		assert.equal(
			await rewritten(`${head}\nAs a shopper, faster checkout\n${criteria}`),
			`${head}\n${sentence}\n${criteria}`,
		));

	it('takes words as people type them', async () =>
		assert.equal(
			await rewritten(`${head}\n`, {
				role: 'As an owner',
				want: 'I want to see\n3 orders.',
				benefit: 'so that I can plan.',
			}),
			`${head}\nAs an owner, I want to see 3 orders, so that I can plan.\n`,
		));

	it('sets the persona that was chosen, in the same step', async () => {
		const text = await rewritten(`${head}\nContext.\n`, { ...wish, persona: 'returning-customer' });
		assert.match(text, /^persona: returning-customer$/m);
		assert.match(text, /As a returning customer, I want to pay by card/);
		assert.match(text, /^title: Pay by card # kept$/m);
	});

	it('does nothing where all is so already', async () =>
		assert.equal(await rewritten(`${head}\n${sentence}\n`), `${head}\n${sentence}\n`));

	it('says what is missing', async () => {
		assert.match(await rewritten(head, { ...wish, want: ' ' }), /needs a role and something to want/);
		assert.match(await rewritten('---\nid: "US-7\ntype: story\n---\n'), /US-7\.md was not changed/);
	});

	it('leaves the other items of a file alone', async () => {
		const spec = 'specs/001-pay/spec.md';
		const text =
			'# Feature\n\n### User Story 1 - Pay (Priority: P1)\n\nPaying by card.\n\n### User Story 2 - Refund (Priority: P2)\n\nGet money back.\n';
		const backlog = await backlogOf({ [spec]: text });
		const [, second] = backlog.index.entries.filter(({ type }) => type === 'story');
		assert.ok(second);
		const plan = await backlog.planner.refine(second, rewriteStory(wish));
		assert.equal(plan.kind, 'change', JSON.stringify(plan));
		backlog.store.apply(plan);
		assert.equal(backlog.text(spec), text.replace('Get money', `${sentence}\n\nGet money`));
	});
});
