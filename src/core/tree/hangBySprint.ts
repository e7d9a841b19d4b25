import type { Item } from '../model/item';
import { compareIds } from '../util/compareIds';
import type { Places } from './places';
import { type DraftNode, idOf } from './treeDraft';
import type { TreeParts } from './treeParts';
import { noWork, workByOwner } from './work';

/** A sprint that stories name and that has no file. */
interface NamedSprint {
	/** As the first story spells it. */
	readonly name: string;
	readonly stories: Item[];
	row?: DraftNode;
}

/** Hangs stories below the sprint that they name or that lists them: sprints with a file first, then names that have none, then stories without a sprint. */
export function hangBySprint({ draft, hierarchy, shown, containers, standsAlone, stories }: TreeParts): Places {
	const { sprintOf } = hierarchy;
	const bySprint = new Map<Item, Item[]>();
	const byName = new Map<string, NamedSprint>();
	const rest: Item[] = [];
	for (const story of shown) {
		const sprint = sprintOf(story);
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
	const work = workByOwner(stories, sprintOf);
	for (const sprint of sprints) {
		const node = draft.item(sprint, work.get(sprint) ?? noWork);
		draft.hang(node);
		for (const story of bySprint.get(sprint) ?? []) draft.hang(draft.item(story), node);
	}
	const named = [...byName.values()].sort((a, b) => compareIds(a.name, b.name));
	for (const group of named) {
		group.row = draft.group({ kind: 'sprint', name: group.name }, group.stories.length);
		draft.hang(group.row);
		for (const story of group.stories) draft.hang(draft.item(story), group.row);
	}
	const hasGroups = sprints.length + named.length > 0;
	const group = hasGroups && rest.length > 0 ? draft.group({ kind: 'no-sprint' }, rest.length) : undefined;
	if (group) draft.hang(group);
	for (const story of rest) draft.hang(draft.item(story), group);

	const rowOf = (item: Item | undefined) => item && draft.byId.get(idOf(item));
	const isMixed = ({ name, stories }: NamedSprint) => stories.some(({ sprint }) => sprint !== name);
	const mixed = new Set([...byName].filter(([, sprint]) => isMixed(sprint)).map(([key]) => key));
	return {
		below(story) {
			const sprint = sprintOf(story);
			if (sprint) return rowOf(sprint);
			if (!story.sprint) return hasGroups ? group : 'top';
			const named = byName.get(story.sprint.toLowerCase());
			return named?.name === story.sprint ? named.row : undefined;
		},
		owners(story) {
			const row = story.status.category === 'dropped' ? undefined : rowOf(sprintOf(story));
			return row ? [row] : [];
		},
		staysEmpty: (row) => row.kind === 'item' && row.entry.type === 'sprint' && standsAlone(row.entry),
		// Where spellings differ, the order of the stories decides between them.
		follow: (change) =>
			![change.before, change.after].some((story) => mixed.has(story?.sprint?.toLowerCase() ?? '')) &&
			hierarchy.follow(change),
	};
}

function push(map: Map<Item, Item[]>, key: Item, story: Item): void {
	const stories = map.get(key);
	if (stories) stories.push(story);
	else map.set(key, [story]);
}
