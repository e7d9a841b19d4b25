import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Entry, entryKey } from '../../../src/core/model/item';
import { orderOf } from '../../../src/core/model/productOrder';
import type { Placement } from '../../../src/core/priority/placement';
import { backlogOf, type TestBacklog } from '../support/backlogOf';
import { changedLines } from '../support/changedLines';
import { storyFiles, taskFiles } from '../support/generatedBacklog';
import { entryAt } from '../support/memoryFileStore';

const ranked = (id: string, rank: string) => `---\nid: ${id}\nrank: "${rank}"\n---\n`;

async function ranks(): Promise<TestBacklog> {
	return backlogOf({
		'backlog/stories/a.md': ranked('US-1', 'baaa'),
		'backlog/stories/b.md': ranked('US-2', 'caaa'),
		'backlog/stories/c.md': ranked('US-3', 'daaa'),
		'backlog/stories/d.md': '---\nid: US-4\n---\n',
		'backlog/epics/e.md': ranked('EP-1', 'daaa'),
	});
}

async function order(backlog: TestBacklog): Promise<readonly string[]> {
	await backlog.scan();
	return backlog.index.entries.filter(({ type }) => type === 'story').map(({ id }) => id);
}

function next(backlog: TestBacklog, kind: 'before' | 'after', id: string): Placement {
	return { kind, key: entryKey(backlog.entry(id)) };
}

describe('move', () => {
	for (const [what, id, place, expected] of [
		['to the top', 'US-3', { kind: 'top' }, ['US-3', 'US-1', 'US-2', 'US-4']],
		['to the bottom', 'US-1', { kind: 'bottom' }, ['US-2', 'US-3', 'US-1', 'US-4']],
		['before another', 'US-3', ['before', 'US-2'], ['US-1', 'US-3', 'US-2', 'US-4']],
		['after another', 'US-1', ['after', 'US-2'], ['US-2', 'US-1', 'US-3', 'US-4']],
		['from the unranked ones', 'US-4', ['before', 'US-2'], ['US-1', 'US-4', 'US-2', 'US-3']],
	] as const) {
		it(`goes ${what}`, async () => {
			const backlog = await ranks();
			const placement = 'kind' in place ? place : next(backlog, place[0], place[1]);
			backlog.store.apply(await backlog.planner.move(backlog.entry(id), placement));
			assert.deepEqual(await order(backlog), expected);
		});
	}

	it('is a change without edits where the item stands already', async () => {
		const backlog = await ranks();
		const plan = await backlog.planner.move(backlog.entry('US-1'), { kind: 'top' });
		assert.deepEqual(plan, { kind: 'change', label: 'Move US-1', edits: [] });
	});

	it('refuses with the reason', async () => {
		const backlog = await backlogOf({
			'backlog/stories/a.md': ranked('US-1', 'baaa'),
			'backlog/stories/b.md': ranked('US-2', 'baaa'),
			'backlog/stories/c.md': ranked('US-3', 'zaaa'),
			'backlog/stories/d.md': '---\nid: US-4\n---\n',
			'backlog/stories/e.md': '---\nid: US-5\nassignees: @mara\n---\n',
			'backlog/epics/f.md': '---\nid: EP-1\n---\n',
		});
		for (const [id, placement, reason] of [
			['US-3', next(backlog, 'after', 'US-1'), /no room between US-1 and US-2/],
			['US-3', next(backlog, 'after', 'US-4'), /US-4 has no rank yet/],
			['US-3', next(backlog, 'after', 'US-3'), /next to itself/],
			['US-3', next(backlog, 'before', 'EP-1'), /US-3 is of type story and EP-1 of type epic/],
			['US-3', { kind: 'before', key: 'memory:/gone.md' }, /not in the backlog any more/],
			['US-5', { kind: 'top' }, /cannot be moved before its front matter is repaired: /],
		] as const) {
			const plan = await backlog.planner.move(backlog.entry(id), placement);
			assert.equal(plan.kind, 'refused');
			assert.match('reason' in plan ? plan.reason : '', reason);
		}
	});

	it('refuses when the file is gone or cannot be read any more', async () => {
		const backlog = await ranks();
		const entry = backlog.entry('US-3');
		backlog.store.files.delete(entry.path);
		assert.match(JSON.stringify(await backlog.planner.move(entry, { kind: 'top' })), /is not there any more/);
		backlog.store.files.set(entry.path, { kind: 'refused', reason: 'There is no permission.' });
		assert.match(JSON.stringify(await backlog.planner.move(entry, { kind: 'top' })), /There is no permission/);
	});

	it('keeps comments, quotes and line ends around the rank', async () => {
		const text = "---\r\nid: US-1 # x\r\nrank: 'zzz'   # by hand\r\nb: [1,2]\r\n---\r\nText";
		const backlog = await backlogOf({ 'backlog/stories/a.md': text, 'backlog/stories/b.md': ranked('US-2', 'b') });
		backlog.store.apply(await backlog.planner.move(backlog.entry('US-1'), { kind: 'top' }));
		assert.match(
			backlog.text('backlog/stories/a.md'),
			/^---\r\nid: US-1 # x\r\nrank: '[a-z]+' {3}# by hand\r\nb: \[1,2\]\r\n---\r\nText$/,
		);
	});

	it('writes a new ordinal as a number and a new rank in quotes', async () => {
		const tasks = await backlogOf({ 'backlog/tasks/back-1 - x.md': '---\nid: BACK-1\n---\n' });
		tasks.store.apply(await tasks.planner.move(tasks.entry('BACK-1'), { kind: 'top' }));
		assert.match(tasks.text('backlog/tasks/back-1 - x.md'), /^---\nid: BACK-1\nordinal: \d{3,4}\n---\n$/);
		const stories = await backlogOf({ 'backlog/stories/a.md': '---\nid: US-1\n---\n' });
		stories.store.apply(await stories.planner.move(stories.entry('US-1'), { kind: 'top' }));
		assert.match(stories.text('backlog/stories/a.md'), /^---\nid: US-1\nrank: "[a-z]+"\n---\n$/);
	});

	for (const [name, files] of [
		['refinery', storyFiles],
		['backlog-md', taskFiles],
	] as const) {
		it(`changes one line of one file, and the item stands where it was put (${name})`, async () => {
			await fc.assert(
				fc.asyncProperty(files, fc.nat(), fc.nat(), fc.nat(3), async (given, which, where, how) => {
					const backlog = await backlogOf(given);
					const { entries } = backlog.index;
					const moving = entries[which % Math.max(1, entries.length)];
					const anchor = entries[where % Math.max(1, entries.length)];
					if (!moving || !anchor) return;
					const placement: Placement =
						how < 2
							? { kind: how === 0 ? 'before' : 'after', key: entryKey(anchor) }
							: { kind: how === 2 ? 'top' : 'bottom' };
					const plan = await backlog.planner.move(moving, placement);
					if (plan.kind === 'refused') return assert.ok(plan.reason.length > 20);
					assert.ok(plan.edits.length <= 1 && !plan.creations);
					const before = new Map(backlog.store.files);
					backlog.store.apply(plan);
					for (const [path, text] of backlog.store.files) {
						if (path !== moving.path) assert.equal(text, before.get(path));
					}
					if (plan.edits.length > 0) assertOneLine(before.get(moving.path), backlog.text(moving.path));
					await backlog.update([entryAt(moving.path)]);
					assertPlaced(backlog, moving, anchor, placement);
				}),
				{ numRuns: 60 },
			);
		}).timeout(20_000);
	}
});

