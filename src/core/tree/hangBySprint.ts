import type { Item } from '../model/item';
import { compareIds } from '../util/compareIds';
import type { TreeParts } from './treeParts';
import { noWork, workByOwner } from './work';

/** Hangs stories below their sprint: sprints with a file first, then names that have none, then stories without a sprint. */
export function hangBySprint({ draft, hierarchy, shown, containers, standsAlone, stories }: TreeParts): void {
	const bySprint = new Map<Item, Item[]>();
	const byName = new Map<string, { readonly name: string; readonly stories: Item[] }>();
	const rest: Item[] = [];
	for (const story of shown) {
		const sprint = hierarchy.sprintOf(story);
		if (sprint) push(bySprint, sprint, story);
		else if (!story.sprint) rest.push(story);
		else {
			const key = story.sprint.toLowerCase();
			const named = byName.get(key);
			if (named) named.stories.push(story);
			else byName.set(key, { name: story.sprint, stories: [story] });
		}
	}
	const sprints = containers('sprint').filter((sprint) => bySprint.has(sprint) || standsAlone(sprint));
	const work = workByOwner(stories, hierarchy.sprintOf);
	for (const sprint of sprints) {
		const node = draft.item(sprint, work.get(sprint) ?? noWork);
		draft.hang(node);
		for (const story of bySprint.get(sprint) ?? []) draft.hang(draft.item(story), node);
	}
	const named = [...byName.values()].sort((a, b) => compareIds(a.name, b.name));
	for (const { name, stories: own } of named) {
		const node = draft.group({ kind: 'sprint', name }, own.length);
		draft.hang(node);
		for (const story of own) draft.hang(draft.item(story), node);
	}
	const hasGroups = sprints.length + named.length > 0;
	const group = hasGroups && rest.length > 0 ? draft.group({ kind: 'no-sprint' }, rest.length) : undefined;
	if (group) draft.hang(group);
	for (const story of rest) draft.hang(draft.item(story), group);
}

function push(map: Map<Item, Item[]>, key: Item, story: Item): void {
	const stories = map.get(key);
	if (stories) stories.push(story);
	else map.set(key, [story]);
}
