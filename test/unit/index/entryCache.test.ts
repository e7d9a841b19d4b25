import assert from 'node:assert/strict';
import { createBacklog } from '../../../src/core/createBacklog';
import type { RecordCache } from '../../../src/core/ports/recordCache';
import { fixedRandom } from '../support/backlogOf';
import { memoryFileStore } from '../support/memoryFileStore';

const day = 86_400_000;

/** A workspace whose files all have one size and a time of change of their own, and how often each was read. */
function workspace(cache: RecordCache) {
	const files = memoryFileStore({
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
	const clock = { now: () => 0, date: () => day, yield: async () => {} };
	const start = async () => {
		read.length = 0;
		const backlog = createBacklog({
			store,
			clock,
			random: fixedRandom(),
			cache,
			onCacheFault: (fault) => faults.push(fault),
		});
		await backlog.scan();
		// The cache is written behind the scenes: after all that was begun by then.
		await new Promise((resolve) => setImmediate(resolve));
		return { entries: backlog.index.entries, read: [...read].sort() };
	};
	return { files, modified, start, faults };
}

function memoryCache(): RecordCache & { readonly texts: Map<string, string> } {
	const texts = new Map<string, string>();
	return { texts, load: async (name) => texts.get(name), save: async (name, text) => void texts.set(name, text) };
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

	it('reads everything where the settings are others', async () => {
		const { files, start } = workspace(memoryCache());
		await start();
		files.files.set('refinery.yml', 'workflow: [Served]\n');
		assert.deepEqual((await start()).read, [...both, 'refinery.yml']);
	});

	for (const [what, spoil] of [
		['damaged', (text: string) => text.slice(0, -5)],
		['of another version', (text: string) => text.replace('"version":', '"version":9')],
		['of another shape', () => '{"version":1,"settings":0,"files":{}}'],
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
