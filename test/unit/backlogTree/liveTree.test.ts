import assert from 'node:assert/strict';
import type { Entry, Item } from '../../../src/core/model/item';
import type { Grouping } from '../../../src/core/tree/backlogNode';
import { LiveTree } from '../../../src/core/tree/liveTree';
import { drawn, indexOf, item, nameOf, rank, status, treeOf } from './backlog';

const one = item('story', 'US-1', { epic: 'EP-1', sprint: 'SP-1', points: 3, ...rank('b'), ...status('ready') });
const two = item('story', 'US-2', { epic: 'EP-1', sprint: 'SP-1', points: 1, ...rank('f'), ...status('ready') });
const three = item('story', 'US-3', { epic: 'EP-2', sprint: 'SP-2', points: 1, ...rank('m'), ...status('active') });
const four = item('story', 'US-4', { epic: 'EP-2', sprint: 'SP-2', points: 1, ...rank('t'), ...status('active') });
const around = [item('epic', 'EP-1', { goal: 'G-1' }), item('epic', 'EP-2', { goal: 'G-1' }), item('goal', 'G-1')];

function live(grouping: Grouping, ...changes: readonly (Entry | { readonly gone: Item })[]) {
	const options = { grouping, filter: '', showClosed: false };
	const index = indexOf([one, two, three, four, ...around]);
	const tree = new LiveTree(index, options);
	const before = tree.tree;
	for (const change of changes) {
		const record = 'gone' in change ? { uri: change.gone.uri, entries: [] } : { uri: change.uri, entries: [change] };
		index.apply([record]);
	}
	const touched = tree.follow(options)?.map(nameOf).sort();
	return { touched, wasKept: before === tree.tree, rows: drawn(tree.tree.roots) };
}

