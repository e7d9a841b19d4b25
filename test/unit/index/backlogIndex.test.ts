import assert from 'node:assert/strict';
import fc from 'fast-check';
import { BacklogIndex, type FileRecord } from '../../../src/core/index/backlogIndex';
import type { IndexDelta } from '../../../src/core/index/delta';
import { compareInProductOrder } from '../../../src/core/model/productOrder';
import { storyPath, storyText } from '../support/generatedBacklog';
import { entryAt, uriOf } from '../support/memoryFileStore';
import { readOne } from '../support/readOne';

function record(path: string, text: string | undefined): FileRecord {
	const entry = text === undefined ? undefined : readOne(entryAt(path), { kind: 'text', text });
	return { uri: uriOf(path), entries: entry ? [entry] : [] };
}

function story(n: number, fields = ''): FileRecord {
	return record(`backlog/stories/US-${n}.md`, `---\nid: US-${n}\n${fields}---\n`);
}

function persona(title: string): FileRecord {
	return record('backlog/personas/P-1.md', `---\nid: P-1\ntype: persona\ntitle: ${title}\n---\n`);
}

function ids(entries: IndexDelta['added']): string[] {
	return entries.map(({ id }) => id);
}

function summary({ added, changed, removed }: IndexDelta) {
	return { added: ids(added), changed: ids(changed), removed: ids(removed) };
}

/** A place in a convention from which an id is asked for. */
const inConvention = (convention: string) => ({ convention, root: '', path: 'backlog/stories/US-0.md' });

