import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Conventions } from '../../../src/core/conventions/conventions';
import { createBacklog } from '../../../src/core/createBacklog';
import { type Entry, entryKey } from '../../../src/core/model/item';
import type { Placement } from '../../../src/core/priority/placement';
import { nodeFileStore } from '../../../src/node/nodeFileStore';
import { refinery, repository } from '../cli/support';
import { fixedRandom, stoppedClock } from '../support/backlogOf';
import { changedLines } from '../support/changedLines';
import { memoryFileStore } from '../support/memoryFileStore';
import { temporaryFolder } from '../support/temporaryFolder';

/** Backlogs of other projects, kept beside the repository where there are any. */
const corpora = path.join(repository, '../shared/data/backlogs');

async function readFrom(root: string) {
	const disk = nodeFileStore(root);
	const files = await disk.list();
	const contents = await Promise.all(
		files.map(async (file) => {
			const content = await disk.read(file.uri);
			return [file.path, content.kind === 'text' ? content.text : content] as const;
		}),
	);
	const store = memoryFileStore(Object.fromEntries(contents));
	const backlog = createBacklog({ store, clock: stoppedClock, random: fixedRandom() });
	await backlog.scan();
	return { store, backlog, paths: files.map((file) => file.path) };
}

describe('real backlogs', function () {
	this.timeout(120_000);
	before(function () {
		if (existsSync(corpora)) return;
		console.log(`      Skipped: there are no backlogs of other projects at ${corpora}`);
		this.skip();
	});

	it('become items or visible problems, file by file', async () => {
		for (const name of readdirSync(corpora)) {
			const { backlog, paths } = await readFrom(path.join(corpora, name));
			const shown = new Set(backlog.index.entries.map((entry) => entry.path));
			const hidden = paths.filter((file) => !shown.has(file) && isItemByPath(file));
			assert.deepEqual(hidden, [], name);
			for (const { readable, problems, id, title } of backlog.index.entries) {
				assert.ok(id !== '' && title !== '');
				assert.ok(readable || problems.length > 0);
			}
		}
	});

	it('are linted without a fault', async () => {
		for (const name of readdirSync(corpora)) {
			const { backlog } = await readFrom(path.join(corpora, name));
			const onFault = (rule: string, error: unknown) => {
				throw new Error(`${rule} threw`, { cause: error });
			};
			for (const entry of backlog.index.entries) {
				await backlog.inspector.lintEntry(entry, { skipClosed: true, onFault });
			}
		}
	});

	describe('backlog-md', () => {
		const root = path.join(corpora, 'backlog-md');
		before(function () {
			if (!existsSync(root)) this.skip();
		});

		it('has 673 tasks, 21 of which cannot be read, and 10 ids that are there twice', async () => {
			const { backlog } = await readFrom(root);
			const { entries } = backlog.index;
			const tasks = entries.filter(({ type }) => type === 'story');
			assert.equal(tasks.length, 673);
			assert.equal(entries.filter(({ readable }) => !readable).length, 21);
			const twice = tasks.filter((entry) => backlog.index.find(entry.id, entry).length > 1);
			assert.equal(twice.length, 2 * 10);
		});

		it('lets every readable task be moved, or says why not', async () => {
			const { store, backlog } = await readFrom(root);
			const { entries } = backlog.index;
			const outcomes = { moved: 0, refused: 0, unreadable: 0 };
			for (const [i, entry] of entries.entries()) {
				const plan = await backlog.planner.move(entry, somewhere(entries, i));
				if (plan.kind === 'refused') {
					assert.match(plan.reason, /has no rank yet|There is no room between|before its front matter is repaired/);
					outcomes[entry.readable ? 'refused' : 'unreadable']++;
					continue;
				}
				outcomes.moved++;
				assert.ok(plan.edits.length <= 1);
				const before = new Map(store.files);
				store.apply(plan);
				for (const { uri } of plan.edits) {
					assert.equal(uri, entry.uri);
					const after = store.files.get(entry.path);
					const { removed, added } = changedLines(String(before.get(entry.path)), String(after));
					assert.ok(removed.length <= 1 && added.length === 1, entry.path);
				}
				store.files.set(entry.path, before.get(entry.path) ?? '');
			}
			assert.equal(outcomes.unreadable, 21);
			assert.ok(outcomes.moved > 3 * outcomes.refused, JSON.stringify(outcomes));
		});

		it('gets one changed line on disk by the command line', async () => {
			const folder = temporaryFolder();
			for (const file of readdirSync(root, { recursive: true, encoding: 'utf8' })) {
				if (file.endsWith('.md')) folder.write(file, readFileSync(path.join(root, file)));
			}
			const before = folder.snapshot();
			const { code, out, complaints } = await refinery(folder, 'move', 'task-239', '--top');
			const after = folder.snapshot();
			folder.remove();
			assert.deepEqual([code, complaints], [0, []]);
			assert.match(out, /^-ordinal: \d+\n\+ordinal: -?\d+$/m);
			const differing = [...after].filter(([file, text]) => before.get(file) !== text);
			assert.equal(differing.length, 1);
			const [file = '', text = ''] = differing[0] ?? [];
			const { removed, added } = changedLines(before.get(file) ?? '', text);
			assert.deepEqual([removed.length, added.length], [1, 1]);
		});
	});
});

/** True for a file whose place alone says that it is an item. */
function isItemByPath(file: string): boolean {
	return new Conventions().claims({ root: '', path: file }).some(({ claim }) => claim !== 'by-text');
}

/** A place for each item: the ends, and beside another of its type. */
function somewhere(entries: readonly Entry[], i: number): Placement {
	const anchor = entries[(i * 7919 + 13) % entries.length] as Entry;
	if (i % 4 === 0 || anchor.type !== entries[i]?.type) return { kind: 'top' };
	if (i % 4 === 1) return { kind: 'bottom' };
	return { kind: i % 4 === 2 ? 'before' : 'after', key: entryKey(anchor) };
}
