/** How many items of each type a backlog has, and which story belongs where. */
export interface Shape {
	readonly stories: number;
	readonly epics: number;
	readonly goals: number;
	readonly sprints: number;
	/** Number of the epic of a story, from 1. */
	epicOf(story: number): number;
	/** Number of the goal of an epic, from 1. */
	goalOf(epic: number): number;
	sprintOf(story: number): number;
}

/**
 * The shape of a backlog with a number of items in all.
 * @param personas how many of the items are personas
 * @throws RangeError when there is no room for one story
 */
export function shapeOf(items: number, personas: number): Shape {
	const epics = Math.max(1, Math.round(items / 25));
	const goals = Math.max(1, Math.round(items / 200));
	const sprints = Math.max(1, Math.round(items / 60));
	const stories = items - epics - goals - sprints - personas;
	if (stories < 1) throw new RangeError(`A backlog of ${items} items has no room for stories`);
	const partOf = (number: number, whole: number, parts: number): number =>
		1 + Math.floor(((number - 1) * parts) / whole);
	return {
		stories,
		epics,
		goals,
		sprints,
		epicOf: (story) => partOf(story, stories, epics),
		goalOf: (epic) => partOf(epic, epics, goals),
		sprintOf: (story) => partOf(story, stories, sprints),
	};
}
