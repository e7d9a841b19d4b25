import assert from 'node:assert/strict';
import { backlogMdBacklog } from '../../bench/generator/backlogMdBacklog';
import type { GeneratedFile } from '../../bench/generator/generatedFile';
import { nativeBacklog } from '../../bench/generator/nativeBacklog';
import { backlogOf } from '../support/backlogOf';

const asRecord = (files: Iterable<GeneratedFile>): Record<string, string> =>
	Object.fromEntries([...files].map(({ path, text }) => [path, text]));

describe('generated backlogs', () => {
	for (const [name, generate] of Object.entries({ native: nativeBacklog, 'backlog-md': backlogMdBacklog })) {
		it(`are the same for the same seed, and others for another (${name})`, () => {
			assert.deepEqual([...generate(7, 50)], [...generate(7, 50)]);
			assert.notDeepEqual([...generate(7, 50)], [...generate(8, 50)]);
		});

		it(`have as many markdown files as asked for, each an item that can be read (${name})`, async () => {
			const { index } = await backlogOf(asRecord(generate(1, 200)));
			assert.equal(index.entries.length, 200);
			assert.deepEqual(
				index.entries.filter((entry) => !entry.readable || entry.problems.length > 0),
				[],
			);
			assert.equal(new Set(index.entries.map(({ id }) => id)).size, 200);
		});
	}

	it('keep a story whatever the number of items', () => {
		const small = asRecord(backlogMdBacklog(1, 20));
		assert.deepEqual(
			small,
			Object.fromEntries(Object.entries(asRecord(backlogMdBacklog(1, 40))).filter(([path]) => path in small)),
		);
	});

	it('have files of about 1.3 kB, some of them long', () => {
		const sizes = [...nativeBacklog(1, 2000)].map(({ text }) => Buffer.byteLength(text)).sort((a, b) => a - b);
		const mean = sizes.reduce((a, b) => a + b) / sizes.length;
		assert.ok(mean > 1200 && mean < 1400, `${mean} bytes`);
		assert.ok((sizes.at(-1) ?? 0) > 5000, `${sizes.at(-1)} bytes`);
	});
});
