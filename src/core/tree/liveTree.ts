import type { BacklogIndex } from '../index/backlogIndex';
import type { FilterKnowledge } from '../query/filterKnowledge';
import type { BacklogNode } from './backlogNode';
import { type BacklogTree, backlogTree, type TreeOptions } from './backlogTree';
import { changedNodes } from './changedNodes';
import { ItemChanges } from './itemChanges';
import type { StandingTree } from './standingTree';

/** The tree of a view that stays open: kept in step with the index, by as little work as the changes allow. */
export class LiveTree {
	readonly #index: BacklogIndex;
	readonly #missed = new ItemChanges();
	readonly #unsubscribe: () => void;
	readonly #more: Partial<FilterKnowledge>;
	#tree: StandingTree;
	#options: TreeOptions;
	#conventions: BacklogIndex['conventions'];

	/** @param more what a filter asks and the index does not know */
	constructor(index: BacklogIndex, options: TreeOptions, more: Partial<FilterKnowledge> = {}) {
		this.#index = index;
		this.#more = more;
		this.#unsubscribe = index.onChange((delta) => this.#missed.add(delta));
		this.#options = options;
		this.#conventions = index.conventions;
		this.#tree = backlogTree(index, options, more);
	}

	/** As of the last step; the next one may alter it or put another in its place. */
	get tree(): BacklogTree {
		return this.#tree;
	}

	/**
	 * Brings the tree in step with the index and with what is to be shown.
	 * @returns the uppermost rows to draw again, each with all below it; undefined for everything
	 */
	follow(options: TreeOptions): readonly BacklogNode[] | undefined {
		const changes = this.#missed.take();
		const isSameView = options === this.#options && this.#conventions === this.#index.conventions;
		if (!changes || !isSameView) return this.#gather(options);
		const touched = this.#tree.follow(changes);
		// A tree that could not follow is no longer what was drawn, so it says nothing about what is to be drawn again.
		if (!touched) this.#gather(options);
		return touched;
	}

	#gather(options: TreeOptions): readonly BacklogNode[] | undefined {
		const before = { tree: this.#tree, filter: this.#options.filter };
		this.#options = options;
		this.#conventions = this.#index.conventions;
		this.#tree = backlogTree(this.#index, options, this.#more);
		// The look of every row depends on these, also where the rows stay the same.
		const looksOther = before.filter !== options.filter || before.tree.estimates !== this.#tree.estimates;
		return looksOther ? undefined : changedNodes(before.tree, this.#tree);
	}

	dispose(): void {
		this.#unsubscribe();
	}
}
