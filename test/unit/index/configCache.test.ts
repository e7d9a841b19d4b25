import assert from 'node:assert/strict';
import { loadConfig } from '../../../src/core/config/loadConfig';
import { ConfigCache } from '../../../src/core/index/configCache';
import { memoryCache } from '../support/memoryCache';

const text = 'ids:\n  scheme: random\n';

async function keptBy(version: string) {
	const cache = memoryCache();
	const configs = new ConfigCache(cache, version);
	const config = await configs.read(text);
	await configs.save();
	return { cache, config };
}

describe('config cache', () => {
	it('gives what is kept, as it was read', async () => {
		const { cache, config } = await keptBy('1');
		assert.deepEqual(config, await loadConfig(text));
		const again = await new ConfigCache(cache, '1').read(text);
		assert.deepEqual(again, JSON.parse(JSON.stringify(config)));
		assert.equal(again.ids.scheme, 'random');
	});

	it('reads other texts, and what another version kept', async () => {
		const { cache } = await keptBy('1');
		const other = new ConfigCache(cache, '1');
		assert.equal((await other.read('ids:\n  scheme: sequential\n')).ids.scheme, 'sequential');
		assert.deepEqual(await new ConfigCache(cache, '2').read(text), await loadConfig(text));
	});

	it('reads what is damaged', async () => {
		const { cache } = await keptBy('1');
		for (const [name, record] of cache.texts) cache.texts.set(name, record.replace('"random"', '"sequential"'));
		assert.deepEqual(await new ConfigCache(cache, '1').read(text), await loadConfig(text));
	});
});
