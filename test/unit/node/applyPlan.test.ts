import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, readdirSync, renameSync, statSync, symlinkSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { FileEdit } from '../../../src/core/model/textEdit';
import { ApplyError, applyPlan } from '../../../src/node/applyPlan';
import { type TemporaryFolder, temporaryFolder } from '../support/temporaryFolder';

const isWindows = process.platform === 'win32';

describe('applyPlan on disk', () => {
	let folder: TemporaryFolder;
	beforeEach(() => {
		folder = temporaryFolder({ 'a.md': 'one\r\ntwo', 'b.md': '\ufeffone\n' });
	});
	afterEach(() => {
		chmodSync(folder.root, 0o755);
		folder.remove();
	});

	const uri = (relative: string) => pathToFileURL(folder.path(relative)).href;
	const edit = (path: string, before: string, newText = 'ONE'): FileEdit => {
		const start = before.indexOf('one');
		return { uri: uri(path), before, edits: [{ range: { start, end: start + 3 }, newText }] };
	};
	const apply = (...edits: FileEdit[]) => applyPlan({ kind: 'change', label: 'Test', edits });
	const files = () => readdirSync(folder.root).sort();

	it('changes the bytes it was asked to and leaves no other file behind', async () => {
		await apply(edit('a.md', 'one\r\ntwo'), edit('b.md', '\ufeffone\n', 'Größe'));
		assert.deepEqual([folder.read('a.md'), folder.read('b.md')], ['ONE\r\ntwo', '\ufeffGröße\n']);
		assert.deepEqual(files(), ['a.md', 'b.md']);
	});

	it('renames a file behind its change, and checks first that the name is free', async () => {
		const renaming = (to: string) =>
			applyPlan({
				kind: 'change',
				label: 'Test',
				edits: [edit('a.md', 'one\r\ntwo')],
				renames: [{ from: uri('a.md'), to: uri(to) }],
			});
		await assert.rejects(renaming('b.md'), ApplyError);
		assert.deepEqual([folder.read('a.md'), folder.read('b.md')], ['one\r\ntwo', '\ufeffone\n']);
		await renaming('c.md');
		assert.deepEqual([files(), folder.read('c.md')], [['b.md', 'c.md'], 'ONE\r\ntwo']);
	});

	it('keeps the rights of the file', async function () {
		if (isWindows) this.skip();
		chmodSync(folder.path('a.md'), 0o664);
		await apply(edit('a.md', 'one\r\ntwo'));
		assert.equal(statSync(folder.path('a.md')).mode & 0o777, 0o664);
	});

	it('writes nothing when one of the files is not as it was', async () => {
		await assert.rejects(apply(edit('a.md', 'one\r\ntwo'), edit('b.md', 'one\n')), (error: Error) => {
			assert.ok(error instanceof ApplyError);
			return /b\.md was not changed: it was written by somebody else meanwhile/.test(error.message);
		});
		assert.equal(folder.read('a.md'), 'one\r\ntwo');
	});

	it('puts back what it wrote when a later file cannot be written', async () => {
		mkdirSync(folder.path('folder.md'));
		const plan = {
			kind: 'change',
			label: 'Test',
			edits: [edit('a.md', 'one\r\ntwo'), edit('b.md', '\ufeffone\n')],
			creations: [
				{ uri: uri('new.md'), text: 'new' },
				{ uri: uri('folder.md'), text: 'new' },
			],
		} as const;
		await assert.rejects(applyPlan(plan), /folder\.md exists already\.$/);
		assert.deepEqual([folder.read('a.md'), folder.read('b.md')], ['one\r\ntwo', '\ufeffone\n']);
		assert.deepEqual(files(), ['a.md', 'b.md', 'folder.md']);
	});

	it('takes a file away that says what it was to say, and no other', async () => {
		const removals = [{ uri: uri('a.md'), text: 'one\r\ntwo' }];
		const edits = [edit('b.md', 'other')];
		await assert.rejects(applyPlan({ kind: 'change', label: 'Test', edits, removals }), /b\.md .*meanwhile/);
		await assert.rejects(
			applyPlan({ kind: 'change', label: 'Test', edits: [], removals: [{ uri: uri('a.md'), text: 'one' }] }),
			/a\.md .*meanwhile/,
		);
		assert.deepEqual(files(), ['a.md', 'b.md']);
		await applyPlan({ kind: 'change', label: 'Test', edits: [], removals });
		assert.deepEqual(files(), ['b.md']);
	});

	it('refuses a read-only file, also to an administrator', async () => {
		chmodSync(folder.path('b.md'), 0o444);
		await assert.rejects(apply(edit('a.md', 'one\r\ntwo'), edit('b.md', '\ufeffone\n')), /b\.md .*read-only/);
		assert.deepEqual([folder.read('a.md'), folder.read('b.md')], ['one\r\ntwo', '\ufeffone\n']);
		chmodSync(folder.path('b.md'), 0o644);
	});

	it('refuses a file that is gone', async () => {
		await assert.rejects(apply(edit('gone.md', 'one')), /gone\.md was not changed: it is not there any more/);
	});

	it('refuses to write through a symbolic link', async function () {
		if (isWindows) this.skip();
		renameSync(folder.path('a.md'), folder.path('target.txt'));
		symlinkSync('target.txt', folder.path('a.md'));
		await assert.rejects(apply(edit('a.md', 'one\r\ntwo')), /symbolic link/);
		assert.equal(folder.read('target.txt'), 'one\r\ntwo');
	});

	it('refuses in a folder where nothing may be made, and loses nothing', async function () {
		if (isWindows || process.getuid?.() === 0) this.skip();
		chmodSync(folder.root, 0o555);
		await assert.rejects(apply(edit('a.md', 'one\r\ntwo')), /no permission/);
		assert.equal(folder.read('a.md'), 'one\r\ntwo');
	});

	it('writes files with names as long as the system allows', async () => {
		const name = `${'ä'.repeat(125)}.md`;
		folder.write(name, 'one');
		await apply(edit(name, 'one'));
		assert.equal(folder.read(name), 'ONE');
	});

	it('makes files with their folders, and never over another', async () => {
		const creations = [{ uri: uri('x/y/new.md'), text: 'text' }];
		await applyPlan({ kind: 'change', label: 'Make', edits: [], creations });
		assert.equal(folder.read('x/y/new.md'), 'text');
		await assert.rejects(applyPlan({ kind: 'change', label: 'Make', edits: [], creations }), /exists already/);
		mkdirSync(folder.path('folder.md'));
		const onFolder = [{ uri: uri('folder.md'), text: 'text' }];
		await assert.rejects(
			applyPlan({ kind: 'change', label: 'Make', edits: [], creations: onFolder }),
			/exists already/,
		);
	});
});
