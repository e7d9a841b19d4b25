import assert from 'node:assert/strict';
import { createBacklog } from '../../../src/core/createBacklog';
import type { IndexDelta } from '../../../src/core/index/delta';
import type { ScanProgress } from '../../../src/core/index/scanner';
import { fixedRandom, stoppedClock } from '../support/backlogOf';
import { entryAt, memoryFileStore } from '../support/memoryFileStore';
import { slowClock } from '../support/slowClock';

function stories(count: number): Record<string, string> {
	return Object.fromEntries(
		Array.from({ length: count }, (_, n) => [`backlog/stories/US-${n}.md`, `---\nid: US-${n}\n---\n`]),
	);
}

function backlogFor(files: Record<string, string>, clock = stoppedClock) {
	const store = memoryFileStore(files);
	return { store, ...createBacklog({ store, clock, random: fixedRandom() }) };
}

describe('scan', () => {
	it('reads every item and nothing else', async () => {
		const read: string[] = [];
		const backlog = backlogFor({
			...stories(3),
			'README.md': '',
			'docs/a.txt': '',
			'backlog/docs/guide.md': '# Guide\n',
		});
		backlog.store.beforeRead = (path) => void read.push(path);
		assert.equal(await backlog.scan(), true);
		assert.equal(backlog.index.entries.length, 3);
		assert.deepEqual(read.sort(), ['backlog/docs/guide.md', ...Object.keys(stories(3))]);
	});

	it('tells how far it is, up to the end', async () => {
		const seen: ScanProgress[] = [];
		const backlog = backlogFor(stories(60));
		await backlog.scan({ onProgress: (progress) => seen.push(progress) });
		assert.deepEqual(seen.at(-1), { done: 60, total: 60 });
		assert.ok(seen.length >= 3);
		assert.ok(seen.every(({ done }, i) => done > (seen[i - 1]?.done ?? 0)));
	});

	it('lets other work have its turn after a slice', async () => {
		const clock = slowClock();
		await backlogFor(stories(100), clock).scan();
		assert.ok(clock.turns >= 2, `${clock.turns} turns`);
	});

	it('stops when cancelled, keeps what it had, and forgets nothing', async () => {
		const backlog = backlogFor(stories(1200));
		await backlog.scan();
		for (const path of Object.keys(stories(10))) backlog.store.files.delete(path);
		const cancellation = { aborted: false };
		const complete = await backlog.scan({
			cancellation,
			onProgress: ({ done }) => {
				cancellation.aborted = done > 600;
			},
		});
		assert.equal(complete, false);
		assert.equal(backlog.index.entries.length, 1200);
	});

	it('shows what was read batch by batch', async () => {
		const backlog = backlogFor(stories(1200));
		const sizes: number[] = [];
		backlog.index.onChange(() => sizes.push(backlog.index.entries.length));
		await backlog.scan();
		assert.ok(sizes.length >= 2 && (sizes[0] ?? 0) >= 500 && (sizes[0] ?? 0) < 1000, String(sizes));
		assert.equal(sizes.at(-1), 1200);
	});

	it('forgets files that are gone', async () => {
		const backlog = backlogFor(stories(3));
		await backlog.scan();
		backlog.store.files.delete('backlog/stories/US-1.md');
		await backlog.scan();
		assert.deepEqual(
			backlog.index.entries.map(({ id }) => id),
			['US-0', 'US-2'],
		);
	});

	it('takes a file that goes between listing and reading for gone', async () => {
		const backlog = backlogFor(stories(3));
		backlog.store.beforeRead = (path) => void (path.endsWith('US-1.md') && backlog.store.files.delete(path));
		assert.equal(await backlog.scan(), true);
		assert.equal(backlog.index.entries.length, 2);
	});

	it('keeps files that came while it was at work', async () => {
		const backlog = backlogFor(stories(3));
		let came = false;
		backlog.store.beforeRead = async () => {
			if (came) return;
			came = true;
			backlog.store.files.set('backlog/stories/US-9.md', '---\nid: US-9\n---\n');
			await backlog.update([entryAt('backlog/stories/US-9.md')]);
		};
		await backlog.scan();
		assert.equal(backlog.index.entries.length, 4);
	});

	it('updates some files: new, changed, gone and no items alike', async () => {
		const backlog = backlogFor(stories(2));
		await backlog.scan();
		backlog.store.files.delete('backlog/stories/US-0.md');
		backlog.store.files.set('backlog/stories/US-1.md', '---\nid: US-1\npoints: 8\n---\n');
		backlog.store.files.set('backlog/stories/US-2.md', '---\nid: US-2\n---\n');
		const paths = [0, 1, 2].map((n) => `backlog/stories/US-${n}.md`);
		const deltas: IndexDelta[] = [];
		backlog.index.onChange((delta) => deltas.push(delta));
		await backlog.update([...paths, 'README.md'].map(entryAt));
		const [delta] = deltas;
		assert.deepEqual([delta?.removed[0]?.id, delta?.changed[0]?.id, delta?.added[0]?.id], ['US-0', 'US-1', 'US-2']);
	});
});

