import assert from 'node:assert/strict';
import type { Plan } from '../../../src/core/model/textEdit';
import { stillHolds } from '../../../src/core/refine/stillHolds';
import { memoryFileStore, uriOf } from '../support/memoryFileStore';

const isFree = () => true;
const plan: Plan & { kind: 'change'; id: string } = {
	kind: 'change',
	label: 'Split',
	edits: [{ uri: uriOf('a.md'), before: 'a', edits: [] }],
	creations: [{ uri: uriOf('b.md'), text: 'b' }],
	id: 'US-9',
};

describe('stillHolds', () => {
	it('is true while texts, places and the id are what they were', async () =>
		assert.equal(await stillHolds(plan, memoryFileStore({ 'a.md': 'a' }), isFree), true));

	it('is false when a text has changed or is gone', async () => {
		assert.equal(await stillHolds(plan, memoryFileStore({ 'a.md': 'a2' }), isFree), false);
		assert.equal(await stillHolds(plan, memoryFileStore({}), isFree), false);
	});

	it('is false when something is where a file is to be made, or has the id', async () => {
		assert.equal(await stillHolds(plan, memoryFileStore({ 'a.md': 'a', 'b.md': '' }), isFree), false);
		assert.equal(await stillHolds(plan, memoryFileStore({ 'a.md': 'a' }), (id) => id !== 'US-9'), false);
		const several = { ...plan, ids: ['US-9', 'US-10'] };
		assert.equal(await stillHolds(several, memoryFileStore({ 'a.md': 'a' }), (id) => id !== 'US-10'), false);
		assert.equal(await stillHolds(several, memoryFileStore({ 'a.md': 'a' }), isFree), true);
	});
});