describe('live tree', () => {
	it('draws one row again when only its words changed', () => {
		for (const grouping of ['outline', 'epic', 'status', 'sprint', 'none'] as const) {
			const { touched, wasKept } = live(grouping, { ...one, title: 'Another' });
			assert.deepEqual(touched, ['US-1'], grouping);
			assert.equal(wasKept, true);
		}
	});

	it('draws the rows again whose work became another', () => {
		assert.deepEqual(live('outline', { ...one, points: 8 }).touched, ['G-1']);
		assert.deepEqual(live('epic', { ...one, points: 8 }).touched, ['EP-1']);
	});

	it('follows a filter that asks what other stories say', () => {
		const options = { grouping: 'none', filter: 'is:blocked', showClosed: false } as const;
		const waiting = { ...two, dependsOn: ['US-3'] };
		const index = indexOf([one, waiting, three, ...around]);
		const tree = new LiveTree(index, options);
		assert.deepEqual(drawn(tree.tree.roots), ['US-2']);
		index.apply([{ uri: three.uri, entries: [{ ...three, ...status('done') }] }]);
		tree.follow(options);
		assert.deepEqual(drawn(tree.tree.roots), []);
	});

	it('moves a story within its epic and from one to another without gathering anew', () => {
		const within = live('outline', { ...two, ...rank('a') });
		assert.deepEqual(within.touched, ['EP-1']);
		assert.deepEqual(within.rows.slice(2, 4), ['    US-2', '    US-1']);
		const across = live('outline', { ...one, epic: 'EP-2' });
		assert.equal(across.wasKept, true);
		assert.deepEqual(across.rows, ['G-1', '  EP-1', '    US-2', '  EP-2', '    US-1', '    US-3', '    US-4']);
	});

	it('moves a story from one status and sprint to another, and counts', () => {
		const byStatus = live('status', { ...one, ...status('active') });
		assert.equal(byStatus.wasKept, true);
		assert.deepEqual(byStatus.touched, ['status in-progress (3)', 'status ready (1)']);
		const bySprint = live('sprint', { ...one, sprint: 'SP-2' });
		assert.equal(bySprint.wasKept, true);
		assert.deepEqual(bySprint.touched, ['sprint SP-1 (1)', 'sprint SP-2 (3)']);
	});

	it('takes a story away that was closed', () => {
		const { wasKept, rows } = live('outline', { ...one, ...status('done') });
		assert.equal(wasKept, true);
		assert.deepEqual(rows.slice(0, 4), ['G-1', '  EP-1', '    US-2', '  EP-2']);
	});

	it('takes several changes of one story as one', () => {
		assert.deepEqual(live('outline', { ...one, title: 'A' }, { ...one, title: 'B' }).touched, ['US-1']);
	});

	it('takes in stories that come and go', () => {
		const gone = live('outline', { gone: one });
		assert.equal(gone.wasKept, true);
		assert.deepEqual(gone.rows.slice(0, 4), ['G-1', '  EP-1', '    US-2', '  EP-2']);
		const more = live('outline', item('story', 'US-5', { epic: 'EP-1', points: 1, ...rank('d') }));
		assert.equal(more.wasKept, true);
		assert.deepEqual(more.rows.slice(1, 5), ['  EP-1', '    US-1', '    US-5', '    US-2']);
	});

	/** The rows after changes, which are those of a tree that is gathered anew. */
	function rowsAfter(grouping: Grouping, before: readonly Entry[], ...changes: readonly Entry[]): string[] {
		const options = { grouping, filter: '', showClosed: false };
		const index = indexOf(before);
		const tree = new LiveTree(index, options);
		for (const entry of changes) index.apply([{ uri: entry.uri, entries: [entry] }]);
		tree.follow(options);
		const rows = drawn(tree.tree.roots);
		const fresh = treeOf(index.entries, grouping);
		assert.deepEqual(rows, drawn(fresh.roots));
		for (const [id, { parent }] of tree.tree.byId) assert.equal(parent?.id, fresh.byId.get(id)?.parent?.id);
		return rows;
	}

	it('follows the list of a sprint', () => {
		const sprint = item('sprint', 'SP-1', { facts: { stories: ['US-8'] } });
		const stories = [item('story', 'US-8'), item('story', 'US-9')];
		const rows = rowsAfter('sprint', [sprint, ...stories], { ...sprint, facts: { stories: ['US-9'] } });
		assert.deepEqual(rows, ['SP-1', '  US-9', 'no-sprint (1)', '  US-8']);
	});

	it('keeps a story that others hang below when it is closed', () => {
		const parent = item('story', 'US-8');
		const rows = rowsAfter('outline', [parent, item('story', 'US-9', { epic: 'US-8' })], {
			...parent,
			...status('done'),
		});
		assert.deepEqual(rows, ['US-8', '  US-9']);
	});

	it('names a status as the first story spells it, also when another one becomes the first', () => {
		const first = item('story', 'US-8', { ...rank('b'), ...status('ready', 'READY') });
		const second = item('story', 'US-9', { ...rank('m'), ...status('ready', 'Ready') });
		const rows = rowsAfter('status', [first, second], { ...first, ...rank('z') });
		assert.ok(rows.includes('status Ready (2)'), rows.join());
	});

	it('takes another story with the same id for the parent of one that names itself', () => {
		const one = item('story', 'US-8', { epic: 'US-8' });
		const other = item('story', 'US-8', { path: 'backlog/story/z.md', uri: 'memory:/backlog/story/z.md' });
		assert.deepEqual(rowsAfter('outline', [one], other), ['US-8', '  US-8']);
		const nearer = { ...other, path: 'backlog/story/m.md', uri: 'memory:/backlog/story/m.md', ...rank('b') };
		const beside = item('epic', 'EP-1');
		const rows = rowsAfter('outline', [beside, one, other], nearer);
		assert.deepEqual(rows, ['EP-1', 'no-epic (3)', '  US-8', '    US-8', '  US-8']);
	});

	it('takes another title of an epic', () => {
		const { wasKept, touched } = live('outline', item('epic', 'EP-1', { goal: 'G-1', title: 'Another' }));
		assert.deepEqual({ wasKept, touched }, { wasKept: true, touched: ['EP-1'] });
	});

	it('gathers everything anew where the places of others can change', () => {
		const waiting = item('story', 'US-8', { epic: 'US-9' });
		assert.equal(live('outline', waiting, item('story', 'US-9', { epic: 'EP-1' })).wasKept, false);
		assert.equal(live('outline', { gone: item('epic', 'EP-1') }).wasKept, false);
		assert.equal(live('outline', item('epic', 'EP-1', { goal: 'G-2' })).wasKept, false);
		assert.equal(live('outline', { ...one, epic: 'US-2' }).wasKept, false);
	});
});
