import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as vscode from 'vscode';
import { vscodeRecordCache } from '../../src/vscode/adapters/vscodeRecordCache';

describe('vscodeRecordCache', () => {
	let folder = '';
	beforeEach(() => {
		folder = mkdtempSync(path.join(tmpdir(), 'refinery-cache-'));
	});
	afterEach(() => rmSync(folder, { recursive: true, force: true }));

	const cacheAt = (at: string) => {
		const cache = vscodeRecordCache({ storageUri: vscode.Uri.file(at) });
		assert.ok(cache);
		return cache;
	};

	it('is none where the window has no place for it', () => {
		assert.equal(vscodeRecordCache({ storageUri: undefined }), undefined);
	});

	it('gives back what it was given last, and keeps nothing else', async () => {
		const root = path.join(folder, 'not', 'there');
		await cacheAt(root).save('shard-1', 'first');
		await cacheAt(root).save('shard-1', 'größe 😀');
		assert.equal(await cacheAt(root).load('shard-1'), 'größe 😀');
		assert.equal(await cacheAt(root).load('shard-2'), undefined);
		assert.deepEqual(readdirSync(root), ['shard-1.json']);
	});

	it('takes no name that leads elsewhere', async () => {
		await assert.rejects(cacheAt(folder).save('../a', 'x'), RangeError);
		await assert.rejects(cacheAt(folder).load('../a'), RangeError);
	});

	it('says what went wrong, and leaves no half file', async () => {
		await cacheAt(folder).save('cache', 'x');
		// A file in the place of the folder.
		await assert.rejects(cacheAt(path.join(folder, 'cache.json')).save('a', 'x'), /was not written/);
		assert.deepEqual(readdirSync(folder), ['cache.json']);
	});
});
