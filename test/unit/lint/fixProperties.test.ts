import assert from 'node:assert/strict';
import fc from 'fast-check';
import { catalogue } from '../../../src/core/lint/catalogue';
import { fixAll, safeFixOf } from '../../../src/core/lint/fixAll';
import { applyEdits } from '../../../src/core/model/textEdit';
import { written } from './documents';
import { fixFaults, looked } from './fixFaults';

describe('fixes of any file', function () {
	this.timeout(180_000);

	it('apply, take their finding away, bring no other and keep the rest', () => {
		fc.assert(
			fc.property(written, (file) => {
				for (const { rule, title, what, after } of fixFaults(file)) {
					assert.fail(`${rule}, "${title}": ${what}\n${file.path}\n${file.text}\n→\n${after}`);
				}
			}),
			{ numRuns: 300 },
		);
	});

	it('are announced by what their rules say of themselves', () => {
		const kinds = new Map(catalogue.map(({ meta }) => [meta.id, meta.fix]));
		const seen = new Set<string>();
		for (const file of fc.sample(written, { numRuns: 500, seed: 1 })) {
			for (const { rule, fixes } of looked(file).findings) if (fixes.length > 0) seen.add(rule);
		}
		assert.deepEqual(
			[...seen].filter((rule) => kinds.get(rule) === 'none'),
			[],
		);
		for (const rule of ['unknown-persona', 'mixed-template', 'too-few-criteria', 'placeholder']) {
			assert.ok(seen.has(rule), `no file is repaired by ${rule}`);
		}
	});

	it('leave nothing to do when all that need no question are applied', async () => {
		await fc.assert(
			fc.asyncProperty(written, async (file) => {
				const find = (text: string) => Promise.resolve(looked({ ...file, text }).findings);
				const once = await fixAll(file.text, find);
				assert.equal(applyEdits(file.text, once.edits), once.text);
				assert.deepEqual(once.left.filter(safeFixOf), []);
				const twice = await fixAll(once.text, find);
				assert.deepEqual([twice.text, twice.edits, twice.fixed], [once.text, [], 0]);
			}),
			{ numRuns: 150 },
		);
	});
});
