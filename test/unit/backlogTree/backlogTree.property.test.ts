import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isClosed } from '../../../src/core/model/status';
import type { BacklogNode } from '../../../src/core/tree/backlogNode';
import { backlogTree } from '../../../src/core/tree/backlogTree';
import { anyBacklog, anyOptions, entriesOf } from './anyBacklog';
import { indexOf, rank } from './backlog';

function walk(nodes: readonly BacklogNode[]): BacklogNode[] {
	return nodes.flatMap((node) => [node, ...walk(node.children)]);
}

describe('backlog tree of any backlog', () => {
	it('shows every story to be shown exactly once, and every unreadable file', () => {
		fc.assert(
			fc.property(anyBacklog, anyOptions, (backlog, { grouping, showClosed }) => {
				const index = indexOf(entriesOf(backlog));
				const { roots, counts } = backlogTree(index, { grouping, showClosed, filter: '' });
				const rows = walk(roots);
				const entries = rows.flatMap((node) =>
					node.kind === 'item' || node.kind === 'unreadable' ? [node.entry] : [],
				);
				assert.equal(new Set(entries).size, entries.length);
				const wanted = index.entries.filter(
					({ readable, type, status }) => !readable || (type === 'story' && (showClosed || !isClosed(status.category))),
				);
				for (const entry of wanted) assert.ok(entries.includes(entry), `${entry.path} is missing`);
				assert.equal(counts.shown, wanted.filter(({ readable }) => readable).length);
			}),
		);
	});

	it('has unique ids, true parents and children in product order', () => {
		fc.assert(
			fc.property(anyBacklog, anyOptions, (backlog, options) => {
				const index = indexOf(entriesOf(backlog));
				const { roots, byId } = backlogTree(index, options);
				const rows = walk(roots);
				assert.equal(new Set(rows.map(({ id }) => id)).size, rows.length);
				assert.equal(byId.size, rows.length);
				for (const node of rows) {
					assert.equal(byId.get(node.id), node);
					for (const child of node.children) assert.equal(child.parent, node);
				}
				for (const children of [roots, ...rows.map((node) => node.children)]) {
					const places = children.flatMap((node) =>
						node.kind === 'item' && node.entry.type === 'story' ? [index.entries.indexOf(node.entry)] : [],
					);
					assert.deepEqual(
						places,
						[...places].sort((a, b) => a - b),
					);
				}
			}),
		);
	});

	it('has the same ids after any change of the order', () => {
		fc.assert(
			fc.property(anyBacklog, anyOptions, fc.constantFrom('b', 'z'), (backlog, options, key) => {
				const entries = entriesOf(backlog);
				const moved = entries.map((entry, at) => (at === 0 && entry.readable ? { ...entry, ...rank(key) } : entry));
				const before = backlogTree(indexOf(entries), options).byId;
				const after = backlogTree(indexOf(moved), options).byId;
				assert.deepEqual([...after.keys()].sort(), [...before.keys()].sort());
			}),
		);
	});

	it('adds up: counts of groups are the stories shown, work of the epics is that of their stories', () => {
		fc.assert(
			fc.property(anyBacklog, anyOptions, (backlog, options) => {
				const { roots, counts } = backlogTree(indexOf(entriesOf(backlog)), options);
				const rows = walk(roots);
				const below = (node: BacklogNode) => walk(node.children).filter(({ kind }) => kind === 'item').length;
				for (const node of rows) {
					if (node.kind !== 'group') continue;
					if (node.group.kind === 'status') assert.equal(node.count, below(node));
					if (node.group.kind === 'unreadable') assert.equal(node.count, node.children.length);
				}
				assert.ok(counts.shown <= counts.unfiltered && counts.unfiltered <= counts.all);
				for (const node of rows) {
					if (node.kind !== 'item' || !node.work) continue;
					const { points, stories } = node.work;
					assert.ok(points.done <= points.total && stories.done <= stories.total);
				}
			}),
		);
	});
});
