import type { Item } from '../model/item';
import type { Work } from './backlogNode';
import type { Places } from './places';
import { type DraftNode, idOf } from './treeDraft';
import type { TreeParts } from './treeParts';
import { noWork, workByGoal, workByOwner } from './work';

/**
 * Hangs stories below their parent story or epic, and epics below their goal. Without any epic and goal in the backlog
 * the stories stand at the top.
 *
 * @param withGoals false to leave goals out
 */
export function hangByEpic(parts: TreeParts, withGoals: boolean): Places {
	const { draft, hierarchy, shown } = parts;
	const { parentOf, epicOf, goalOf } = hierarchy;
	const needed = withParents(parts);
	const nodes = new Map<Item, DraftNode>();
	for (const story of parts.stories) if (needed.has(story)) nodes.set(story, draft.item(story));

	const epics = parts.containers('epic').filter((epic) => needed.has(epic) || parts.standsAlone(epic));
	const work = workByOwner(parts.stories, epicOf);
	for (const epic of epics) nodes.set(epic, draft.item(epic, work.get(epic) ?? noWork));
	hangEpics(parts, epics, nodes, withGoals ? workByGoal(work, goalOf) : undefined);

	const hasGroups = parts.containers('epic').length > 0 || (withGoals && parts.containers('goal').length > 0);
	const homeless = shown.filter((story) => !epicOf(story)).length;
	const rest = hasGroups && homeless > 0 ? draft.group({ kind: 'no-epic' }, homeless) : undefined;
	if (rest) draft.hang(rest);
	for (const story of parts.stories) {
		const node = nodes.get(story);
		const parent = parentOf(story);
		if (node) draft.hang(node, (parent && nodes.get(parent)) ?? rest);
	}
	const rowOf = (item: Item | undefined) => item && draft.byId.get(idOf(item));
	return {
		below(story) {
			const epic = epicOf(story);
			return epic ? rowOf(epic) : hasGroups ? rest : 'top';
		},
		owners(story) {
			const epic = story.status.category === 'dropped' ? undefined : epicOf(story);
			const goal = withGoals && epic && epic.status.category !== 'dropped' ? goalOf(epic) : undefined;
			return [rowOf(epic), rowOf(goal)].filter((row) => row !== undefined);
		},
		staysEmpty: (row) => row.kind === 'item' && row.entry.type === 'epic' && parts.standsAlone(row.entry),
		follow: hierarchy.follow,
	};
}

/** The stories to show, and every story and epic above one of them: closed or not matching, they still hold it. */
function withParents({ shown, hierarchy }: TreeParts): ReadonlySet<Item> {
	const needed = new Set<Item>();
	for (const story of shown) {
		let at: Item | undefined = story;
		while (at && !needed.has(at)) {
			needed.add(at);
			at = at.type === 'story' ? hierarchy.parentOf(at) : undefined;
		}
	}
	return needed;
}

function hangEpics(
	{ draft, hierarchy, containers, standsAlone }: TreeParts,
	epics: readonly Item[],
	nodes: ReadonlyMap<Item, DraftNode>,
	goalWork: ReadonlyMap<Item, Work> | undefined,
): void {
	const goals = new Map<Item, DraftNode>();
	const inUse = new Set(epics.map((epic) => hierarchy.goalOf(epic)));
	for (const goal of goalWork ? containers('goal') : []) {
		if (!inUse.has(goal) && !standsAlone(goal)) continue;
		const node = draft.item(goal, goalWork?.get(goal) ?? noWork);
		goals.set(goal, node);
		draft.hang(node);
	}
	for (const epic of epics) {
		const node = nodes.get(epic);
		const goal = hierarchy.goalOf(epic);
		if (node) draft.hang(node, goal && goals.get(goal));
	}
}
