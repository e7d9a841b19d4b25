import assert from 'node:assert/strict';
import { mkdirSync, readdirSync } from 'node:fs';
import { nodeRecordCache } from '../../../src/node/recordCache';
import { type TemporaryFolder, temporaryFolder } from '../support/temporaryFolder';

describe('nodeRecordCache', () => {
	let folder: TemporaryFolder;
	beforeEach(() => {
		folder = temporaryFolder();
	});
	afterEach(() => folder.remove());

	it('gives back what it was given, also to the next one', async () => {
		const root = folder.path('not/there/yet');
		await nodeRecordCache(root).save('shard-1', 'größe\u0000\u2028😀');
		assert.equal(await nodeRecordCache(root).load('shard-1'), 'größe\u0000\u2028😀');
		assert.equal(await nodeRecordCache(root).load('shard-2'), undefined);
	});

	it('replaces a text as a whole, also when several are written at once', async () => {
		const cache = nodeRecordCache(folder.root);
		const texts = Array.from({ length: 20 }, (_, at) => String(at).repeat(10_000));
		await Promise.all(texts.map((text) => cache.save('a', text)));
		assert.ok(texts.includes((await cache.load('a')) ?? ''));
		assert.deepEqual(readdirSync(folder.root), ['a.json']);
	});

	it('takes no name that leads elsewhere', async () => {
		const cache = nodeRecordCache(folder.root);
		for (const name of ['', '../a', 'a/b', 'A', 'a.b', 'a'.repeat(101), 'a\\b']) {
			await assert.rejects(cache.save(name, 'x'), RangeError);
			await assert.rejects(cache.load(name), RangeError);
		}
	});

	it('says what went wrong, and leaves no half file', async () => {
		folder.write('file', '');
		await assert.rejects(nodeRecordCache(folder.path('file')).save('a', 'x'), /was not written: .+\.$/);
		mkdirSync(folder.path('cache/a.json/x'), { recursive: true });
		await assert.rejects(nodeRecordCache(folder.path('cache')).save('a', 'x'), /a\.json was not written/);
		assert.deepEqual(readdirSync(folder.path('cache')), ['a.json']);
		assert.equal(await nodeRecordCache(folder.path('cache')).load('a'), undefined);
	});
});
