import type { BacklogIndex } from '../index/backlogIndex';
import type { IndexDelta } from '../index/delta';
import { type Entry, entryKey, type Item } from '../model/item';
import { compareIds } from '../util/compareIds';
import { type EstimateScale, estimateScale } from './estimateScale';
import { likeness } from './likeness';
import { type Traits, traitsOf } from './traits';

/** A story with an estimate. */
export interface EstimatedItem extends Item {
	readonly points: number;
}

/** A finished story that is held against another one. */
export interface Neighbour {
	readonly item: EstimatedItem;
	/** See `likeness`. */
	readonly likeness: number;
}

/** What may be asked of the estimates of a backlog. */
export interface EstimatesView {
	/**
	 * The estimated stories of the same workspace folder that are done and nearest to a story, nearest first, itself left out; of
	 * equally near ones the lower id comes first.
	 * @param fits which of them count; all by default
	 */
	nearest(story: Item, count: number, fits?: (points: number) => boolean): readonly Neighbour[];
	/** The scale that the stories of a workspace folder are estimated on. */
	scaleOf(root: string): EstimateScale;
}

interface Finished {
	readonly item: EstimatedItem;
	readonly traits: Traits;
}

/** The estimated stories of one workspace folder. */
class FolderEstimates {
	/** Those that are done, by key. */
	readonly finished = new Map<string, Finished>();
	/** How many stories, finished or not, have which points. */
	readonly counts = new Map<number, number>();
}

/** The estimates of a backlog, kept in step with the index. */
export class EstimatedStories implements EstimatesView {
	readonly #byRoot = new Map<string, FolderEstimates>();
	readonly #index: BacklogIndex;

	constructor(index: BacklogIndex) {
		this.#index = index;
		for (const entry of index.entries) this.#add(entry);
	}

	/** Takes in what a step of the index changed. */
	follow({ added, changed, replaced, removed }: IndexDelta): void {
		for (const entries of [replaced, removed]) for (const entry of entries) this.#remove(entry);
		for (const entries of [added, changed]) for (const entry of entries) this.#add(entry);
	}

	nearest(story: Item, count: number, fits: (points: number) => boolean = () => true): readonly Neighbour[] {
		const traits = traitsOf(story);
		const itself = entryKey(story);
		const best: Neighbour[] = [];
		for (const [key, { item, traits: others }] of this.#byRoot.get(story.root)?.finished ?? []) {
			if (key === itself || !fits(item.points)) continue;
			const neighbour = { item, likeness: likeness(traits, others) };
			const last = best[count - 1];
			if (last && !isNearer(neighbour, last)) continue;
			const at = best.findIndex((other) => isNearer(neighbour, other));
			best.splice(at < 0 ? best.length : at, 0, neighbour);
			best.length = Math.min(best.length, count);
		}
		return best;
	}

	scaleOf(root: string): EstimateScale {
		const { estimation } = this.#index.conventions.configOf(root);
		return estimateScale(estimation, this.#byRoot.get(root)?.counts ?? new Map());
	}

	#add(entry: Entry): void {
		if (!isEstimated(entry)) return;
		const folder = this.#byRoot.get(entry.root) ?? new FolderEstimates();
		this.#byRoot.set(entry.root, folder);
		folder.counts.set(entry.points, (folder.counts.get(entry.points) ?? 0) + 1);
		if (entry.status.category === 'done')
			folder.finished.set(entryKey(entry), { item: entry, traits: traitsOf(entry) });
	}

	#remove(entry: Entry): void {
		const folder = this.#byRoot.get(entry.root);
		if (!folder || !isEstimated(entry)) return;
		folder.counts.set(entry.points, (folder.counts.get(entry.points) ?? 0) - 1);
		folder.finished.delete(entryKey(entry));
	}
}

function isEstimated(entry: Entry): entry is EstimatedItem {
	return entry.readable && entry.type === 'story' && (entry.points ?? 0) > 0;
}

function isNearer(a: Neighbour, b: Neighbour): boolean {
	if (a.likeness !== b.likeness) return a.likeness > b.likeness;
	return (compareIds(a.item.id, b.item.id) || compareIds(entryKey(a.item), entryKey(b.item))) < 0;
}

const known = new WeakMap<BacklogIndex, EstimatedStories>();

/** The estimates of a backlog, which follow it from the first question on. */
export function estimatedStoriesOf(index: BacklogIndex): EstimatedStories {
	let stories = known.get(index);
	if (!stories) {
		const made = new EstimatedStories(index);
		index.onChange((delta) => made.follow(delta));
		known.set(index, made);
		stories = made;
	}
	return stories;
}
