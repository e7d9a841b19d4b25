import assert from 'node:assert/strict';
import { appendFileSync, closeSync, fstatSync, openSync, readFileSync, truncateSync } from 'node:fs';
import { type OpenFile, readOpenFile, readTextFile } from '../../../src/node/readTextFile';
import { type TemporaryFolder, temporaryFolder } from '../support/temporaryFolder';

describe('readTextFile', () => {
	let folder: TemporaryFolder;
	beforeEach(() => {
		folder = temporaryFolder({ 'a.md': 'beginning' });
	});
	afterEach(() => folder.remove());

	/** Reads a file to which something happens after each of its first readings. */
	function readWhile(happens: readonly ((file: string) => void)[]) {
		const file = folder.path('a.md');
		const handle = openSync(file, 'r');
		let readings = 0;
		const open: OpenFile = {
			state: () => fstatSync(handle),
			read(length) {
				const bytes = readFileSync(file).subarray(0, length);
				happens[readings++]?.(file);
				return bytes;
			},
		};
		try {
			return { content: readOpenFile(open), readings };
		} finally {
			closeSync(handle);
		}
	}

	it('reads a file once that rests', () => {
		assert.deepEqual(readWhile([]), { content: { kind: 'text', text: 'beginning' }, readings: 1 });
		assert.deepEqual(readTextFile(folder.path('a.md')), { kind: 'text', text: 'beginning' });
	});

	it('reads a file again that grew or shrank meanwhile', () => {
		const grow = (file: string) => appendFileSync(file, ' and end');
		assert.deepEqual(readWhile([grow]), { content: { kind: 'text', text: 'beginning and end' }, readings: 2 });
		const shrink = (file: string) => truncateSync(file, 5);
		assert.deepEqual(readWhile([shrink]), { content: { kind: 'text', text: 'begin' }, readings: 2 });
	});

	it('gives up on a file that does not come to rest, and says so', () => {
		const grow = (file: string) => appendFileSync(file, 'x');
		const { content, readings } = readWhile(Array(10).fill(grow));
		assert.equal(readings, 3);
		assert.match(content.kind === 'refused' ? content.reason : '', /keeps changing/);
	});

	it('reads an empty file, and one that is no more than it seemed', () => {
		folder.write('empty.md', '');
		assert.deepEqual(readTextFile(folder.path('empty.md')), { kind: 'text', text: '' });
		const short = { state: () => ({ size: 9, mtimeMs: 1, isFile: () => true }), read: () => Buffer.from('short') };
		assert.equal(readOpenFile(short).kind, 'refused');
	});
});
