import assert from 'node:assert/strict';
import { createMoveHistory, type Moves, type MovesRequest } from '../../../src/core/history/movesSince';
import { HistoryError } from '../../../src/core/ports/history';
import { backlogOf } from '../support/backlogOf';
import { type MemoryCommit, memoryHistory } from '../support/memoryHistory';

type Files = Readonly<Record<string, string>>;

const text = (id: string, rank: string | undefined, more = '') =>
	`---\nid: ${id}\ntype: story\ntitle: Story ${id}\nstatus: ready\n${rank === undefined ? '' : `rank: "${rank}"\n`}---\n\n${more}\n`;

/** Native stories by id with their ranks. */
const files = (ranks: Readonly<Record<string, string | undefined>>): Files =>
	Object.fromEntries(Object.entries(ranks).map(([id, rank]) => [`backlog/stories/${id}.md`, text(id, rank)]));

async function movesOf(commits: readonly MemoryCommit[], present: Files, request: Partial<MovesRequest> = {}) {
	const { index, store } = await backlogOf(present);
	const history = memoryHistory(commits);
	const moves = createMoveHistory({ history, index, store });
	return { moves, history, found: await moves.since({ since: 'v1', type: 'story', ...request }) };
}

const told = ({ moved }: Moves) =>
	moved.map(({ id, from, to, by, at, committed, reason }) =>
		[id, `${from}>${to}`, committed ? `${by} ${at?.slice(0, 10)}` : 'open', reason ?? '-'].join(' | '),
	);

const start = files({ 'US-1': 'b', 'US-2': 'd', 'US-3': 'f', 'US-4': 'h' });
const moved = files({ 'US-1': 'b', 'US-2': 'd', 'US-3': 'f', 'US-4': 'a' });

describe('moves since a state', () => {
	it('say who moved a story, when and why', async () => {
		const message = 'Reorder\n\nMoved: US-4 to 1; the pilot waits for it';
		const { found } = await movesOf(
			[
				{ files: start, tag: 'v1' },
				{ files: moved, author: 'Grace', message },
			],
			moved,
		);
		assert.deepEqual(told(found), ['US-4 | 4>1 | Grace 2026-11-02 | the pilot waits for it']);
	});

	it('name the last commit that changed the place, not the last that changed the file', async () => {
		const edited = { ...moved, 'backlog/stories/US-4.md': text('US-4', 'a', 'More words.') };
		const { found } = await movesOf(
			[
				{ files: start, tag: 'v1' },
				{ files: files({ 'US-1': 'b', 'US-2': 'd', 'US-3': 'f', 'US-4': 'c' }), author: 'Ada' },
				{ files: moved, author: 'Grace' },
				{ files: edited, author: 'Lin' },
			],
			edited,
		);
		assert.deepEqual(told(found), ['US-4 | 4>1 | Grace 2026-11-03 | -']);
	});

	it('say that a move is not committed, with the reason that waits for the commit', async () => {
		const commits = [{ files: start, tag: 'v1' }];
		const { found } = await movesOf(commits, moved, { pending: ['\n\nMoved: US-4 to 1; soon'] });
		assert.deepEqual(told(found), ['US-4 | 4>1 | open | soon']);
		const again = await movesOf([...commits, { files: files({ 'US-1': 'x' }) }, { files: start }], moved);
		assert.deepEqual(told(again.found), ['US-4 | 4>1 | open | -']);
	});

	it('take the reason from the log of decisions, from the day of the state on', async () => {
		const log = '- 2026-10-31 US-4 9 -> 4; long ago\n- 2026-11-02 US-4 4 -> 1; it pays\n';
		const present = { ...moved, 'docs/why.md': log, 'refinery.yml': 'order:\n  reasons: log\n  log: docs/why.md\n' };
		const { found } = await movesOf([{ files: start, tag: 'v1' }, { files: moved }], present);
		assert.deepEqual(told(found), ['US-4 | 4>1 | Ada 2026-11-02 | it pays']);
	});

	it('follow a story into a file of another name', async () => {
		const { 'backlog/stories/US-4.md': _, ...others } = start;
		const after = { ...others, 'backlog/stories/US-4-renamed.md': text('US-4', 'a') };
		const { found } = await movesOf(
			[
				{ files: start, tag: 'v1' },
				{ files: after, author: 'Lin' },
			],
			after,
		);
		assert.deepEqual(told(found), ['US-4 | 4>1 | Lin 2026-11-02 | -']);
	});

	it('leave out stories that an ignore file leaves out', async () => {
		const present = files({ 'US-1': 'b', 'US-2': 'd', 'US-3': 'f' });
		const { found } = await movesOf([{ files: { ...start, '.gitignore': 'US-4.md\n' }, tag: 'v1' }], present);
		assert.deepEqual([found.changes.gone.length, found.moved.length], [0, 0]);
	});

	it('read a Kanbn board by its list as it was', async () => {
		const board = (...names: readonly string[]) =>
			`# Kitchen\n\n## Todo\n\n${names.map((name) => `- [${name}](tasks/${name}.md)\n`).join('')}\n## Done\n\n- [old](tasks/old.md)\n`;
		const tasks = Object.fromEntries(
			['a', 'b', 'c', 'd', 'old'].map((name) => [`.kanbn/tasks/${name}.md`, `# ${name}\n`]),
		);
		const state = (...names: readonly string[]) => ({ ...tasks, '.kanbn/index.md': board(...names) });
		const commits = [
			{ files: state('a', 'b', 'c', 'd'), tag: 'v1' },
			{ files: state('c', 'a', 'b', 'd'), author: 'Grace', message: 'R\n\nMoved: c to 1; hungry' },
			{ files: state('c', 'a', 'b', 'd'), author: 'Lin' },
		];
		assert.deepEqual(told((await movesOf(commits, state('c', 'a', 'b', 'd'))).found), [
			'c | 3>1 | Grace 2026-11-02 | hungry',
		]);
		assert.deepEqual(told((await movesOf(commits, state('d', 'c', 'a', 'b'))).found), [
			'd | 4>1 | open | -',
			'c | 3>2 | Grace 2026-11-02 | hungry',
		]);
	});

	it('compare ordinals of a Backlog.md project', async () => {
		const task = (id: string, ordinal: number) =>
			`---\nid: ${id}\ntitle: ${id}\nstatus: To Do\nordinal: ${ordinal}\n---\n`;
		const state = (ordinals: readonly number[]) =>
			Object.fromEntries(
				ordinals.map((ordinal, at) => [`backlog/tasks/task-${at} - X.md`, task(`task-${at}`, ordinal)]),
			);
		const after = state([1000, 2000, 500]);
		const { found } = await movesOf([{ files: state([1000, 2000, 3000]), tag: 'v1' }, { files: after }], after);
		assert.deepEqual(told(found), ['task-2 | 3>1 | Ada 2026-11-02 | -']);
	});

	it('ask history a fixed number of times, and for the former state only once', async () => {
		const { moves, history } = await movesOf([{ files: start, tag: 'v1' }, { files: moved }], moved);
		assert.ok((history.asked.get('texts') ?? 0) <= 3);
		const before = history.asked.get('texts') ?? 0;
		await moves.orders({ since: 'v1', type: 'story' });
		assert.equal(history.asked.get('texts'), before);
	});

	it('pass on why there is no such state', async () => {
		await assert.rejects(
			movesOf([{ files: start }], start),
			(error) => error instanceof HistoryError && error.fault === 'unknown-ref',
		);
	});
});
