import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { BacklogIndex } from '../../../src/core/index/backlogIndex';
import type { Entry, Item } from '../../../src/core/model/item';
import { statusCategories } from '../../../src/core/model/status';
import type { BacklogNode } from '../../../src/core/tree/backlogNode';
import { type BacklogTree, backlogTree } from '../../../src/core/tree/backlogTree';
import { LiveTree } from '../../../src/core/tree/liveTree';
import { anyBacklog, anyOptions, entriesOf } from './anyBacklog';
import { indexOf, nameOf, rank, status } from './backlog';

const anyChange: fc.Arbitrary<(story: Item) => Entry | undefined> = fc.oneof(
	fc.constantFrom('A new title', 'ep-1').map((title) => (story: Item) => ({ ...story, title })),
	fc.constantFrom(...statusCategories).map((category) => (story: Item) => ({ ...story, ...status(category) })),
	fc.constantFrom('To Do', 'to do', 'blocked').map((text) => (story: Item) => ({ ...story, ...status('ready', text) })),
	fc.option(fc.nat(8), { nil: undefined }).map((points) => (story: Item) => ({ ...story, points })),
	fc.constantFrom('a', 'm', 'zz').map((key) => (story: Item) => ({ ...story, ...rank(key) })),
	fc.constantFrom('EP-1', 'EP-2', 'A-1', 'nowhere', undefined).map((epic) => (story: Item) => ({ ...story, epic })),
	fc.constantFrom('SP-1', 'SP-9', 'sp-9', 'SP-3', undefined).map((sprint) => (story: Item) => ({ ...story, sprint })),
	fc.constantFrom('A-1', 'A-9').map((id) => (story: Item) => ({ ...story, id })),
	fc.constant(() => undefined),
	// One more, beside it.
	fc.constantFrom('A-2', 'EP-1', 'A-77').map((id) => (story: Item) => {
		const path = `${story.path}-${id}`;
		return { ...story, id, path, uri: `memory:/${path}` };
	}),
	fc.constantFrom([], ['A-1', 'A-2']).map((stories) => (sprint: Item) => ({ ...sprint, stories })),
	fc.constantFrom('now', '2027-Q1').map((horizon) => (epic: Item) => ({ ...epic, horizon })),
);

/** Steps of several changes each: which entry, and what becomes of it. */
const anySteps = fc.array(fc.array(fc.tuple(fc.nat(), anyChange), { minLength: 1, maxLength: 3 }), { maxLength: 6 });

/** What an editor shows that draws again only what it is told to: a row's look and its children's ids, by id. */
class Drawing {
	readonly #rows = new Map<string, string>();

	draw(tree: BacklogTree, touched: readonly BacklogNode[] | undefined): void {
		if (!touched) this.#rows.clear();
		if (!touched) this.#rows.set('top', tree.roots.map(({ id }) => id).join());
		const waiting = [...(touched ?? tree.roots)];
		for (let node = waiting.pop(); node; node = waiting.pop()) {
			this.#rows.set(node.id, lookOf(node));
			waiting.push(...node.children);
		}
	}

	/** The rows that can be reached from the top. */
	seen(tree: BacklogTree): readonly (string | undefined)[] {
		return ['top', ...[...tree.byId.keys()].sort()].map((id) => this.#rows.get(id));
	}
}

function lookOf(node: BacklogNode): string {
	const entry = node.kind === 'item' || node.kind === 'unreadable' ? node.entry : undefined;
	const work = node.kind === 'item' ? node.work : undefined;
	return JSON.stringify([nameOf(node), entry, work, node.children.map(({ id }) => id)]);
}

function change(index: BacklogIndex, at: number, become: (story: Item) => Entry | undefined): void {
	const old = index.entries[at % index.entries.length];
	if (!old?.readable || old.type === 'goal') return;
	const entry = become(old);
	index.apply([{ uri: entry?.uri ?? old.uri, entries: entry ? [entry] : [] }]);
}

describe('live tree of any backlog', () => {
	it('is after any changes what is gathered anew, and tells all that is to be drawn again', () => {
		fc.assert(
			fc.property(anyBacklog, anyOptions, anySteps, (backlog, options, steps) => {
				const index = indexOf(entriesOf(backlog));
				const live = new LiveTree(index, options);
				const drawing = new Drawing();
				drawing.draw(live.tree, undefined);
				for (const step of steps) {
					for (const [at, become] of step) change(index, at, become);
					const touched = live.follow(options);
					drawing.draw(live.tree, touched);
					const fresh = backlogTree(index, options);
					const expected = new Drawing();
					expected.draw(fresh, undefined);
					assert.deepEqual(drawing.seen(live.tree), expected.seen(fresh));
					assert.deepEqual(live.tree.counts, fresh.counts);
					assert.equal(live.tree.estimates, fresh.estimates);
					for (const [id, node] of live.tree.byId) assert.equal(node.parent?.id, fresh.byId.get(id)?.parent?.id);
				}
			}),
			{ numRuns: 300 },
		);
	});
});
