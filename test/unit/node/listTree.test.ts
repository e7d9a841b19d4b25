import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmodSync, symlinkSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { createFileFilter } from '../../../src/core/files/fileFilter';
import type { TreeOptions } from '../../../src/core/files/fileTree';
import { editorName } from '../../../src/node/editorName';
import { listTree } from '../../../src/node/listTree';
import { localFiles } from '../../../src/node/localFiles';
import { nodeFileStore } from '../../../src/node/nodeFileStore';
import { readTextFile } from '../../../src/node/readTextFile';
import { spelledOnDisk } from '../../../src/node/spelledOnDisk';
import { stoppedClock } from '../support/backlogOf';
import { type TemporaryFolder, temporaryFolder } from '../support/temporaryFolder';

const isWindows = process.platform === 'win32';
const isLinux = process.platform === 'linux';
const composed = 'Gr\u00f6\u00dfe.md';
const decomposed = composed.normalize('NFD');

describe('listTree', () => {
	let folder: TemporaryFolder;
	beforeEach(() => {
		folder = temporaryFolder();
	});
	afterEach(() => folder.remove());

	const list = async (options: Partial<TreeOptions> = {}, clock = stoppedClock) => {
		const files = await listTree(folder.root, { filter: createFileFilter(), ...options }, clock);
		return files.map(({ path }) => path).sort();
	};

	it('follows the ignore files that it meets, and teaches them to the filter', async () => {
		folder.write('.gitignore', '/out\n');
		folder.write('docs/.gitignore', '*.md\n!kept.md\n');
		for (const path of ['a.md', 'out/backlog/b.md', 'docs/c.md', 'docs/kept.md', 'docs/x/kept.md'])
			folder.write(path, '');
		const filter = createFileFilter();
		assert.deepEqual(await list({ filter }), ['a.md', 'docs/kept.md', 'docs/x/kept.md']);
		filter.rest();
		assert.equal(filter.admits('out/new.md'), false);
		assert.equal(filter.admits('docs/new.md'), false);
		assert.equal(filter.admits('new.md'), true);
	});

	it('leaves out what the editor leaves out', async () => {
		for (const path of ['a.md', 'old/b.md', 'x/old/c.md']) folder.write(path, '');
		assert.deepEqual(await list({ filter: createFileFilter({ old: true }) }), ['a.md', 'x/old/c.md']);
	});

	it('lists one folder with the rules of those above it', async () => {
		folder.write('.gitignore', 'draft.md\n');
		for (const path of ['a.md', 'x/b.md', 'x/draft.md', 'x/y/c.md']) folder.write(path, '');
		const filter = createFileFilter();
		await list({ filter });
		const seen: string[] = [];
		const onFolder = (each: string) => void seen.push(each);
		assert.deepEqual(await list({ filter, below: 'x/', onFolder }), ['x/b.md', 'x/y/c.md']);
		assert.deepEqual(seen, ['x/', 'x/y/']);
	});

	it('knows size and time of each file when asked', async () => {
		folder.write('a.md', 'äb');
		const filter = createFileFilter();
		const [plain] = await listTree(folder.root, { filter }, stoppedClock);
		assert.deepEqual(plain, { path: 'a.md' });
		const [file] = await listTree(folder.root, { filter, stat: true }, stoppedClock);
		assert.equal(file?.size, 3);
		assert.ok(file.modified && Math.abs(file.modified - Date.now()) < 24 * 3600 * 1000);
	});

	it('lets others have their turn, and stops when nobody waits for it', async () => {
		for (let at = 0; at < 200; at++) folder.write(`x${at % 10}/${at}.md`, '');
		let now = 0;
		let turns = 0;
		const cancellation = { aborted: false };
		const clock = {
			now: () => (now += 3),
			date: () => 0,
			yield: async () => {
				turns++;
				cancellation.aborted = turns === 2;
			},
		};
		const some = await list({ cancellation }, clock);
		assert.equal(turns, 2);
		assert.ok(some.length < 200);
	});

	it('takes a folder without permission for empty', async function () {
		if (isWindows || process.getuid?.() === 0) this.skip();
		folder.write('a.md', '');
		folder.write('closed/b.md', '');
		chmodSync(folder.path('closed'), 0);
		assert.deepEqual(await list(), ['a.md']);
		chmodSync(folder.path('closed'), 0o755);
	});

	it('ends at folders that lead back to themselves', async function () {
		if (isWindows) this.skip();
		folder.write('x/y/a.md', '');
		symlinkSync('../..', folder.path('x/y/back'));
		symlinkSync(folder.root, folder.path('x/whole'));
		assert.deepEqual(await list(), ['x/y/a.md']);
	});

	it('lists a name of 255 bytes', async () => {
		const name = `${'n'.repeat(252)}.md`;
		folder.write(name, 'x');
		assert.deepEqual(await list(), [name]);
		assert.equal(readTextFile(folder.path(name)).kind, 'text');
	});

	it('goes on beside a path that is longer than the system takes', async function () {
		if (!isLinux) this.skip();
		folder.write('a.md', 'x');
		// From the folder itself, because no single call takes a path of this length.
		const deeper = 'n=$(printf "%0250d" 0); for i in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15; do mkdir $n && cd $n; done;';
		const rest = 'mkdir "$1" && cd "$1" && echo x > short.md && echo x > "$2".md && mkdir "$2" && echo x > "$2/b.md"';
		const left = 4095 - Buffer.byteLength(folder.root) - 15 * 251 - 1;
		const last = 'l'.repeat(Math.min(left - 12, 200));
		execFileSync('sh', ['-c', deeper + rest, 'sh', last, 'm'.repeat(200)], { cwd: folder.root });
		try {
			const store = nodeFileStore(folder.root);
			const files = await store.list();
			assert.ok(files.some(({ path }) => path === 'a.md'));
			const long = files.find(({ path }) => path.endsWith('mmm.md'));
			assert.ok(long, 'the file whose path is too long is listed');
			const content = await store.read(long.uri);
			assert.match(content.kind === 'refused' ? content.reason : content.kind, /the name is too long/);
		} finally {
			execFileSync('rm', ['-rf', folder.root]);
		}
	});

	it('keeps two names that differ in their normal form alone apart, where the disk does', async function () {
		if (!isLinux) this.skip();
		folder.write(composed, 'one character');
		folder.write(decomposed, 'two');
		assert.deepEqual(await list(), [decomposed, composed].sort());
		const store = nodeFileStore(folder.root);
		for (const { uri, path } of await store.list()) {
			assert.equal(uri, pathToFileURL(folder.path(path)).href);
			assert.equal((await store.read(uri)).kind, 'text');
		}
	});

	it('spells names as the editor does', () => {
		assert.equal(editorName(decomposed, 'darwin'), composed);
		assert.equal(editorName(decomposed, 'linux'), decomposed);
		assert.equal(editorName(decomposed, 'win32'), decomposed);
	});

	it('finds a path that was typed in the other normal form', () => {
		const typed = `x/${composed.replace('.md', '')}/${decomposed}`;
		const onDisk = `x/${decomposed.replace('.md', '')}/${composed}`;
		folder.write(onDisk, '');
		if (isLinux) assert.equal(spelledOnDisk(folder.root, typed), onDisk);
		assert.equal(spelledOnDisk(folder.root, onDisk), onDisk);
		assert.equal(spelledOnDisk(folder.root, 'x/new ö.md'), 'x/new ö.md');
		if (isLinux) assert.equal(nodeFileStore(folder.root).resolve(typed), pathToFileURL(folder.path(onDisk)).href);
	});

	it('tells files, folders and links apart', async function () {
		if (isWindows) this.skip();
		folder.write('x/a.md', '');
		symlinkSync('a.md', folder.path('x/link.md'));
		symlinkSync('x', folder.path('y'));
		const kind = (path: string) => localFiles.kindOf(folder.root, path);
		assert.deepEqual(['x', 'x/a.md', 'x/link.md', 'y', 'y/a.md', 'z', 'x/a.md/b', 'z/a.md'].map(kind), [
			'folder',
			'file',
			...Array(6).fill(undefined),
		]);
	});
});
