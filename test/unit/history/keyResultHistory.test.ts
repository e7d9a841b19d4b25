import assert from 'node:assert/strict';
import { pathToFileURL } from 'node:url';
import { keyResultHistory } from '../../../src/core/history/keyResultHistory';
import type { KeyResult } from '../../../src/core/model/keyResult';
import type { History } from '../../../src/core/ports/history';
import { gitHistory } from '../../../src/node/gitHistory';
import { item } from '../backlogTree/backlog';
import { type GitRepository, gitRepository } from '../support/gitRepository';
import { memoryHistory } from '../support/memoryHistory';
import { temporaryFolder } from '../support/temporaryFolder';

const path = 'backlog/goals/GOAL-1 größer.md';
const text = (actual: number, title = 'More') =>
	`---\nid: GOAL-1\ntype: goal\ntitle: ${title}\nkey-results:\n  - name: Orders\n    actual: ${actual}\n---\n`;
const goalAt = (path: string, root = '', keyResults: readonly KeyResult[] = [{ name: 'Orders' }]) =>
	item('goal', 'GOAL-1', { path, root, facts: { keyResults } });

/** The values of the goal's only key result. */
async function told(history: History | undefined, goal = goalAt(path), cancellation = { aborted: false }) {
	const found = await keyResultHistory(history, [goal], cancellation);
	return found.get(goal)?.[0]?.map(({ date, value }) => `${date} ${value}`);
}

describe('the history of key results', () => {
	it('follows a file that was moved within its folder', async () => {
		const old = 'backlog/goals/GOAL-1.md';
		const history = memoryHistory([{ files: { [old]: text(1) } }, { files: { [path]: text(1) } }]);
		assert.deepEqual(await told(history), ['2026-11-01 1']);
	});

	it('begins behind the first state that a shallow clone has', async () => {
		const commits = [{ files: { [path]: text(1) } }, { files: { [path]: text(2) } }];
		assert.deepEqual(await told(memoryHistory(commits)), ['2026-11-01 1', '2026-11-02 2']);
		assert.deepEqual(await told(memoryHistory(commits, true)), ['2026-11-02 2']);
	});

	it('asks for the log once for each commit, and for each text once', async () => {
		const commits = [{ files: { [path]: text(1) } }, { files: { [path]: text(2) } }];
		const history = memoryHistory(commits);
		const read: string[] = [];
		const texts: History['texts'] = (root, blobs, ...more) => {
			read.push(...blobs);
			return history.texts(root, blobs, ...more);
		};
		let head = history;
		const changing: History = {
			...history,
			resolve: (...asked) => head.resolve(...asked),
			log: (...asked) => head.log(...asked),
			texts,
		};
		for (let look = 0; look < 3; look++) assert.equal((await told(changing))?.length, 2);
		assert.equal(history.asked.get('log'), 1);
		assert.equal(read.length, 2);
		head = memoryHistory([...commits, { files: { [path]: text(3) } }]);
		assert.equal((await told(changing))?.length, 3);
		assert.equal(read.length, 3);
	});

	it('is asked for nothing where no goal has key results', async () => {
		const history = memoryHistory([{ files: { [path]: text(1) } }]);
		const goal = item('goal', 'GOAL-1', { path });
		assert.equal((await keyResultHistory(history, [goal])).size, 0);
		assert.equal(history.asked.size, 0);
	});

	it('is none without a repository, a commit, git, or one who waits', async () => {
		const folder = temporaryFolder({ [path]: text(1) });
		const repository = gitRepository({ [path]: text(1) });
		try {
			assert.equal(await told(undefined), undefined);
			assert.equal(await told(gitHistory(), goalAt(path, pathToFileURL(folder.root).href)), undefined);
			assert.equal(await told(gitHistory(), goalAt(path, repository.uri())), undefined);
			repository.commit('One');
			assert.deepEqual(await told(gitHistory(), goalAt(path, repository.uri())), ['2026-11-01 1']);
			assert.equal(
				await told(
					gitHistory(() => 'no-such-git'),
					goalAt(path, repository.uri()),
				),
				undefined,
			);
			assert.equal(await told(gitHistory(), goalAt(path, repository.uri()), { aborted: true }), undefined);
			assert.equal(await told(gitHistory(), goalAt(path, 'vscode-vfs://github/a/b')), undefined);
		} finally {
			folder.remove();
			repository.folder.remove();
		}
	});

	describe('of a real repository', () => {
		let repository: GitRepository;
		let shop: string;
		const write = (words: string, file = path) => repository.folder.write(`our shop/${file}`, words);

		beforeEach(() => {
			repository = gitRepository({ [`our shop/${path}`]: text(41) });
			shop = repository.uri('our shop');
			repository.commit('One', { date: '2026-10-05T23:30:00-11:00' });
			write(text(42));
			repository.commit('Two', { date: '2026-10-07T12:00:00+00:00' });
		});
		afterEach(() => repository.folder.remove());

		it('has the days of whoever wrote the commits, also of a file that was renamed', async () => {
			repository.git('mv', `our shop/${path}`, 'our shop/backlog/goals/GOAL-1.md');
			repository.commit('Rename', { date: '2026-10-08T12:00:00+00:00' });
			write(text(44, 'Other'), 'backlog/goals/GOAL-1.md');
			repository.commit('Three', { date: '2026-10-09T01:00:00+13:00' });
			assert.deepEqual(await told(gitHistory(), goalAt('backlog/goals/GOAL-1.md', shop)), [
				'2026-10-05 41',
				'2026-10-07 42',
				'2026-10-09 44',
			]);
		});

		it('has what branches brought once', async () => {
			repository.git('checkout', '--quiet', '-b', 'other');
			write(text(42, 'Many more'));
			repository.commit('Reword', { date: '2026-10-09T12:00:00+00:00' });
			repository.git('checkout', '--quiet', 'main');
			write(text(46));
			repository.commit('Three', { date: '2026-10-08T12:00:00+00:00' });
			repository.git('merge', '--quiet', '--no-edit', 'other');
			assert.deepEqual(await told(gitHistory(), goalAt(path, shop)), [
				'2026-10-05 41',
				'2026-10-07 42',
				'2026-10-08 46',
			]);
		});

		it('does not take the first commit of a shallow clone for a change', async () => {
			write(text(46));
			repository.commit('Three', { date: '2026-10-08T12:00:00+00:00' });
			const clone = temporaryFolder();
			try {
				repository.git('clone', '--quiet', '--depth=2', repository.uri(), clone.path('shallow'));
				const root = pathToFileURL(clone.path('shallow/our shop')).href;
				assert.deepEqual(await told(gitHistory(), goalAt(path, root)), ['2026-10-08 46']);
			} finally {
				clone.remove();
			}
		});
	});
});
