import assert from 'node:assert/strict';
import type { MovedJson } from '../../../src/cli/moved/movedJson';
import { type GitRepository, gitRepository } from '../support/gitRepository';
import { copyOf, differing, refinery } from './support';

const story = (id: string, rank: string, more = '') =>
	`---\r\nid: ${id}\r\ntype: story\r\ntitle: Story ${id}\r\nstatus: ready\r\nrank: "${rank}"\r\n---\r\n${more}`;
const place = 'our shop/backlog/stories';

/** Three stories of a sub-folder, tagged; the last is then moved to the top, and the second is deleted. */
function shop(): GitRepository {
	const repository = gitRepository({
		[`${place}/US-1 größer.md`]: story('US-1', 'b'),
		[`${place}/US-2.md`]: story('US-2', 'd'),
		[`${place}/US-3.md`]: story('US-3', 'f'),
	});
	repository.commit('First');
	repository.git('tag', 'v1');
	repository.git('mv', `${place}/US-3.md`, `${place}/US-3 renamed.md`);
	repository.git('rm', '-q', `${place}/US-2.md`);
	repository.folder.write(`${place}/US-3 renamed.md`, story('US-3', 'a'));
	repository.commit('Reorder\n\nMoved: US-3 to 1; it pays', {
		author: 'Grace <g@example.org>',
		date: '2026-11-05T12:00:00+00:00',
	});
	return repository;
}

describe('refinery moved', () => {
	let repository: GitRepository;
	beforeEach(() => {
		repository = shop();
	});
	afterEach(() => repository.folder.remove());
	const run = (...args: string[]) =>
		refinery({ ...repository.folder, root: repository.folder.path('our shop') }, 'moved', ...args);

	it('prints what moved, by whom, when and why', async () => {
		const { code, out, complaints } = await run('--since', 'v1');
		assert.deepEqual([code, complaints], [0, []]);
		assert.equal(
			out,
			[
				'FROM  TO  ID    TITLE       BY     WHEN        REASON',
				'   3   1  US-3  Story US-3  Grace  2026-11-05  it pays',
				'',
				'Open items of type story since v1 (2026-11-01): 1 moved, 1 gone.',
				'',
			].join('\n'),
		);
	});

	it('prints JSON', async () => {
		repository.folder.write(`${place}/US-4.md`, story('US-4', 'x'));
		const { out } = await run('--since', '2026-11-02', '--json');
		const { since, ...json } = JSON.parse(out) as MovedJson;
		assert.deepEqual([since.ref, since.commit.length], ['2026-11-02', 40]);
		assert.deepEqual(json, {
			schema: 1,
			moved: [
				{
					id: 'US-3',
					title: 'Story US-3',
					path: 'backlog/stories/US-3 renamed.md',
					from: 3,
					to: 1,
					committed: true,
					by: 'Grace',
					at: json.moved[0]?.at,
					reason: 'it pays',
				},
			],
			added: [{ id: 'US-4', title: 'Story US-4', path: 'backlog/stories/US-4.md' }],
			gone: [{ id: 'US-2', title: 'Story US-2', path: 'backlog/stories/US-2.md' }],
			closed: [],
			reopened: [],
		});
	});

	it('sees a move that is not committed', async () => {
		repository.folder.write(`${place}/US-1 größer.md`, story('US-1', 'b', 'More.\r\n'));
		repository.folder.write(`${place}/US-3 renamed.md`, story('US-3', 'f'));
		assert.match((await run('--since', 'HEAD')).out, / 1 {3}2 {2}US-3 {2}Story US-3 {2}- {3}not committed {2}-\n/);
	});

	it('does not take other bytes in the work tree for a move', async () => {
		for (const name of ['US-1 größer.md', 'US-3 renamed.md']) {
			const path = `${place}/${name}`;
			repository.folder.write(path, repository.folder.read(path).replaceAll('\r\n', '\n'));
		}
		assert.match(
			(await run('--since', 'HEAD')).out,
			/^Open items of type story since HEAD \(2026-11-05\): none moved\.\n$/,
		);
	});

	for (const [args, complaint] of [
		[['--since', 'v9'], /There is no tag, branch or commit "v9"/],
		[[], /Name a state of the repository with --since/],
		[['--since', 'v1', '--type', 'tale'], /"tale" is no type/],
	] as const) {
		it(`ends with 2 for ${args.join(' ') || 'nothing'}`, async () => {
			const { code, out, complaints } = await run(...args);
			assert.deepEqual([code, out, complaints.length], [2, '', 1]);
			assert.match(complaints[0] ?? '', complaint);
		});
	}
});

describe('refinery moved without a repository', () => {
	it('ends with 2', async () => {
		const folder = copyOf('refinery');
		try {
			const { code, complaints } = await refinery(folder, 'moved', '--since', 'v1');
			assert.equal(code, 2);
			assert.match(complaints.join(), /is in no git repository/);
		} finally {
			folder.remove();
		}
	});
});

describe('refinery move with a reason', () => {
	const move = ['move', 'US-5', '--top', '--reason', 'customers\nwait'];

	it('prints the line for the next commit behind the change', async () => {
		const folder = copyOf('refinery');
		try {
			const { code, out } = await refinery(folder, ...move);
			assert.equal(code, 0);
			assert.match(out, /^\+rank: [\s\S]*\nMoved: US-5 to 1; customers wait\n$/m);
			assert.doesNotMatch((await refinery(folder, ...move)).out, /Moved/);
		} finally {
			folder.remove();
		}
	});

	it('writes it into the log, where the project keeps one', async () => {
		const folder = copyOf('refinery');
		try {
			folder.write('refinery.yml', 'order:\n  reasons: log\n  log: docs/why.md\n');
			const before = folder.snapshot();
			const { code, out } = await refinery(folder, ...move);
			assert.deepEqual([code, out.endsWith('The reason is kept in docs/why.md.\n')], [0, true]);
			assert.deepEqual(differing(before, folder.snapshot()), ['backlog/stories/US-5-reorder.md', 'docs/why.md']);
			assert.match(
				folder.read('docs/why.md'),
				/^# Decisions on the order\n\n- \d{4}-\d{2}-\d{2} US-5 \d+ -> 1; customers wait\n$/,
			);
			assert.equal((await refinery(folder, 'move', 'US-5', '--bottom', '--reason', 'no')).code, 0);
			assert.equal(folder.read('docs/why.md').split('\n').length, 5);
		} finally {
			folder.remove();
		}
	});

	it('makes no move whose reason says nothing or could not be kept', async () => {
		const folder = copyOf('refinery');
		try {
			folder.write('refinery.yml', 'order:\n  reasons: log\n  log: docs/why.md\n');
			folder.write('docs/why.md', new Uint8Array([0]));
			const before = folder.snapshot();
			assert.equal((await refinery(folder, 'move', 'US-5', '--top', '--reason', ' ')).code, 2);
			const { code, complaints } = await refinery(folder, ...move);
			assert.equal(code, 1);
			assert.match(complaints.join(), /The reason cannot be put into docs\/why\.md/);
			assert.deepEqual(differing(before, folder.snapshot()), []);
		} finally {
			folder.remove();
		}
	});
});
