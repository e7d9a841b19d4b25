import assert from 'node:assert/strict';
import type { Entry, Item } from '../../../src/core/model/item';
import { changedNodes } from '../../../src/core/tree/changedNodes';
import { item, nameOf, rank, status, treeOf } from './backlog';

const entries: readonly Item[] = [
	item('goal', 'GOAL-1'),
	item('epic', 'EP-1', { goal: 'GOAL-1' }),
	item('epic', 'EP-2', { goal: 'GOAL-1' }),
	item('story', 'US-1', { epic: 'EP-1', points: 2 }),
	item('story', 'US-2', { epic: 'EP-1', points: 2 }),
	item('story', 'US-3'),
	item('story', 'US-4'),
];

function changed(id: string, changes: Partial<Item>): string[] | undefined {
	const after: Entry[] = entries.map((entry) => (entry.id === id ? { ...entry, ...changes } : entry));
	return changedNodes(treeOf(entries), treeOf(after))?.map(nameOf).sort();
}

describe('rows to draw again', () => {
	it('are the story when its file was read anew', () => assert.deepEqual(changed('US-1', {}), ['US-1']));
	it('are the story alone when its title changed', () => assert.deepEqual(changed('US-1', { title: 'New' }), ['US-1']));
	it('are the goal when its progress changed', () => assert.deepEqual(changed('US-1', { points: 3 }), ['GOAL-1']));
	it('are the epic when its stories changed places', () => assert.deepEqual(changed('US-2', rank('b')), ['EP-1']));
	it('are the group when one of its stories is closed', () =>
		assert.deepEqual(changed('US-3', status('done')), ['no-epic (1)']));
	it('are all when a row at the top comes', () => assert.equal(changed('EP-2', { goal: undefined }), undefined));
	it('are none between two trees of the same index', () =>
		assert.deepEqual(changedNodes(treeOf(entries), treeOf(entries)), []));
});
