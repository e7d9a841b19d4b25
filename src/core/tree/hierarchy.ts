import { entryKey, type Item } from '../model/item';
import type { ItemChange } from './itemChanges';
import { type BacklogSource, References } from './references';

/** Who belongs to whom. Free of loops, whatever the files say. */
export interface Hierarchy {
	/** The epic or story that a story names as its parent. */
	parentOf(story: Item): Item | undefined;
	/** The epic at the upper end of a story's parents. */
	epicOf(story: Item): Item | undefined;
	goalOf(epic: Item): Item | undefined;
	/** The sprint that a story names, else the first that lists it. */
	sprintOf(story: Item): Item | undefined;
	/**
	 * Takes in what became of a story.
	 * @returns false when that can change whom other stories belong to: then it is to be made anew
	 */
	follow(change: ItemChange): boolean;
}

/**
 * Resolves the references from stories to their parents. A reference to nothing, or to a file that cannot be read, is
 * none. Where parents form a loop, its first story that is met in product order gets none.
 *
 * @param stories in product order
 * @param sprints those that list stories count
 */
export function hierarchyOf(source: BacklogSource, stories: readonly Item[], sprints: readonly Item[]): Hierarchy {
	const above = new References(source, ['epic', 'story']);
	const goalNamed = new References(source, ['goal']);
	const sprintNamed = new References(source, ['sprint']);
	const listed = new References(source, ['story']);
	const listing = new Map<string, Item>();
	for (const sprint of sprints) {
		for (const id of sprint.stories) {
			const story = listed.find(sprint, id);
			if (story && !listing.has(entryKey(story))) listing.set(entryKey(story), sprint);
		}
	}
	const parents = new Map<Item, Item>();
	for (const story of stories) {
		const parent = above.find(story, story.epic);
		if (parent) parents.set(story, parent);
	}
	// Before loops are cut: whoever takes part in one is not free to change either.
	const family = new Set<Item>();
	for (const [story, parent] of parents) if (parent.type === 'story') family.add(story).add(parent);
	cutLoops(parents, stories);
	const epics = new Map<Item, Item | undefined>();
	return {
		parentOf: (story) => parents.get(story),
		epicOf: (story) => epicOf(story, parents, epics),
		goalOf: (epic) => goalNamed.find(epic, epic.goal),
		sprintOf: (story) => (story.sprint ? sprintNamed.find(story, story.sprint) : listing.get(entryKey(story))),
		follow({ before, after }) {
			if (before && family.has(before)) return false;
			if (before?.id !== after?.id && !(above.standAsTheyAre() && listed.standAsTheyAre())) return false;
			const parent = after && above.find(after, after.epic);
			if (parent?.type === 'story') return false;
			if (before) parents.delete(before);
			if (after && parent) parents.set(after, parent);
			return true;
		},
	};
}

function cutLoops(parents: Map<Item, Item>, stories: readonly Item[]): void {
	const safe = new Set<Item>();
	for (const story of stories) {
		if (parents.get(story)?.type !== 'story') continue;
		const path = new Set<Item>();
		let at: Item | undefined = story;
		while (at && !safe.has(at) && !path.has(at)) {
			path.add(at);
			at = parents.get(at);
		}
		if (at && path.has(at)) parents.delete(at);
		for (const visited of path) safe.add(visited);
	}
}

function epicOf(story: Item, parents: ReadonlyMap<Item, Item>, known: Map<Item, Item | undefined>): Item | undefined {
	const parent = parents.get(story);
	if (parent?.type !== 'story') return parent;
	const path: Item[] = [];
	let at: Item | undefined = story;
	while (at && at.type !== 'epic' && !known.has(at)) {
		path.push(at);
		at = parents.get(at);
	}
	const epic = at && at.type !== 'epic' ? known.get(at) : at;
	for (const visited of path) known.set(visited, epic);
	return epic;
}
