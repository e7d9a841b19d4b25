import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import type { Backlog } from '../../../src/core/createBacklog';
import { createBacklog } from '../../../src/core/createBacklog';
import type { Field } from '../../../src/core/model/field';
import type { Entry } from '../../../src/core/model/item';
import { applyEdits, type FileEdit, type Plan } from '../../../src/core/model/textEdit';
import { nodeFileStore } from '../../../src/node/nodeFileStore';
import { repository } from '../cli/support';
import { samples } from '../conventions/conventionSamples';
import { backlogOf, fixedRandom, stoppedClock } from '../support/backlogOf';

const corpora = path.join(repository, '../shared/data/backlogs');

/** Edits that every convention can make, and a value that no file has. */
const wishes: readonly { readonly field: Field; readonly words: string }[] = [
	{ field: 'points', words: '21' },
	{ field: 'epic', words: 'EP-987' },
	{ field: 'depends-on', words: 'US-987' },
	{ field: 'labels', words: 'qwx' },
];

type Change = Plan & { kind: 'change' };

/** What a step is about, and the value before it, as words that bring it back. */
interface Step {
	readonly name: string;
	plan(backlog: Backlog, entry: Entry): Promise<Plan>;
	/** Words or state that undo it; undefined where the file had no value of that kind. */
	back(backlog: Backlog, entry: Entry): ((backlog: Backlog, entry: Entry) => Promise<Plan>) | undefined;
}

function steps(entry: Entry & { readable: true }): readonly Step[] {
	const values: Partial<Record<Field, string>> = {
		// A Kanbn task may have its points from a tag, which stays what it is when they are set.
		points: entry.points === undefined || entry.convention.startsWith('kanbn') ? undefined : String(entry.points),
		epic: entry.epic,
		'depends-on': entry.dependsOn.join(', ') || undefined,
		labels: entry.labels.join(', ') || undefined,
	} as Partial<Record<Field, string>>;
	const set: Step[] = wishes.map(({ field, words }) => ({
		name: `set ${field}`,
		plan: (backlog, item) => backlog.planner.set(item, [{ field, words }]),
		back: ({ index }) => {
			const old = values[field];
			// A reference in another spelling than the item's own id is written as the id from then on.
			const respelled = field === 'epic' && old !== undefined && index.find(old, entry).some(({ id }) => id !== old);
			return old === undefined || respelled
				? undefined
				: (backlog, item) => backlog.planner.set(item, [{ field, words: old }]);
		},
	}));
	const tick: Step = {
		name: 'tick the first criterion',
		plan: (backlog, item) => backlog.planner.tickCriterion(item, 0, true),
		back: () => (backlog, item) => backlog.planner.tickCriterion(item, 0, false),
	};
	const add: Step = {
		name: 'add a criterion',
		plan: (backlog, item) => backlog.planner.addCriterion(item, 'A new thing happens within 3 s.'),
		back: () => undefined,
	};
	return [...set, tick, add];
}

/** All that is outside of the edited ranges is there again, byte for byte. */
function outsideStays({ before, edits }: FileEdit): void {
	const after = applyEdits(before, edits);
	let shift = 0;
	let from = 0;
	for (const { range, newText } of [...edits].sort((a, b) => a.range.start - b.range.start)) {
		assert.equal(after.slice(from + shift, range.start + shift), before.slice(from, range.start));
		shift += newText.length - (range.end - range.start);
		from = range.end;
	}
	assert.equal(after.slice(from + shift), before.slice(from));
	const touched = edits.reduce((sum, { range }) => sum + range.end - range.start, 0);
	assert.ok(touched <= 400, `${touched} characters replaced`);
}

async function check(files: Readonly<Record<string, string>>, choices: readonly number[]): Promise<number> {
	let made = 0;
	const backlog = await backlogOf(files);
	const readable = backlog.index.entries.filter((entry): entry is Entry & { readable: true } => entry.readable);
	for (const choice of choices) {
		const entry = readable[choice % readable.length];
		if (!entry) continue;
		const all = steps(entry);
		const step = all[Math.floor(choice / readable.length) % all.length] as Step;
		const plan = await step.plan(backlog, entry);
		const { store } = backlog;
		if (plan.kind === 'refused' || plan.edits.length === 0) continue;
		made++;
		const original = new Map(store.files);
		for (const edit of (plan as Change).edits) outsideStays(edit);
		store.apply(plan);
		const changed = plan.edits.map(({ uri }) => uri.slice('memory:/'.length));
		for (const [file, text] of original) if (!changed.includes(file)) assert.equal(store.files.get(file), text);
		await backlog.update(changed.map((file) => ({ uri: `memory:/${file}`, path: file, root: 'memory:' })));
		const now = backlog.index.inFile(entry.uri).find(({ anchor }) => anchor === entry.anchor);
		assert.ok(now?.readable, `${entry.path} cannot be read after: ${step.name}`);
		assert.deepEqual([now.id, now.title, now.type], [entry.id, entry.title, entry.type]);
		const back = step.back(backlog, entry);
		if (back) {
			const undo = await back(backlog, now);
			if (undo.kind === 'change') {
				store.apply(undo);
				for (const file of changed) {
					assert.equal(store.files.get(file), original.get(file), `${file} after ${step.name} and back`);
				}
			}
		}
		for (const [file, text] of original) store.files.set(file, text);
		await backlog.update(changed.map((file) => ({ uri: `memory:/${file}`, path: file, root: 'memory:' })));
	}
	return made;
}

describe('edits of any convention', function () {
	this.timeout(120_000);

	it('change only what they are about, and lead back, in files of each kind', async () => {
		for (const { files, convention } of samples) {
			const count = Object.keys(files).length * 6 * 4;
			const made = await check(
				files,
				Array.from({ length: count }, (_, at) => at),
			);
			assert.ok(made > 0, convention);
		}
	});

	it('change only what they are about, and lead back, in real backlogs', async function () {
		if (!existsSync(corpora)) this.skip();
		for (const name of readdirSync(corpora)) {
			const disk = nodeFileStore(path.join(corpora, name));
			const backlog = createBacklog({ store: disk, clock: stoppedClock, random: fixedRandom() });
			await backlog.scan();
			const files: Record<string, string> = {};
			for (const { uri, path: file } of await disk.list()) {
				const content = await disk.read(uri);
				if (content.kind === 'text') files[file] = content.text;
			}
			const numbers = fc.sample(fc.nat(1_000_000), { seed: 7, numRuns: 400 });
			assert.ok((await check(files, numbers)) > 200, name);
		}
	});
});
