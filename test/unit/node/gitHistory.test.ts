import assert from 'node:assert/strict';
import { chmodSync, existsSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { FileContent } from '../../../src/core/ports/fileStore';
import { HistoryError, type HistoryFault } from '../../../src/core/ports/history';
import { gitHistory } from '../../../src/node/gitHistory';
import { type GitRepository, gitRepository } from '../support/gitRepository';
import { temporaryFolder } from '../support/temporaryFolder';

const history = gitHistory();
const later = { date: '2026-11-05T12:00:00+00:00', author: 'Grace Höpper <grace@example.org>' };

function faulty(fault: HistoryFault, message?: RegExp) {
	return (error: unknown) => {
		assert.ok(error instanceof HistoryError, String(error));
		assert.equal(error.fault, fault, error.message);
		if (message) assert.match(error.message, message);
		return true;
	};
}

/** All files of a commit below a root with their texts. */
async function textsAt(root: string, commit: string): Promise<Record<string, string>> {
	const files = await history.files(root, commit);
	const contents = new Map<string, FileContent>();
	const blobs = files.map(({ blob }) => blob);
	await history.texts(root, blobs, (blob, content) => contents.set(blob, content));
	return Object.fromEntries(
		files.map(({ path, blob }) => {
			const content = contents.get(blob);
			return [path, content?.kind === 'text' ? content.text : (content?.kind ?? 'nothing')];
		}),
	);
}

describe('the history that git keeps', () => {
	let repository: GitRepository;
	afterEach(() => repository.folder.remove());

	it('gives files and texts of a commit below a folder of the repository, whatever their names', async () => {
		repository = gitRepository({
			'our shop/backlog/US-1 – größer.md': 'one\r\ntwo\r\n',
			'our shop/backlog/tab\tand "quote".md': '\uFEFFmarked',
			'our shop/[x] *.md': '',
			'elsewhere/US-2.md': 'other',
		});
		const first = repository.commit('First');
		repository.folder.write('our shop/backlog/US-1 – größer.md', 'changed');
		repository.commit('Second');
		assert.deepEqual(await textsAt(repository.uri('our shop'), first), {
			'backlog/US-1 – größer.md': 'one\r\ntwo\r\n',
			'backlog/tab\tand "quote".md': '\uFEFFmarked',
			'[x] *.md': '',
		});
	});

	it('says what is too large or no text', async () => {
		repository = gitRepository({ 'a.md': 'a', 'large.md': 'x'.repeat(3 * 1024 * 1024), 'z.md': 'z' });
		repository.folder.write('bytes.md', new Uint8Array([0xff, 0xfe, 0x41]));
		const { '.keep': _, ...texts } = await textsAt(repository.uri(), repository.commit('First'));
		assert.deepEqual(texts, { 'a.md': 'a', 'bytes.md': 'refused', 'large.md': 'refused', 'z.md': 'z' });
	});

	it('lists tags and branches, the newest first', async () => {
		repository = gitRepository({ 'a.md': 'a' });
		repository.commit('First');
		repository.git('tag', 'v1');
		repository.commit('Second', later);
		repository.git('tag', 'v2');
		repository.git('branch', 'feature/größer');
		const refs = await history.refs(repository.uri());
		assert.deepEqual(
			refs.map(({ name, kind, current }) => [name, kind, current]),
			[
				['v2', 'tag', false],
				['v1', 'tag', false],
				['feature/größer', 'branch', false],
				['main', 'branch', true],
			],
		);
		assert.equal(Date.parse(refs[0]?.date ?? ''), Date.parse(later.date));
	});

	it('finds tags, branches, hashes and days', async () => {
		repository = gitRepository({ 'a.md': 'a' });
		const first = repository.commit('First');
		repository.git('tag', '-a', '-m', 'Release', 'v1');
		const second = repository.commit('Second', later);
		const hashOf = async (name: string) => (await history.resolve(repository.uri(), name)).hash;
		for (const name of ['v1', first, first.slice(0, 8), ' v1 ', 'HEAD~1', '2026-11-05', '2026-11-01T12:00:00Z'])
			assert.equal(await hashOf(name), first, name);
		for (const name of ['main', 'HEAD', '2026-11-06', 'today']) {
			if (name !== 'today' || Date.now() > Date.parse('2026-11-06')) assert.equal(await hashOf(name), second, name);
		}
	});

	it('says what is wrong with a name', async () => {
		repository = gitRepository({ 'a.md': 'a' });
		const resolve = (name: string) => history.resolve(repository.uri(), name);
		await assert.rejects(resolve('main'), faulty('no-commits', /no commit yet/));
		await assert.rejects(resolve('2026-11-01'), faulty('no-commits'));
		assert.deepEqual(await history.log(repository.uri(), { since: undefined, paths: [], limit: 9 }), []);
		assert.deepEqual(await history.refs(repository.uri()), []);
		repository.commit('First');
		for (const name of ['v9', '--all', '-n1', '', 'soon', 'HEAD:a.md', 'deadbeef00', 'a\nb'])
			await assert.rejects(resolve(name), faulty('unknown-ref', /no tag, branch or commit/), name);
		await assert.rejects(resolve('2020-01-01'), faulty('nothing-then', /no commit before 2020-01-01/));
	});

	it('tells commits with author, message and what they made of files', async () => {
		repository = gitRepository({ 'work/a.md': 'a', 'work/b.md': 'b', 'other.md': 'o' });
		const first = repository.commit('First');
		repository.git('mv', 'work/b.md', 'work/c d.md');
		repository.folder.write('work/a.md', 'a2');
		repository.folder.write('other.md', 'o2');
		const second = repository.commit('Reorder\n\nWhy\n\nMoved: US-1 to 2; so: it "is"', later);
		repository.commit('Nothing here');
		const log = await history.log(repository.uri('work'), { since: first, paths: [], limit: 10 });
		const [commit] = log;
		assert.equal(log.length, 1);
		assert.deepEqual(
			[commit?.hash, commit?.author, Date.parse(commit?.date ?? ''), commit?.message],
			[second, 'Grace Höpper', Date.parse(later.date), 'Reorder\n\nWhy\n\nMoved: US-1 to 2; so: it "is"'],
		);
		assert.deepEqual(
			commit?.files.map(({ path, before, after }) => [path, before.length, after !== undefined]),
			[
				['a.md', 1, true],
				['b.md', 1, false],
				['c d.md', 0, true],
			],
		);
		assert.equal(commit?.files[1]?.before[0], commit?.files[2]?.after);
		const everything = await history.log(repository.uri(), { since: undefined, paths: ['other.md'], limit: 1 });
		assert.deepEqual(
			everything.map(({ hash, files }) => [hash, files.length]),
			[[second, 1]],
		);
	});

	it('tells of a merge what it decided itself', async () => {
		repository = gitRepository({ 'a.md': 'a', 'b.md': 'b' });
		const first = repository.commit('First');
		repository.git('checkout', '-q', '-b', 'side');
		repository.folder.write('a.md', 'side');
		repository.commit('Side');
		repository.git('checkout', '-q', 'main');
		repository.folder.write('a.md', 'main');
		repository.folder.write('b.md', 'b2');
		repository.commit('Main');
		assert.throws(() => repository.git('merge', '-q', 'side'));
		repository.folder.write('a.md', 'both');
		const merge = repository.commit('Merge');
		const log = await history.log(repository.uri(), { since: first, paths: [], limit: 10 });
		const told = log.find(({ hash }) => hash === merge);
		assert.deepEqual(
			told?.files.map(({ path, before }) => [path, before.length]),
			[['a.md', 2]],
		);
		assert.equal(log.length, 3);
	});

	it('works in a linked work tree', async () => {
		repository = gitRepository({ 'a.md': 'a' }, 'main tree');
		const first = repository.commit('First');
		repository.git('worktree', 'add', '-q', '../linked tree', '-b', 'other');
		const linked = pathToFileURL(repository.folder.path('linked tree')).href;
		assert.equal((await textsAt(linked, first))['a.md'], 'a');
		assert.equal((await history.resolve(linked, 'other')).hash, first);
	});

	it('says that a shallow clone does not reach back', async () => {
		repository = gitRepository({ 'a.md': 'a' }, 'origin');
		const first = repository.commit('First');
		repository.folder.write('origin/a.md', 'b');
		repository.commit('Second', later);
		const origin = repository.uri();
		repository.git('clone', '-q', '--depth', '1', origin, '../shallow');
		const shallow = pathToFileURL(repository.folder.path('shallow')).href;
		await assert.rejects(history.resolve(shallow, first), faulty('shallow', /git fetch --unshallow/));
		await assert.rejects(history.resolve(shallow, '2026-11-02'), faulty('shallow'));
		assert.ok(await history.resolve(shallow, 'HEAD'));
	});

	it('does not count what a hook of another repository says in the environment', async () => {
		repository = gitRepository({ 'a.md': 'a' });
		const first = repository.commit('First');
		const before = process.env.GIT_DIR;
		process.env.GIT_DIR = repository.folder.path('nowhere');
		try {
			assert.equal((await history.resolve(repository.uri(), 'main')).hash, first);
		} finally {
			if (before === undefined) delete process.env.GIT_DIR;
			else process.env.GIT_DIR = before;
		}
	});

	it('stops when nobody waits any more', async () => {
		repository = gitRepository({ 'a.md': 'a' });
		repository.commit('First');
		await assert.rejects(history.resolve(repository.uri(), 'main', { aborted: true }), faulty('cancelled'));
		const { blob = '' } = (await history.files(repository.uri(), 'HEAD'))[0] ?? {};
		const waiting = { aborted: false };
		const texts = history.texts(repository.uri(), Array(20_000).fill(blob), () => (waiting.aborted = true), waiting);
		await assert.rejects(texts, faulty('cancelled'));
	});

	it('passes on what a taker throws', async () => {
		repository = gitRepository({ 'a.md': 'a' });
		repository.commit('First');
		const [file] = await history.files(repository.uri(), 'HEAD');
		const fail = () => {
			throw new RangeError('no');
		};
		await assert.rejects(history.texts(repository.uri(), [file?.blob ?? ''], fail), RangeError);
	});

	it('runs nothing that the settings of a repository name', async function () {
		if (process.platform === 'win32') this.skip();
		repository = gitRepository({ 'a.md': 'a', '.gitattributes': '*.md filter=evil diff=evil\n' });
		const first = repository.commit('First');
		repository.folder.write('a.md', 'b');
		repository.commit('Second', later);
		repository.folder.write('a.md', 'not committed');
		const trace = repository.folder.path('.git/ran');
		const evil = repository.folder.path('.git/evil');
		writeFileSync(evil, `#!/bin/sh\necho "$0 $*" >> '${trace}'\ncat\n`);
		chmodSync(evil, 0o755);
		repository.folder.write('.git/hooks/post-index-change', `#!/bin/sh\necho hook >> '${trace}'\n`);
		chmodSync(repository.folder.path('.git/hooks/post-index-change'), 0o755);
		const settings = [
			...['core.fsmonitor', 'core.pager', 'pager.log', 'diff.external', 'diff.evil.command', 'diff.evil.textconv'],
			...['filter.evil.clean', 'filter.evil.smudge', 'filter.evil.process', 'gpg.program', 'core.sshCommand'],
			...['core.editor', 'credential.helper', 'core.askPass', 'core.alternateRefsCommand'],
		];
		for (const name of settings) repository.git('config', name, evil);
		for (const [name, value] of [
			['log.showSignature', 'true'],
			['core.hooksPath', repository.folder.path('.git/hooks')],
			['remote.evil.url', `ext::${evil} %S`],
			['remote.evil.promisor', 'true'],
			['extensions.partialClone', 'evil'],
			['protocol.ext.allow', 'always'],
			['core.repositoryFormatVersion', '1'],
		] as const)
			repository.git('config', name, value);
		const root = repository.uri();
		const commit = await history.resolve(root, 'HEAD~1');
		assert.equal(commit.hash, first);
		await history.refs(root);
		await history.resolve(root, 'yesterday').catch(() => {});
		assert.equal((await textsAt(root, first))['a.md'], 'a');
		assert.equal((await history.log(root, { since: first, paths: [], limit: 10 })).length, 1);
		// What is missing would be fetched.
		await history.texts(root, ['0123456789012345678901234567890123456789'], () => {}).catch(() => {});
		await history.resolve(root, '0123456789012345678901234567890123456789').catch(() => {});
		assert.ok(!existsSync(trace), 'a program of the repository ran');
	});
});

describe('a folder without a history', () => {
	it('says so', async () => {
		const folder = temporaryFolder({ 'a.md': '' });
		try {
			const root = pathToFileURL(folder.root).href;
			await assert.rejects(history.resolve(root, 'main'), faulty('no-repository', /is in no git repository/));
			await assert.rejects(history.refs(root), faulty('no-repository'));
			folder.write('.git', 'gitdir: nowhere');
			await assert.rejects(history.refs(root), faulty('refused', /Git does not open the repository/));
		} finally {
			folder.remove();
		}
	});

	it('says when there is no git', async () => {
		const without = gitHistory(() => 'no-such-git');
		await assert.rejects(
			without.refs(pathToFileURL(process.cwd()).href),
			faulty('no-git', /"no-such-git" cannot be started/),
		);
	});
});