describe('BacklogIndex', () => {
	it('says what an update added, changed and removed', () => {
		const index = new BacklogIndex();
		assert.deepEqual(summary(index.apply([story(1), story(2)])), { added: ['US-1', 'US-2'], changed: [], removed: [] });
		const delta = index.apply([
			story(2, 'points: 3\n'),
			story(3),
			{ uri: uriOf('backlog/stories/US-1.md'), entries: [] },
		]);
		assert.deepEqual(summary(delta), { added: ['US-3'], changed: ['US-2'], removed: ['US-1'] });
		assert.deepEqual(ids(index.entries), ['US-2', 'US-3']);
	});

	it('says nothing when nothing changed, and keeps the objects', () => {
		const index = new BacklogIndex();
		index.apply([story(1)]);
		const [before] = index.entries;
		let heard = 0;
		index.onChange(() => heard++);
		const { revision } = index;
		const delta = index.apply([story(1)]);
		assert.deepEqual(
			[summary(delta), delta.revision, index.revision, heard],
			[{ added: [], changed: [], removed: [] }, revision, revision, 0],
		);
		assert.equal(index.entries[0], before);
	});

	it('tells its listeners until they have enough', () => {
		const index = new BacklogIndex();
		const heard: number[] = [];
		const stop = index.onChange(({ revision }) => heard.push(revision));
		index.apply([story(1)]);
		index.apply([story(2)]);
		stop();
		index.apply([story(3)]);
		assert.deepEqual(heard, [1, 2]);
	});

	it('gives a new list after each change and never alters an old one', () => {
		const index = new BacklogIndex();
		index.apply([story(1)]);
		const before = index.entries;
		index.apply([story(2, 'rank: "a"\n')]);
		assert.deepEqual([ids(before), ids(index.entries)], [['US-1'], ['US-2', 'US-1']]);
	});

	it('finds ids in every spelling, all of them when they repeat, and none that went', () => {
		const index = new BacklogIndex();
		index.apply([story(1), record('backlog/stories/b.md', '---\nid: us-1\n---\n')]);
		assert.equal(index.find('Us-1', inConvention('refinery')).length, 2);
		index.apply([record('backlog/stories/b.md', '---\nid: US-9\n---\n')]);
		assert.deepEqual(
			[index.find('us-1', inConvention('refinery')).length, index.find('us-9', inConvention('refinery')).length],
			[1, 1],
		);
		index.apply([record('backlog/stories/b.md', undefined)]);
		assert.equal(index.find('US-9', inConvention('refinery')).length, 0);
	});

	it('keeps the ids of different conventions apart', () => {
		const index = new BacklogIndex();
		index.apply([story(1), record('backlog/tasks/back-1 - x.md', '---\nid: BACK-1\n---\n')]);
		assert.equal(index.find('task-1', inConvention('backlog-md'))[0]?.id, 'BACK-1');
		assert.equal(index.find('task-1', inConvention('refinery')).length, 0);
	});

	it('counts ids anew exactly when ids come, go or change', () => {
		const index = new BacklogIndex();
		const steps: [FileRecord, boolean][] = [
			[story(1), true],
			[story(1, 'points: 3\n'), false],
			[record('backlog/stories/US-1.md', '---\nid: US-4\n---\n'), true],
			[record('backlog/stories/US-1.md', undefined), true],
			[record('backlog/stories/US-1.md', undefined), false],
		];
		for (const [step, grows] of steps) {
			const before = index.idRevision;
			index.apply([step]);
			assert.equal(index.idRevision > before, grows);
		}
	});

	it('counts changes of what the findings on other items hang on', () => {
		const index = new BacklogIndex();
		index.apply([story(1), story(2, 'depends-on: [US-1]\n'), persona('Roaster')]);
		const steps: readonly (readonly [FileRecord, boolean])[] = [
			[story(1, 'depends-on: [US-2]\n'), true],
			[story(1, 'depends-on: [US-2]\npoints: 3\n'), false],
			// Whoever is done holds nobody up, so that a circle through it is none any more.
			[story(1, 'depends-on: [US-2]\nstatus: done\n'), true],
			[story(3), true],
			[story(3, 'status: done\n'), false],
			[persona('Head roaster'), true],
			[record('backlog/epics/EP-1.md', '---\nid: EP-1\ntarget: 2026-03-31\n---\n'), true],
			[record('backlog/epics/EP-1.md', '---\nid: EP-1\ntarget: 2026-04-30\n---\n'), true],
			[record('backlog/epics/EP-1.md', '---\nid: EP-1\ntarget: 2026-04-30\ntitle: Other\n---\n'), false],
			[record('backlog/epics/EP-1.md', '---\nid: EP-1\ntarget: 2026-04-30\nstatus: done\n---\n'), true],
		];
		for (const [at, [step, grows]] of steps.entries()) {
			const before = index.idRevision;
			index.apply([step]);
			assert.equal(index.idRevision > before, grows, `step ${at + 1}`);
		}
	});

	it('takes the last of several readings of one file', () => {
		const index = new BacklogIndex();
		const delta = index.apply([story(1), story(1, 'points: 3\n')]);
		assert.deepEqual(summary(delta), { added: ['US-1'], changed: [], removed: [] });
		assert.equal(index.entries.length, 1);
		assert.deepEqual(summary(index.apply([story(2), record('backlog/stories/US-2.md', undefined)])).added, []);
	});

	it('equals a fresh index after any series of file changes', () => {
		const change = fc.tuple(storyPath, fc.option(storyText, { nil: undefined, freq: 4 }));
		fc.assert(
			fc.property(fc.array(fc.array(change, { maxLength: 4 }), { maxLength: 12 }), (steps) => {
				const index = new BacklogIndex();
				const files = new Map<string, string>();
				const copy = new Map<string, string>();
				index.onChange(({ added, changed, removed }) => {
					for (const { uri } of removed) assert.ok(copy.delete(uri));
					for (const { uri, title } of changed) assert.ok(copy.has(uri) && copy.set(uri, title));
					for (const { uri, title } of added) assert.ok(!copy.has(uri) && copy.set(uri, title));
				});
				for (const step of steps) {
					for (const [path, text] of step) {
						if (text === undefined) files.delete(path);
						else files.set(path, text);
					}
					index.apply(step.map(([path, text]) => record(path, text)));
				}
				const fresh = new BacklogIndex();
				fresh.apply([...files].map(([path, text]) => record(path, text)));
				assert.deepEqual(index.entries, fresh.entries);
				assert.deepEqual([...copy].sort(), index.entries.map(({ uri, title }) => [uri, title]).sort());
				for (const { id, uri } of fresh.entries) {
					assert.deepEqual(
						new Set(index.find(id, inConvention('refinery')).map((entry) => entry.uri)),
						new Set(fresh.find(id, inConvention('refinery')).map((entry) => entry.uri)),
					);
					assert.deepEqual(index.get(uri), fresh.get(uri));
				}
			}),
			{ numRuns: 60 },
		);
	}).timeout(20_000);

	it('orders any entries totally', () => {
		fc.assert(
			fc.property(fc.dictionary(storyPath, storyText), (files) => {
				const index = new BacklogIndex();
				index.apply(Object.entries(files).map(([path, text]) => record(path, text)));
				const { entries } = index;
				for (let i = 0; i < entries.length; i++) {
					for (let k = 0; k < entries.length; k++) {
						const [a, b] = [entries[i], entries[k]];
						assert.ok(a && b);
						assert.equal(Math.sign(compareInProductOrder(a, b)), Math.sign(i - k));
					}
				}
			}),
			{ numRuns: 60 },
		);
	}).timeout(20_000);
});
