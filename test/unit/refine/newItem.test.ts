import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type ItemType, itemTypes } from '../../../src/core/model/itemType';
import type { Wish } from '../../../src/core/refine/planner';
import { backlogOf } from '../support/backlogOf';
import { entryAt } from '../support/memoryFileStore';

async function make(
	files: Readonly<Record<string, string>>,
	type: ItemType,
	title: string,
	wishes: readonly Wish[] = [],
) {
	const backlog = await backlogOf(files);
	const plan = await backlog.planner.create(type, title, wishes);
	if (plan.kind === 'refused') return plan;
	backlog.store.apply(plan);
	await backlog.update([entryAt(plan.path)]);
	return { ...plan, text: backlog.text(plan.path), entry: backlog.entry(plan.path) };
}

const task = (id: string) => `---\nid: ${id}\nstatus: To Do\n---\n`;

describe('create', () => {
	it('starts an empty workspace in the native layout', async () => {
		const made = await make({}, 'story', '  Reset a   forgotten password ');
		assert.ok(made.kind === 'change');
		assert.equal(made.path, 'backlog/stories/US-1-reset-a-forgotten-password.md');
		assert.equal(
			made.text,
			'---\nid: US-1\ntype: story\ntitle: "Reset a forgotten password"\nstatus: proposed\n---\n\n## Acceptance criteria\n\n',
		);
	});

	it('writes the fields asked for, in the spelling of the backlog', async () => {
		const files = { 'backlog/epics/EP-1.md': '---\nid: EP-1\ntype: epic\n---\n' };
		const made = await make(files, 'story', 'X', [
			{ field: 'epic', words: 'ep-1' },
			{ field: 'points', words: '3' },
			{ field: 'status', words: 'Refined' },
			{ field: 'labels', words: 'a, b' },
		]);
		assert.ok(made.kind === 'change' && made.entry.readable);
		const { epic, points, status, labels } = made.entry;
		assert.deepEqual([epic, points, status.text, labels], ['EP-1', 3, 'ready', ['a', 'b']]);
	});

	for (const [what, files, type, id] of [
		['one more than the highest', ['US-2', 'US-10', 'US-9'], 'story', 'US-11'],
		['the prefix in use', ['STORY-4', 'STORY-5', 'US-9'], 'story', 'STORY-6'],
		['the first of its type', ['US-7'], 'epic', 'EP-1'],
		['what no other type has', ['US-1', 'EP-1'], 'epic', 'EP-2'],
	] as const) {
		it(`takes ${what} for an id`, async () => {
			const texts = Object.fromEntries(files.map((name) => [`backlog/stories/${name}.md`, `---\nid: ${name}\n---\n`]));
			const made = await make(texts, type, 'X');
			assert.equal(made.kind === 'change' && made.id, id);
		});
	}

	it('stays in the folder and convention of the backlog', async () => {
		const made = await make({ 'shop/backlog/completed/back-12 - x.md': task('BACK-12') }, 'story', 'Pay: by card?');
		assert.ok(made.kind === 'change');
		assert.equal(made.path, 'shop/backlog/tasks/back-13 - Pay-by-card.md');
		assert.deepEqual([made.entry.title, made.entry.status.text], ['Pay: by card?', 'To Do']);
	});

	const numbered = {
		'docs/stories/3.1.basket.story.md': '# Story 3.1: Basket\n\n## Status\n\nDraft\n\n## Story\n',
		'docs/stories/12.1.returns.story.md': '# Story 12.1: Returns\n\n## Status\n\nDraft\n\n## Story\n',
	};

	it('numbers a story by its epic where the convention does', async () => {
		const made = await make(numbered, 'story', 'Pay by card', [{ field: 'epic', words: 'Epic 3' }]);
		assert.ok(made.kind === 'change' && made.entry.readable);
		assert.equal(made.path, 'docs/stories/3.2.pay-by-card.story.md');
		assert.deepEqual([made.entry.id, made.entry.epic, made.entry.title], ['3.2', '3', 'Pay by card']);
		assert.doesNotMatch(made.text, /epic/i);
		const first = await make(numbered, 'story', 'Gift cards', [{ field: 'epic', words: '13' }]);
		assert.equal(first.kind === 'change' && first.path, 'docs/stories/13.1.gift-cards.story.md');
	});

	it('says which epics there are where a story cannot be numbered without one', async () => {
		for (const [wishes, why] of [
			[[], 'none was named'],
			[[{ field: 'epic', words: 'checkout' }], '"checkout" is no number'],
		] as const) {
			const made = await make(numbered, 'story', 'Pay by card', wishes);
			assert.ok(made.kind === 'refused');
			const reason = `The convention bmad numbers stories by their epic, and ${why}: give the number of an epic, such as 3, 12.`;
			assert.equal(made.reason, reason);
		}
	});

	it('names a persona by its title, and a second one otherwise', async () => {
		const first = await make({}, 'persona', 'Returning customer');
		assert.equal(first.kind === 'change' && first.path, 'backlog/personas/returning-customer.md');
		const files = { 'backlog/personas/returning-customer.md': '---\nid: returning-customer\n---\n' };
		const second = await make(files, 'persona', 'Returning Customer');
		assert.equal(second.kind === 'change' && second.id, 'returning-customer-2');
	});

	for (const [what, files, type, title, wishes, reason] of [
		['a title of nothing', {}, 'story', '  \n', [], /needs a title/],
		[
			'a type the convention has not',
			{ 'backlog/tasks/back-1 - x.md': task('BACK-1') },
			'epic',
			'X',
			[],
			/has no files for the type epic, only for story\.$/,
		],
		['a vision', {}, 'vision', 'X', [], /has no files for the type vision/],
		['a value that is none', {}, 'story', 'X', [{ field: 'points', words: 'many' }], /no estimate/],
		['a file that would be no item', {}, 'persona', 'Index', [], /would not be read as an item/],
	] as const) {
		it(`refuses ${what}`, async () => {
			const plan = await make(files, type, title, wishes);
			assert.match(plan.kind === 'refused' ? plan.reason : '', reason);
		});
	}

	it('makes a readable item of any title and type', async () => {
		const titles = fc.oneof(
			fc.string({ unit: 'binary', maxLength: 40 }),
			fc.string({
				unit: fc.constantFrom('a', ' ', '"', "'", '\\', ':', '#', '\n', '/', '..', '😀', 'é', '-', '{', '@'),
				maxLength: 12,
			}),
		);
		await fc.assert(
			fc.asyncProperty(fc.constantFrom(...itemTypes), titles, fc.boolean(), async (type, title, native) => {
				const files: Record<string, string> = native ? {} : { 'backlog/tasks/back-1 - x.md': task('BACK-1') };
				const made = await make(files, type, title);
				if (made.kind === 'refused') return;
				assert.ok(made.entry.readable);
				assert.equal(made.entry.title, title.trim().replace(/\s+/g, ' '));
				assert.equal(made.entry.type, type);
				assert.ok(!made.path.split('/').includes('..') && made.path.split('/').length === 3);
			}),
			{ numRuns: 80 },
		);
	}).timeout(20_000);
});
