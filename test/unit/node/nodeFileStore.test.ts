import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, symlinkSync, truncateSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { FileContent } from '../../../src/core/ports/fileStore';
import { nodeFileStore } from '../../../src/node/nodeFileStore';
import { type TemporaryFolder, temporaryFolder } from '../support/temporaryFolder';

const isWindows = process.platform === 'win32';
const isRoot = process.getuid?.() === 0;

describe('nodeFileStore', () => {
	let folder: TemporaryFolder;
	beforeEach(() => {
		folder = temporaryFolder();
	});
	afterEach(() => folder.remove());

	const list = async () => (await nodeFileStore(folder.root).list()).map(({ path }) => path).sort();
	const read = (relative: string): Promise<FileContent> =>
		nodeFileStore(folder.root).read(pathToFileURL(folder.path(relative)).href);

	it('lists markdown files in any depth and leaves out what never holds a backlog', async () => {
		for (const path of [
			'a.md',
			'B.MD',
			'x/y/c.md',
			'.project/d.md',
			'x/e.txt',
			'node_modules/f.md',
			'.git/g.md',
			'x/node_modules/h.md',
			'i.md.bak',
		]) {
			folder.write(path, 'x');
		}
		assert.deepEqual(await list(), ['.project/d.md', 'B.MD', 'a.md', 'x/y/c.md']);
	});

	it('gives each file the address that Node gives it', async () => {
		const paths = isWindows
			? ['back-1 - Two words.md', 'ä ß.md']
			: [
					'back-1 - Two words.md',
					'100% #1?.md',
					'ä ß.md',
					'[x] {y} ^`|.md',
					'😀.md',
					'a\\b.md',
					"it's.md",
					'+,;=@&$.md',
				];
		for (const path of paths) folder.write(path, 'x');
		for (const { path, uri } of await nodeFileStore(folder.root).list()) {
			assert.equal(uri, pathToFileURL(folder.path(path)).href);
			assert.deepEqual(await nodeFileStore(folder.root).read(uri), { kind: 'text', text: 'x' });
			assert.equal(nodeFileStore(folder.root).resolve(path), uri);
		}
	});

	it('keeps a byte-order mark, line ends and a missing final newline', async () => {
		folder.write('a.md', '\ufeffa\r\nb\rc');
		assert.deepEqual(await read('a.md'), { kind: 'text', text: '\ufeffa\r\nb\rc' });
	});

	it('refuses what is no text', async () => {
		folder.write('zero.md', 'a\0b');
		folder.write('latin.md', Uint8Array.from([0x47, 0x72, 0xf6, 0xdf, 0x65]));
		assert.match(reasonOf(await read('zero.md')), /zero bytes/);
		assert.match(reasonOf(await read('latin.md')), /UTF-8/);
		folder.write('good.md', 'Größe');
		assert.deepEqual(await read('good.md'), { kind: 'text', text: 'Größe' });
	});

	it('refuses a file of 10 MB without reading it, and reads one of 2 MB', async () => {
		folder.write('large.md', '');
		truncateSync(folder.path('large.md'), 10 * 1024 * 1024);
		assert.match(reasonOf(await read('large.md')), /10\.0 MB/);
		folder.write('fits.md', 'x'.repeat(2 * 1024 * 1024));
		assert.equal((await read('fits.md')).kind, 'text');
	});

	it('takes a file that went for missing, below a folder that went too', async () => {
		assert.deepEqual(await read('gone.md'), { kind: 'missing' });
		assert.deepEqual(await read('gone/gone.md'), { kind: 'missing' });
		folder.write('file.md', '');
		assert.notEqual((await read('file.md/below.md')).kind, 'text');
	});

	it('says that a folder is no file', async () => {
		mkdirSync(folder.path('folder.md'));
		assert.match(reasonOf(await read('folder.md')), /no file/);
		assert.deepEqual(await list(), []);
	});

	it('does not wait for a pipe', async function () {
		if (isWindows) this.skip();
		execFileSync('mkfifo', [folder.path('pipe.md')]);
		assert.match(reasonOf(await read('pipe.md')), /no file/);
		assert.deepEqual(await list(), []);
	});

	it('ends at symbolic links: circles, ways out and second names', async function () {
		if (isWindows) this.skip();
		folder.write('backlog/a.md', 'x');
		symlinkSync('..', folder.path('backlog/up'));
		symlinkSync('/etc', folder.path('etc'));
		symlinkSync('a.md', folder.path('backlog/b.md'));
		symlinkSync('gone.md', folder.path('backlog/c.md'));
		symlinkSync('self.md', folder.path('self.md'));
		assert.deepEqual(await list(), ['backlog/a.md']);
		assert.match(reasonOf(await read('self.md')), /circle/);
	});

	it('says that there is no permission', async function () {
		if (isWindows || isRoot) this.skip();
		folder.write('a.md', 'x');
		chmodSync(folder.path('a.md'), 0);
		assert.match(reasonOf(await read('a.md')), /no permission/);
	});

	it('reads files in paths of more than 300 characters', async () => {
		const path = `${Array(8).fill('long-folder-name-of-forty-characters-012').join('/')}/a.md`;
		folder.write(path, 'x');
		assert.deepEqual(await list(), [path]);
		assert.deepEqual(await read(path), { kind: 'text', text: 'x' });
	});

	it('resolves no path that leaves the folder', () => {
		const store = nodeFileStore(folder.root);
		for (const path of ['../a.md', 'x/../../a.md', '/etc/passwd']) assert.equal(store.resolve(path), undefined);
		for (const path of ['a.md', 'x/../a.md', '..a.md', 'x/..b/c.md']) assert.ok(store.resolve(path));
	});

	it('stops listing when nobody waits for it', async () => {
		folder.write('a.md', 'x');
		assert.deepEqual(await nodeFileStore(folder.root).list({ cancellation: { aborted: true } }), []);
	});
});

function reasonOf(content: FileContent): string {
	return content.kind === 'refused' ? content.reason : `not refused but ${content.kind}`;
}
