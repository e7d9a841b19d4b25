import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Entry } from '../../../src/core/model/item';
import { isClosed, statusCategories } from '../../../src/core/model/status';
import { type BacklogNode, groupings } from '../../../src/core/tree/backlogNode';
import { backlogTree } from '../../../src/core/tree/backlogTree';
import { indexOf, item, rank, status, unreadable } from './backlog';

/** Few ids, so that references hit, repeat and form loops. */
const anyId = fc.constantFrom('A-1', 'A-2', 'A-3', 'A-4', 'A-5', 'EP-1', 'EP-2', 'nowhere');

const anyStory = fc.record({
	id: anyId,
	epic: fc.option(anyId, { nil: undefined }),
	sprint: fc.option(fc.constantFrom('SP-1', 'SP-9'), { nil: undefined }),
	category: fc.constantFrom(...statusCategories),
	points: fc.option(fc.nat(8), { nil: undefined }),
	rank: fc.option(fc.constantFrom('b', 'm', 'z'), { nil: undefined }),
});

const anyBacklog = fc.record({
	stories: fc.array(anyStory, { maxLength: 25 }),
	epics: fc.array(fc.record({ id: anyId, goal: fc.constantFrom('GOAL-1', 'GOAL-2') }), { maxLength: 4 }),
	sprints: fc.boolean(),
	broken: fc.nat(3),
});

const anyOptions = fc.record({
	grouping: fc.constantFrom(...groupings),
	showClosed: fc.boolean(),
	filter: fc.constantFrom('', '', 'a-1', 'ep-1 a', 'zzz'),
});

type Generated = typeof anyBacklog extends fc.Arbitrary<infer T> ? T : never;

function entriesOf({ stories, epics, sprints, broken }: Generated): Entry[] {
	return [
		...stories.map(({ category, rank: key, ...fields }, at) => {
			const path = `backlog/stories/${at}.md`;
			const order = key === undefined ? {} : rank(key);
			return item('story', fields.id, { ...fields, path, uri: `memory:/${path}`, ...status(category), ...order });
		}),
		...epics.map(({ id, goal }, at) => {
			const path = `backlog/epics/${at}.md`;
			return item('epic', id, { goal, path, uri: `memory:/${path}` });
		}),
		item('goal', 'GOAL-1'),
		...(sprints ? [item('sprint', 'SP-1')] : []),
		...Array.from({ length: broken }, (_, at) => unreadable(`backlog/stories/broken-${at}.md`, 'Broken.')),
	];
}

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
