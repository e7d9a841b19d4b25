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
	 * The estimated stories of the same workspace folder that are done and nearest to a story; nearest first, itself left out, and
	 * of equally near ones the lower id first. Where many are done, those are looked at that share the rarest words of the title.
	 */
	similar(story: Item, count: number): readonly Neighbour[];
	/** Those with just these points, whatever their words, in the same order. */
	withPoints(story: Item, points: number, count: number): readonly Neighbour[];
	/** The scale that the stories of a workspace folder are estimated on. */
	scaleOf(root: string): EstimateScale;
}

/** Up to this many finished stories are looked at for each story, which takes a few tenths of a millisecond. */
const lookedAtAll = 500;

interface Finished {
	readonly item: EstimatedItem;
	readonly traits: Traits;
}

/** The estimated stories of one workspace folder. */
class FolderEstimates {
	/** Those that are done, by key. */
	readonly finished = new Map<string, Finished>();
	/** The same by the words of their titles, so that not all of them are looked at for each story. */
	readonly byWord = new Map<string, Set<Finished>>();
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

	similar(story: Item, count: number): readonly Neighbour[] {
		const traits = traitsOf(story);
		const folder = this.#byRoot.get(story.root) ?? new FolderEstimates();
		if (folder.finished.size <= lookedAtAll) return nearest(story, traits, folder.finished.values(), count);
		const rarestFirst = [...traits.words]
			.map((word) => folder.byWord.get(word) ?? new Set<Finished>())
			.sort((a, b) => a.size - b.size);
		const sharing = new Set<Finished>();
		for (const finished of rarestFirst) {
			// A word that very many have tells them from nothing.
			if (sharing.size > 0 && sharing.size + finished.size > lookedAtAll) break;
			for (const each of finished) sharing.add(each);
		}
		return nearest(story, traits, sharing, count);
	}

	withPoints(story: Item, points: number, count: number): readonly Neighbour[] {
		const all = [...(this.#byRoot.get(story.root)?.finished.values() ?? [])];
		const fitting = all.filter(({ item }) => item.points === points);
		return nearest(story, traitsOf(story), fitting, count);
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
		if (entry.status.category !== 'done') return;
		const finished = { item: entry, traits: traitsOf(entry) };
		folder.finished.set(entryKey(entry), finished);
		for (const word of finished.traits.words) {
			const sharing = folder.byWord.get(word) ?? new Set();
			folder.byWord.set(word, sharing.add(finished));
		}
	}

	#remove(entry: Entry): void {
		const folder = this.#byRoot.get(entry.root);
		if (!folder || !isEstimated(entry)) return;
		folder.counts.set(entry.points, (folder.counts.get(entry.points) ?? 0) - 1);
		const finished = folder.finished.get(entryKey(entry));
		if (!finished) return;
		folder.finished.delete(entryKey(entry));
		for (const word of finished.traits.words) folder.byWord.get(word)?.delete(finished);
	}
}

function nearest(story: Item, traits: Traits, among: Iterable<Finished>, count: number): readonly Neighbour[] {
	const itself = entryKey(story);
	const best: Neighbour[] = [];
	for (const { item, traits: others } of among) {
		if (entryKey(item) === itself) continue;
		const neighbour = { item, likeness: likeness(traits, others) };
		const last = best[count - 1];
		if (last && !isNearer(neighbour, last)) continue;
		const at = best.findIndex((other) => isNearer(neighbour, other));
		best.splice(at < 0 ? best.length : at, 0, neighbour);
		best.length = Math.min(best.length, count);
	}
	return best;
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
