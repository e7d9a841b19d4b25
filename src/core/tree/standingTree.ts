import type { Item } from '../model/item';
import { compareInProductOrder } from '../model/productOrder';
import type { BacklogNode } from './backlogNode';
import type { BacklogTree, TreeCounts } from './backlogTree';
import type { ItemChange } from './itemChanges';
import type { Places } from './places';
import { type DraftNode, idOf, type TreeDraft } from './treeDraft';
import { isSameWork, minus, plus, workOfStory } from './work';

/** Which stories a tree shows. */
interface Wanted {
	isOpen(story: Item): boolean;
	/** Whether the filter lets it through. */
	passes(story: Item): boolean;
	readonly filtered: boolean;
	/** Whether the filter asks what other items or texts say, so that a change of one story may show or hide another. */
	readonly looksAround: boolean;
	readonly problem: string | undefined;
}

/** A row in the list of another's children, or of those at the top. */
interface Position {
	readonly parent: DraftNode | undefined;
	readonly at: number;
}

/** Rows whose look or whose children changed; undefined stands for the top. */
type Touched = Set<DraftNode | undefined>;

/** A tree that can follow changes of single items, which costs the same in a backlog of any size. */
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

	get filterProblem(): string | undefined {
		return this.#wanted.problem;
	}

	get estimates(): boolean {
		return this.#estimated > 0;
	}

	/**
	 * Takes in what became of items; the tree itself is altered.
	 * @returns the uppermost rows to be drawn again, each with all below it; undefined when more than that looks different or
	 * the tree cannot follow: then it is to be gathered anew
	 */
	follow(changes: readonly ItemChange[]): readonly BacklogNode[] | undefined {
		const { estimates } = this;
		if (this.#wanted.looksAround) return undefined;
		const touched: Touched = new Set();
		for (const change of changes) if (!this.#followOne(change, touched)) return undefined;
		if (touched.has(undefined) || this.estimates !== estimates) return undefined;
		return [...touched].filter((row) => row !== undefined).filter((row) => !hasAncestorIn(row, touched));
	}

	#followOne(change: ItemChange, touched: Touched): boolean {
		const { before, after } = change;
		const item = after ?? before;
		if (!item) return true;
		if (before && after && (before.type !== after.type || before.convention !== after.convention)) return false;
		if (item.type === 'story') return this.#followStory(change, touched);
		if (item.type !== 'epic' && item.type !== 'goal' && item.type !== 'sprint') return true;
		return before !== undefined && after !== undefined && this.#followContainer(before, after, touched);
	}

	/** @returns false when the place of the row or of others may be another one */
	#followContainer(before: Item, after: Item, touched: Touched): boolean {
		if (this.#wanted.filtered || !holdsTheSame(before, after)) return false;
		const row = this.#draft.byId.get(idOf(after));
		if (row?.kind === 'item') {
			row.entry = after;
			touched.add(row);
		}
		return true;
	}

	#followStory(change: ItemChange, touched: Touched): boolean {
		const { before, after } = change;
		const row = before && this.#draft.byId.get(idOf(before));
		const owners = before ? this.#places.owners(before) : [];
		if (!this.#places.follow(change)) return false;
		const isShown = after !== undefined && this.#wanted.isOpen(after) && this.#wanted.passes(after);
		this.#count(change, Number(isShown) - Number(row !== undefined));
		for (const owner of this.#credit(change, owners)) touched.add(owner);
		if (!isShown) return !row || this.#takeAway(row, touched);
		const place = this.#places.below(after);
		return place !== undefined && this.#rehang(row, after, place === 'top' ? undefined : place, touched);
	}

	#count({ before, after }: ItemChange, moreShown: number): void {
		const more = (isOne: (story: Item) => boolean) =>
			Number(after !== undefined && isOne(after)) - Number(before !== undefined && isOne(before));
		const { shown, unfiltered, all } = this.#counts;
		this.#counts = {
			shown: shown + moreShown,
			unfiltered: unfiltered + more(this.#wanted.isOpen),
			all: all + more(() => true),
		};
		this.#estimated += more(isEstimated);
	}

	/** @returns the rows whose work is another one now */
	#credit({ before, after }: ItemChange, ownersBefore: readonly DraftNode[]): readonly DraftNode[] {
		const ownersAfter = after ? this.#places.owners(after) : [];
		return [...new Set([...ownersBefore, ...ownersAfter])].filter((owner) => {
			if (owner.kind !== 'item' || !owner.work) return false;
			const was = owner.work;
			const without = before && ownersBefore.includes(owner) ? minus(was, workOfStory(before)) : was;
			owner.work = after && ownersAfter.includes(owner) ? plus(without, workOfStory(after)) : without;
			return !isSameWork(was, owner.work);
		});
	}

	/** @returns false when the row above cannot stay without it */
	#takeAway(row: DraftNode, touched: Touched): boolean {
		const { parent } = this.#takeDown(row);
		this.#draft.byId.delete(row.id);
		touched.add(parent);
		return this.#mayStay(parent);
	}

	/** @returns false when the row above its former place cannot stay without it */
	#rehang(row: DraftNode | undefined, story: Item, parent: DraftNode | undefined, touched: Touched): boolean {
		const former = row && this.#takeDown(row);
		const latter = this.#hang(row, story, parent);
		if (row && former?.parent === latter.parent && former?.at === latter.at) touched.add(row);
		else for (const position of [former, latter]) if (position) touched.add(position.parent);
		return this.#mayStay(former?.parent);
	}

	#mayStay(row: DraftNode | undefined): boolean {
		return !row || row.children.length > 0 || this.#places.staysEmpty(row);
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

/** Whether nothing changed on which the places of a container and of what hangs below it depend. */
function holdsTheSame(a: Item, b: Item): boolean {
	return (
		a.order === b.order &&
		a.id === b.id &&
		a.status.category === b.status.category &&
		a.horizon === b.horizon &&
		a.goal === b.goal &&
		a.facts?.stories?.join() === b.facts?.stories?.join()
	);
}