/** One line is another or is new; a file without front matter gets one of a single line. */
function assertOneLine(before: unknown, after: string): void {
	assert.ok(typeof before === 'string');
	const { removed, added } = changedLines(before, after);
	const isNewBlock = !/^\ufeff?---/.test(before);
	if (isNewBlock) assert.match(added.join(''), /^\ufeff?---\r?\nrank: "[a-z]+"\r?\n---\r?\n\r?\n/);
	else assert.deepEqual([removed.length <= 1, added.length], [true, 1]);
}

/** Peers with a place in the order stand on the right side; equal orders are settled by ids and count for both sides. */
function assertPlaced(backlog: TestBacklog, moving: Entry, anchor: Entry, placement: Placement): void {
	const peers = backlog.index.entries.filter(({ type }) => type === moving.type);
	const at = (entry: Entry) => peers.findIndex(({ uri }) => uri === entry.uri);
	const own = at(moving);
	assert.ok(own >= 0 && isRanked(peers[own]));
	if (placement.kind === 'top') assert.equal(own, 0);
	if (placement.kind === 'bottom') assert.equal(own, peers.filter(isRanked).length - 1);
	if (placement.kind === 'before') assert.ok(own < at(anchor));
	if (placement.kind === 'after') assert.ok(own > at(anchor));
}

function isRanked(entry: Entry | undefined): boolean {
	return entry !== undefined && orderOf(entry) !== undefined;
}
