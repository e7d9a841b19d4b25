import assert from 'node:assert/strict';
import type { Entry } from '../../../src/core/model/item';
import { backlogOf } from '../support/backlogOf';
import { samples } from './conventionSamples';

function lineOf(entry: Entry): string {
	if (!entry.readable) return `${entry.id} cannot be read`;
	const { id, type, status, epic = '-', points = '-', criteria, title } = entry;
	return `${id} ${type} ${status.category} ${epic} ${points} ${criteria.done}/${criteria.total} ${title}`;
}

describe('conventions', () => {
	for (const { convention, files, items } of samples) {
		it(`${convention}: items with their fields, and nothing of what lies beside them`, async () => {
			const { index } = await backlogOf(files);
			assert.deepEqual(index.entries.map(lineOf), items);
			assert.ok(index.entries.every((entry) => entry.convention.startsWith(convention)));
		});
	}

	it('hold several in one workspace', async () => {
		const all = Object.assign({}, ...samples.map(({ files }) => files));
		const { index } = await backlogOf(all);
		assert.equal(index.entries.length, samples.flatMap(({ items }) => items).length);
	});
});
