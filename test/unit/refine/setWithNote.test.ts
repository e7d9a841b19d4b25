import assert from 'node:assert/strict';
import fc from 'fast-check';
import { itemContent } from '../../../src/core/conventions/itemContent';
import { written } from '../lint/documents';
import { backlogOf } from '../support/backlogOf';
import { entryAt } from '../support/memoryFileStore';

const path = 'backlog/stories/US-1.md';
const note = 'Marked ready although no estimate: Mara knows the size.';

describe('setWithNote', () => {
	it('sets a field and leaves the reason below the criteria, as one plan for one file', async () => {
		const story = (status: string, more: string) =>
			`---\nid: US-1\ntype: story\nstatus: ${status} # asked\n---\n\n## Acceptance criteria\n\n- [ ] a\n${more}\n## Notes\n\nText\n`;
		const backlog = await backlogOf({ [path]: story('refining', '') });
		const wishes = [{ field: 'status', words: 'ready' }] as const;
		const plan = await backlog.planner.setWithNote(backlog.entry(path), wishes, note);
		assert.ok(plan.kind === 'change' && plan.edits.length === 1);
		backlog.store.apply(plan);
		assert.equal(backlog.text(path), story('ready', `\n${note}\n`));
	});

	it('refuses what cannot be set, and leaves no note then', async () => {
		const backlog = await backlogOf({ [path]: '---\nid: US-1\ntype: story\n---\n' });
		const plan = await backlog.planner.setWithNote(backlog.entry(path), [{ field: 'points', words: 'many' }], note);
		assert.match(plan.kind === 'refused' ? plan.reason : '', /no estimate/);
	});

	it('leaves the criteria of any story what they are', async () => {
		let made = 0;
		await fc.assert(
			fc.asyncProperty(written, async (file) => {
				const backlog = await backlogOf({ ...file.others, [file.path]: file.text });
				const entry = backlog.entry(file.path);
				const convention = backlog.index.conventions.named(entry.convention);
				const criteria = (text: string) =>
					itemContent(text, convention, entry.anchor)?.criteria.map(({ text }) => text);
				const plan = await backlog.planner.setWithNote(entry, [{ field: 'points', words: '3' }], note);
				if (plan.kind === 'refused') return assert.ok(!entry.readable, plan.reason);
				made++;
				backlog.store.apply(plan);
				await backlog.update([entryAt(file.path)]);
				const now = backlog.entry(file.path);
				assert.equal(now.readable && now.points, 3);
				assert.deepEqual(criteria(backlog.text(file.path)), criteria(file.text));
				assert.equal(backlog.text(file.path).split(note).length, 2);
			}),
			{ numRuns: 150 },
		);
		assert.ok(made > 100);
	}).timeout(40_000);
});
