import type { Item } from '../model/item';
import { compareInProductOrder } from '../model/productOrder';
import type { BacklogNode } from './backlogNode';
import type { BacklogTree, TreeCounts } from './backlogTree';
import type { Places } from './places';
import type { StoryChange } from './storyChanges';
import { type DraftNode, idOf, type TreeDraft } from './treeDraft';
import { isSameWork, minus, plus, workOfStory } from './work';

/** Which stories a tree shows. */
interface Wanted {
	isOpen(story: Item): boolean;
	/** Whether the filter lets it through. */
	passes(story: Item): boolean;
}

/** A row in the list of another's children, or of those at the top. */
interface Position {
	readonly parent: DraftNode | undefined;
	readonly at: number;
}

/** Rows whose look or whose children changed; undefined stands for the top. */
type Touched = Set<DraftNode | undefined>;

/** A tree that can follow changed stories, which costs the same in a backlog of any size. */
export class StandingTree implements BacklogTree {
	readonly roots: readonly BacklogNode[];
	readonly byId: ReadonlyMap<string, BacklogNode>;
	readonly #draft: TreeDraft;
	readonly #places: Places;
	readonly #wanted: Wanted;
	#counts: TreeCounts;
	#estimated: number;

	constructor(draft: TreeDraft, places: Places, wanted: Wanted, stories: readonly Item[], counts: TreeCounts) {
		this.roots = draft.roots;
		this.byId = draft.byId;
		this.#draft = draft;
		this.#places = places;
		this.#wanted = wanted;
		this.#counts = counts;
		this.#estimated = stories.filter(isEstimated).length;
	}

	get counts(): TreeCounts {
		return this.#counts;
	}

	get estimates(): boolean {
		return this.#estimated > 0;
	}

	/**
	 * Takes new readings of stories for the ones before; the tree itself is altered.
	 * @returns the uppermost rows to be drawn again, each with all below it; undefined when more than that looks different or
	 * the tree cannot follow: then it is to be gathered anew
	 */
	follow(changes: readonly StoryChange[]): readonly BacklogNode[] | undefined {
		const { estimates } = this;
		const touched: Touched = new Set();
		for (const change of changes) if (!this.#followOne(change, touched)) return undefined;
		if (touched.has(undefined) || this.estimates !== estimates) return undefined;
		return [...touched].filter((row) => row !== undefined).filter((row) => !hasAncestorIn(row, touched));
	}

	#followOne({ before, after }: StoryChange, touched: Touched): boolean {
		const row = this.#draft.byId.get(idOf(before));
		const wasOpen = this.#wanted.isOpen(before);
		const owners = this.#places.owners(before);
		if (!this.#places.replace(before, after)) return false;
		const isOpen = this.#wanted.isOpen(after);
		const isShown = isOpen && this.#wanted.passes(after);
		const { shown, unfiltered, all } = this.#counts;
		this.#counts = {
			shown: shown + Number(isShown) - Number(row !== undefined),
			unfiltered: unfiltered + Number(isOpen) - Number(wasOpen),
			all,
		};
		this.#estimated += Number(isEstimated(after)) - Number(isEstimated(before));
		for (const owner of this.#credit(before, owners, after)) touched.add(owner);
		const place = isShown ? this.#places.below(after) : 'nowhere';
		return place !== undefined && this.#rehang(row, after, place, touched);
	}

	/** @returns the rows whose work is another one now */
	#credit(before: Item, ownersBefore: readonly DraftNode[], after: Item): readonly DraftNode[] {
		const ownersAfter = this.#places.owners(after);
		return [...new Set([...ownersBefore, ...ownersAfter])].filter((owner) => {
			if (owner.kind !== 'item' || !owner.work) return false;
			const was = owner.work;
			const without = ownersBefore.includes(owner) ? minus(was, workOfStory(before)) : was;
			owner.work = ownersAfter.includes(owner) ? plus(without, workOfStory(after)) : without;
			return !isSameWork(was, owner.work);
		});
	}

	/** @returns false when the row above cannot stay without the story that was below it */
	#rehang(row: DraftNode | undefined, story: Item, place: DraftNode | 'top' | 'nowhere', touched: Touched): boolean {
		const former = row && this.#takeDown(row);
		const latter = place === 'nowhere' ? undefined : this.#hang(row, story, place === 'top' ? undefined : place);
		if (row && !latter) this.#draft.byId.delete(row.id);
		if (row && former && former.parent === latter?.parent && former.at === latter?.at) touched.add(row);
		else for (const position of [former, latter]) if (position) touched.add(position.parent);
		const above = former?.parent;
		return !above || above.children.length > 0 || this.#places.staysEmpty(above);
	}

	#takeDown(row: DraftNode): Position {
		const { parent } = row;
		const at = this.#draft.takeDown(row);
		if (parent?.kind === 'group') parent.count--;
		return { parent, at };
	}

	#hang(row: DraftNode | undefined, story: Item, parent: DraftNode | undefined): Position {
		const node = row?.kind === 'item' ? row : this.#draft.item(story);
		node.entry = story;
		const at = placeAmong(parent?.children ?? this.#draft.roots, story);
		this.#draft.hang(node, parent, at);
		if (parent?.kind === 'group') parent.count++;
		return { parent, at };
	}
}

/** Where a story belongs among rows in product order, by bisection. Rows of other kinds stand behind the stories. */
function placeAmong(rows: readonly DraftNode[], story: Item): number {
	let low = 0;
	let high = rows.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		const row = rows[middle];
		if (row?.kind === 'item' && compareInProductOrder(row.entry, story) < 0) low = middle + 1;
		else high = middle;
	}
	return low;
}

function hasAncestorIn(row: DraftNode, rows: Touched): boolean {
	for (let above = row.parent; above; above = above.parent) if (rows.has(above)) return true;
	return false;
}

function isEstimated({ points }: Item): boolean {
	return points !== undefined;
}
