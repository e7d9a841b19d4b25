import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Entry } from '../../../src/core/model/item';
import type { Placement } from '../../../src/core/priority/placement';
import type { Wish } from '../../../src/core/refine/planner';
import { backlogOf, type TestBacklog } from '../support/backlogOf';
import { changedLines } from '../support/changedLines';
import { storyFiles } from '../support/generatedBacklog';

const ranked = (id: string, rank: string) => `---\nid: ${id}\nstatus: refining\nrank: "${rank}"\n---\n`;

const files = {
	'backlog/stories/a.md': ranked('US-1', 'baaa'),
	'backlog/stories/b.md': ranked('US-2', 'caaa'),
	'backlog/stories/c.md': ranked('US-3', 'daaa'),
	'backlog/stories/d.md': 'Text without a front matter.\n',
};

async function order(backlog: TestBacklog): Promise<readonly string[]> {
	await backlog.scan();
	return backlog.index.entries.filter(({ type }) => type === 'story').map(({ id }) => id);
}

async function change(
	backlog: TestBacklog,
	ids: readonly string[],
	placement: Placement | undefined,
	...wishes: readonly Wish[]
) {
	return backlog.planner.changeAll(
		ids.map((id) => backlog.entry(id)),
		placement,
		wishes,
	);
}

describe('change of several items', () => {
	it('sets a field and a place in one plan, two lines of one file', async () => {
		const backlog = await backlogOf(files);
		const before = backlog.text('backlog/stories/c.md');
		const plan = await change(backlog, ['US-3'], { kind: 'top' }, { field: 'status', words: 'ready' });
		assert.equal(plan.kind === 'change' && plan.edits.length, 1);
		backlog.store.apply(plan);
		const { removed, added } = changedLines(before, backlog.text('backlog/stories/c.md'));
		assert.deepEqual([removed.length, added.length], [2, 2]);
		assert.match(added.join(''), /^status: ready\nrank: "[a-z]+"\n$/);
		assert.deepEqual((await order(backlog)).slice(0, 3), ['US-3', 'US-1', 'US-2']);
	});

	it('makes one front matter where there is none', async () => {
		const backlog = await backlogOf(files);
		const plan = await change(backlog, ['backlog/stories/d.md'], { kind: 'top' }, { field: 'points', words: '3' });
		backlog.store.apply(plan);
		assert.match(
			backlog.text('backlog/stories/d.md'),
			/^---\npoints: 3\nrank: "[a-z]+"\n---\n+Text without a front matter\.\n$/,
		);
	});

	it('keeps the order of several among each other', async () => {
		const backlog = await backlogOf(files);
		const plan = await change(backlog, ['US-3', 'US-2'], { kind: 'top' }, { field: 'points', words: '5' });
		backlog.store.apply(plan);
		assert.deepEqual((await order(backlog)).slice(0, 3), ['US-2', 'US-3', 'US-1']);
		assert.match(backlog.text('backlog/stories/b.md'), /^points: 5$/m);
	});

	it('moves a task of a list to another column and there to a place', async () => {
		const backlog = await backlogOf({
			'.kanbn/index.md':
				'# Board\n\n## Todo\n\n- [one](tasks/one.md)\n- [two](tasks/two.md)\n\n## Done\n\n- [three](tasks/three.md)\n- [four](tasks/four.md)\n',
			...Object.fromEntries(['one', 'two', 'three', 'four'].map((id) => [`.kanbn/tasks/${id}.md`, `# ${id}\n`])),
		});
		const key = backlog.entry('.kanbn/tasks/four.md').uri;
		const plan = await change(
			backlog,
			['.kanbn/tasks/one.md'],
			{ kind: 'before', key },
			{ field: 'status', words: 'Done' },
		);
		backlog.store.apply(plan);
		assert.equal(
			backlog.text('.kanbn/index.md'),
			'# Board\n\n## Todo\n\n- [two](tasks/two.md)\n\n## Done\n\n- [three](tasks/three.md)\n- [one](tasks/one.md)\n- [four](tasks/four.md)\n',
		);
	});

	it('changes nothing when one of them refuses, and names its file', async () => {
		const backlog = await backlogOf({ ...files, 'backlog/stories/e.md': '---\nid: US-5\nassignees: @mara\n---\n' });
		for (const [id, wish, reason] of [
			['US-5', { field: 'points', words: '5' }, /^backlog\/stories\/e\.md cannot be changed before/],
			[
				'US-2',
				{ field: 'status', words: 'nowhere' },
				/^backlog\/stories\/a\.md was not changed: "nowhere" is no status/,
			],
		] as const) {
			const plan = await change(backlog, ['US-1', id], undefined, wish);
			assert.equal(plan.kind, 'refused');
			assert.match(plan.kind === 'refused' ? plan.reason : '', reason);
		}
		backlog.store.files.delete('backlog/stories/b.md');
		const plan = await change(backlog, ['US-1', 'US-2'], { kind: 'bottom' });
		assert.equal(
			plan.kind === 'refused' && plan.reason,
			'backlog/stories/b.md was not changed: it is not there any more.',
		);
	});

	it('comes to the same as one step after the other, whatever the files', async () => {
		const placements = fc.constantFrom<Placement | undefined>(undefined, { kind: 'top' }, { kind: 'bottom' });
		const wishes = fc.subarray<Wish>([
			{ field: 'status', words: 'ready' },
			{ field: 'points', words: '8' },
			{ field: 'epic', words: 'EP-9' },
		]);
		const isStory = (entry: Entry) => entry.readable && entry.type === 'story';
		await fc.assert(
			fc.asyncProperty(storyFiles, placements, wishes, async (start, placement, chosen) => {
				const backlog = await backlogOf(start);
				const stories = backlog.index.entries.filter(isStory).slice(0, 3);
				fc.pre(stories.length > 0);
				const plan = await backlog.planner.changeAll(stories, placement, chosen);
				fc.pre(plan.kind === 'change');
				const first = backlog.index.entries.filter((entry) => !stories.includes(entry));
				backlog.store.apply(plan);
				await backlog.scan();
				const after = stories.map(({ uri }) => backlog.index.inFile(uri)[0]);
				for (const entry of after) {
					assert.ok(entry?.readable);
					if (chosen.some(({ field }) => field === 'status')) assert.equal(entry.status.category, 'ready');
					if (chosen.some(({ field }) => field === 'points')) assert.equal(entry.points, 8);
				}
				assert.ok(first.every((entry) => backlog.index.inFile(entry.uri).includes(entry)));
				if (!placement) return;
				const places = backlog.index.entries.filter((entry) => after.includes(entry)).map(({ uri }) => uri);
				assert.deepEqual(
					places,
					stories.map(({ uri }) => uri),
				);
			}),
		);
	});
});