describe('the list of a board', () => {
	const files = {
		...stories(3),
		'.kanbn/index.md': '# B\n\n## Todo\n\n- [a](tasks/a.md)\n- [b](tasks/b.md)\n\n## Done\n',
		'.kanbn/tasks/a.md': '# A\n',
		'.kanbn/tasks/b.md': '# B\n',
		'other/.kanbn/index.md': '# C\n\n## Todo\n\n- [c](tasks/c.md)\n',
		'other/.kanbn/tasks/c.md': '# C\n',
	};
	const watched = async () => {
		const backlog = backlogFor(files);
		await backlog.scan();
		const read = new Set<string>();
		backlog.store.beforeRead = (path) => void read.add(path);
		const statuses = () => backlog.index.entries.map(({ id, status }) => `${id} ${status.text}`).sort();
		return { backlog, read, statuses };
	};

	it('has the items of that board alone read again when it changes', async () => {
		const { backlog, read, statuses } = await watched();
		backlog.store.files.set('.kanbn/index.md', '# B\n\n## Todo\n\n- [a](tasks/a.md)\n\n## Done\n\n- [b](tasks/b.md)\n');
		assert.equal(await backlog.update([entryAt('.kanbn/index.md')]), true);
		assert.deepEqual(statuses().slice(3), ['a Todo', 'b Done', 'c Todo']);
		assert.deepEqual(
			[...read].filter((path) => !path.endsWith('index.md')),
			['.kanbn/tasks/a.md', '.kanbn/tasks/b.md'],
		);
	});

	it('has a task that came with it read, and that of another board not', async () => {
		const { backlog, read, statuses } = await watched();
		backlog.store.files.set('.kanbn/index.md', '# B\n\n## Todo\n\n- [d](tasks/d.md)\n');
		backlog.store.files.set('.kanbn/tasks/d.md', '# D\n');
		await backlog.update([entryAt('.kanbn/index.md'), entryAt('.kanbn/tasks/d.md')]);
		assert.deepEqual(statuses().slice(3), ['a ', 'b ', 'c Todo', 'd Todo']);
		assert.ok(!read.has('other/.kanbn/tasks/c.md'));
	});

	it('has everything read again when it comes or goes', async () => {
		const { backlog, read, statuses } = await watched();
		const list = entryAt('.kanbn/index.md');
		const before = statuses();
		backlog.store.files.delete('.kanbn/index.md');
		await backlog.update([list]);
		assert.deepEqual(statuses().slice(3), ['c Todo']);
		assert.ok(read.has('backlog/stories/US-1.md'));
		backlog.store.files.set('.kanbn/index.md', files['.kanbn/index.md']);
		await backlog.update([list]);
		assert.deepEqual(statuses(), before);
	});
});
