import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isClosed } from '../../../src/core/model/status';
import { missingForScore, scoreOf } from '../../../src/core/priority/score';
import { scoreSort } from '../../../src/core/refine/scoreSort';
import { backlogOf, type TestBacklog } from '../support/backlogOf';
import { changedLines } from '../support/changedLines';

const settings = { 'refinery.yml': 'scoring:\n  model: value-effort\n' };

/** Stories from `US-1` on with a rank and a value; effort is 1. */
function stories(rows: readonly (readonly [rank: string | undefined, value: number | undefined, status?: string])[]) {
	const text = (id: string, [rank, value, status = 'refining']: (typeof rows)[number]) =>
		[
			`---\nid: ${id}\ntitle: Story ${id}\nstatus: ${status}\neffort: 1`,
			...(value === undefined ? [] : [`value: ${value}`]),
			...(rank === undefined ? [] : [`rank: "${rank}" # kept`]),
			'---\n\nText.\n',
		].join('\n');
	return backlogOf({
		...settings,
		...Object.fromEntries(rows.map((row, at) => [`backlog/stories/US-${at + 1}.md`, text(`US-${at + 1}`, row)])),
	});
}

const ids = ({ index }: TestBacklog) => index.entries.filter(({ type }) => type === 'story').map(({ id }) => id);

async function sort(backlog: TestBacklog) {
	const before = new Map(backlog.store.files);
	const plan = await backlog.planner.sortByScore('story');
	backlog.store.apply(plan);
	await backlog.scan();
	const changed = [...backlog.store.files].filter(([path, text]) => before.get(path) !== text);
	for (const [path, text] of changed) {
		const { removed, added } = changedLines(String(before.get(path)), String(text));
		assert.deepEqual([removed.length, added.length], [1, 1], path);
	}
	return changed.map(([path]) => path);
}

