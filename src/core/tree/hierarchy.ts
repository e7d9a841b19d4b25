import { entryKey, type Item } from '../model/item';
import { Family } from './family';
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
		for (const id of sprint.facts?.stories ?? []) {
			const story = listed.find(sprint, id);
			if (story && !listing.has(entryKey(story))) listing.set(entryKey(story), sprint);
		}
	}
	const family = new Family(stories, (story) => above.find(story, story.epic));
	return {
		parentOf: family.parentOf,
		epicOf: family.epicOf,
		goalOf: (epic) => goalNamed.find(epic, epic.goal),
		sprintOf: (story) => (story.sprint ? sprintNamed.find(story, story.sprint) : listing.get(entryKey(story))),
		follow({ before, after }) {
			if (before && family.has(before)) return false;
			if (before?.id !== after?.id && !(above.standAsTheyAre() && listed.standAsTheyAre())) return false;
			return after === undefined || above.find(after, after.epic)?.type !== 'story';
		},
	};
}
