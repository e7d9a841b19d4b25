import assert from 'node:assert/strict';
import { type Backlog, createBacklog } from '../../../src/core/createBacklog';
import type { Entry } from '../../../src/core/model/item';
import type { RecordCache } from '../../../src/core/ports/recordCache';
import { sealRecord } from '../../../src/core/util/sealedRecord';
import { fixedRandom } from '../support/backlogOf';
import { memoryCache } from '../support/memoryCache';
import { memoryFileStore } from '../support/memoryFileStore';

const day = 86_400_000;

/** A workspace whose files all have one size and a time of change of their own, and how often each was read. */
function workspace(cache: RecordCache, others = 0) {
	const files = memoryFileStore({
		...Object.fromEntries(Array.from({ length: others }, (_, at) => [`backlog/goals/G-${at}.md`, '# Goal\n'])),
		'backlog/stories/US-1.md':
			'---\nid: US-1\ntitle: One\nepic: EP-1\n---\n\n## Acceptance criteria\n\n- [x] A\n- [ ] B\n',
		'backlog/stories/US-2.md': '---\nid: [\n---\n',
		'backlog/stories/notes.txt': 'x',
	});
	const modified = new Map<string, number>();
	const read: string[] = [];
	files.beforeRead = (path) => void read.push(path);
	const store = {
		...files,
		list: async () =>
			(await files.list()).map((file) => ({ ...file, size: 10, modified: modified.get(file.path) ?? 0 })),
	};
	const faults: unknown[] = [];
	const version = { now: '1' };
	let entries: readonly Entry[] = [];
	let turns = 0;
	const turn = () => new Promise<void>((resolve) => setImmediate(resolve));
	const clock = {
		now: () => 0,
		date: () => day,
		yield: () => {
			turns++;
			return turn();
		},
	};
	/** The cache is written behind the scenes: until nobody takes a break any more. */
	const settled = async () => {
		for (let before = -1; before !== turns; ) {
			before = turns;
			for (let i = 0; i < 5; i++) await turn();
		}
	};
	const start = async (meanwhile: (backlog: Backlog) => Promise<void> = async () => {}) => {
		read.length = 0;
		const backlog = createBacklog({
			store,
			clock,
			random: fixedRandom(),
			cache,
			cacheVersion: version.now,
			onCacheFault: (fault) => faults.push(fault),
		});
		await backlog.scan();
		await meanwhile(backlog);
		await settled();
		entries = backlog.index.entries;
		return { entries, read: [...read].sort() };
	};
	return { files, modified, start, faults, version, last: () => entries };
}

const both = ['backlog/stories/US-1.md', 'backlog/stories/US-2.md'];

describe('entry cache', () => {
	it('spares the reading of files that are as they were, with the same outcome', async () => {
		const { start } = workspace(memoryCache());
		const cold = await start();
		const warm = await start();
		assert.deepEqual([cold.read, warm.read], [both, []]);
		assert.deepEqual(warm.entries, cold.entries);
	});

	it('keeps the lists of sprints and personas', async () => {
		const { files, start } = workspace(memoryCache());
		files.files.set('backlog/personas/P-1.md', '---\ntype: persona\naliases: [Admin, Shop admin]\n---\n');
		files.files.set('backlog/sprints/S-1.md', '---\ntype: sprint\nstories: [US-1]\n---\n');
		const lists = ({ entries }: { entries: readonly Entry[] }) =>
			entries.flatMap((entry) =>
				entry.readable ? [...(entry.facts?.aliases ?? []), ...(entry.facts?.stories ?? [])] : [],
			);
		const expected = ['Admin', 'Shop admin', 'US-1'];
		assert.deepEqual(lists(await start()).sort(), expected);
		const warm = await start();
		assert.deepEqual([warm.read, lists(warm).sort()], [[], expected]);
	});

	it('reads what changed, and what changed too shortly before to be sure', async () => {
		const { files, modified, start } = workspace(memoryCache());
		await start();
		files.files.set('backlog/stories/US-1.md', '---\nid: US-1\ntitle: Two\n---\n');
		modified.set('backlog/stories/US-1.md', day - 100);
		const changed = await start();
		assert.deepEqual(changed.read, [both[0]]);
		assert.ok(changed.entries.some(({ title }) => title === 'Two'));
		assert.deepEqual((await start()).read, [both[0]]);
	});

	it('keeps what was read of a file, and nothing that came to be known of it later', async () => {
		// Behind so many that there is a break before its turn comes.
		const { files, start, last } = workspace(memoryCache(), 600);
		await start(async (backlog) => {
			files.files.set(both[0] as string, '---\nid: US-1\ntitle: Unsaved\n---\n');
			await backlog.update([{ uri: `memory:/${both[0]}`, path: both[0] as string, root: 'memory:' }]);
		});
		assert.ok(last().some(({ title }) => title === 'Unsaved'));
		assert.ok((await start()).entries.some(({ title }) => title === 'One'));
	});

	it('reads everything where another version of the program is at work', async () => {
		const { start, version } = workspace(memoryCache());
		await start();
		version.now = '2';
		assert.deepEqual((await start()).read, both);
	});

	it('reads everything where the settings are others', async () => {
		const { files, start } = workspace(memoryCache());
		await start();
		files.files.set('refinery.yml', 'workflow: [Served]\n');
		assert.deepEqual((await start()).read, [...both, 'refinery.yml']);
	});

	for (const [what, spoil] of [
		['cut off', (text: string) => text.slice(0, -5)],
		['damaged in one letter', (text: string) => text.replace(/"US-\d"/, '"US-9"')],
		['of another version', (text: string) => text.replace('["entries ', '["entries 9')],
		['of another shape', (text: string) => sealRecord(JSON.parse(text.split('\n')[0] ?? '')[0], '{"files":{}}')],
		['empty', () => ''],
	] as const) {
		it(`costs time and nothing else when it is ${what}`, async () => {
			const cache = memoryCache();
			const { start } = workspace(cache);
			const cold = await start();
			for (const [name, text] of cache.texts) cache.texts.set(name, spoil(text));
			const again = await start();
			assert.deepEqual(again.read, both);
			assert.deepEqual(again.entries, cold.entries);
		});
	}

	it('costs time and nothing else when it cannot be written', async () => {
		const full = { load: async () => undefined, save: () => Promise.reject(new Error('the disk is full')) };
		const { start, faults } = workspace(full);
		assert.equal((await start()).entries.length, 2);
		assert.match(String(faults[0]), /the disk is full/);
	});
});