describe('sorting by score', () => {
	it('writes one line of each file that moves, and of no other', async () => {
		const backlog = await stories([
			['b', 5],
			['c', 9],
			['d', 4],
			['e', 3],
			['f', 7],
		]);
		assert.deepEqual(await sort(backlog), ['backlog/stories/US-1.md', 'backlog/stories/US-5.md']);
		assert.deepEqual(ids(backlog), ['US-2', 'US-5', 'US-1', 'US-3', 'US-4']);
		assert.match(backlog.text('backlog/stories/US-5.md'), /\nrank: "[a-z]+" # kept\n/);
	});

	it('leaves closed stories and those without a score or a rank where they are', async () => {
		const backlog = await stories([
			['b', 1],
			['c', 9, 'done'],
			['d', undefined],
			['e', 5],
			[undefined, 100],
		]);
		assert.deepEqual(await sort(backlog), ['backlog/stories/US-1.md']);
		assert.deepEqual(ids(backlog), ['US-2', 'US-3', 'US-4', 'US-1', 'US-5']);
	});

	it('does nothing where the order is that of the scores', async () => {
		const backlog = await stories([
			['b', 3],
			['c', 3],
			['d', 1],
		]);
		const plan = await backlog.planner.sortByScore('story');
		assert.deepEqual(plan, { kind: 'change', label: 'Sort story items by score', edits: [] });
	});

	it('asks nothing of the score of a closed story', async () => {
		const backlog = await stories([
			['b', 1, 'done'],
			['c', 5],
			['d', 3],
		]);
		assert.deepEqual(await sort(backlog), []);
	});

	it('makes room where neighbours share a rank', async () => {
		const backlog = await stories([
			['b', 9],
			['b', 5],
			['c', 4],
			['d', 7],
		]);
		assert.deepEqual(await sort(backlog), ['backlog/stories/US-2.md', 'backlog/stories/US-4.md']);
		assert.deepEqual(ids(backlog), ['US-1', 'US-4', 'US-2', 'US-3']);
	});

	it('is refused as a whole when one file cannot be written', async () => {
		const backlog = await stories([
			['b', 1],
			['c', 9],
			['d', 8],
		]);
		backlog.store.files.delete('backlog/stories/US-1.md');
		const plan = await backlog.planner.sortByScore('story');
		assert.ok(plan.kind === 'refused');
		assert.match(plan.reason, /US-1\.md was not changed/);
	});

	it('can be stopped', async () => {
		const backlog = await stories([
			['b', 1],
			['c', 9],
		]);
		const plan = await backlog.planner.sortByScore('story', { cancellation: { aborted: true } });
		assert.deepEqual(plan, { kind: 'refused', reason: 'Stopped. Nothing was changed.' });
	});

	it('sorts by whole numbers where the files keep ordinals', async () => {
		const task = (ordinal: number, priority: string) =>
			`---\ntitle: Task\nstatus: To Do\ndependencies: []\npriority: ${priority}\nordinal: ${ordinal}\n---\n`;
		const backlog = await backlogOf({
			'refinery.yml': 'scoring:\n  model: moscow\n',
			'backlog/tasks/back-1 - Task.md': task(1000, 'low'),
			'backlog/tasks/back-2 - Task.md': task(2000, 'medium'),
			'backlog/tasks/back-3 - Task.md': task(3000, 'medium'),
			'backlog/tasks/back-4 - Task.md': task(4000, 'high'),
		});
		const changed = await sort(backlog);
		assert.deepEqual(changed, ['backlog/tasks/back-1 - Task.md', 'backlog/tasks/back-4 - Task.md']);
		assert.match(backlog.text('backlog/tasks/back-1 - Task.md'), /ordinal: (?:3[6-9]|4[0-3])\d\d\n/);
		assert.deepEqual(
			backlog.index.entries.map(({ path }) => path.slice(14, 20)),
			['back-4', 'back-2', 'back-3', 'back-1'],
		);
	});

	it('sorts each column of a Kanbn board by moving its lines', async () => {
		const index = (first: readonly string[], second: readonly string[]) =>
			['# Kitchen\n', '## Todo\n', ...first, '', '## Doing\n', ...second, ''].join('\n');
		const line = (name: string) => `- [${name}](tasks/${name}.md)`;
		const task = (name: string, value: number) => `---\nvalue: ${value}\neffort: 1\n---\n\n# ${name}\n`;
		const backlog = await backlogOf({
			...settings,
			'.kanbn/index.md': index([line('a'), line('b'), line('c')], [line('d'), line('e')]),
			...Object.fromEntries(
				Object.entries({ a: 1, b: 3, c: 2, d: 4, e: 5 }).map(([name, value]) => [
					`.kanbn/tasks/${name}.md`,
					task(name, value),
				]),
			),
		});
		const before = new Map(backlog.store.files);
		backlog.store.apply(await backlog.planner.sortByScore('story'));
		assert.equal(backlog.text('.kanbn/index.md'), index([line('b'), line('c'), line('a')], [line('e'), line('d')]));
		assert.deepEqual(
			[...backlog.store.files].filter(([path, text]) => before.get(path) !== text).map(([path]) => path),
			['.kanbn/index.md'],
		);
	});

	it('comes to the order that was shown, whatever the ranks', async () => {
		const row = fc.tuple(
			fc.stringMatching(/^[b-d]{1,2}$/),
			fc.option(fc.integer({ min: 1, max: 4 }), { nil: undefined }),
			fc.constantFrom('refining', 'done'),
		);
		await fc.assert(
			fc.asyncProperty(fc.array(row, { maxLength: 8 }), async (rows) => {
				const backlog = await stories(rows);
				const { orders } = scoreSort(backlog.index.entries, backlog.index.conventions, 'story');
				const shown = orders.flatMap(({ sorted }) => sorted.map(({ id }) => id));
				await sort(backlog);
				assert.deepEqual(ids(backlog), shown);
				const scores = backlog.index.entries.flatMap((entry) => {
					if (!entry.readable || isClosed(entry.status.category)) return [];
					return scoreOf(entry, backlog.index.conventions.configOf(entry.root).scoring)?.value ?? [];
				});
				assert.deepEqual(
					scores,
					scores.toSorted((a, b) => b - a),
				);
			}),
			{ numRuns: 60 },
		);
	});

	it('tells what is missing where nothing has a score', async () => {
		const backlog = await stories([
			['b', undefined],
			['c', undefined],
		]);
		const { scored, open, missing } = scoreSort(backlog.index.entries, backlog.index.conventions, 'story');
		assert.deepEqual([scored, open.length, missing], [0, 2, [{ what: 'value', count: 2 }]]);
		const [first] = open;
		assert.ok(first);
		assert.deepEqual(missingForScore(first, backlog.index.conventions.configOf(first.root).scoring), ['value']);
	});
});
