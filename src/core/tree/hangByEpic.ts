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
	const needed = parentsOf(parts);
	const epics = parts.containers('epic').filter((epic) => needed.has(epic) || parts.standsAlone(epic));
	const work = workByOwner(parts.stories, epicOf);
	/** Of all below which others may hang. */
	const nodes = new Map<Item, DraftNode>();
	for (const epic of epics) nodes.set(epic, draft.item(epic, work.get(epic) ?? noWork));
	hangEpics(parts, epics, nodes, withGoals ? workByGoal(work, goalOf) : undefined);

	const hasGroups = parts.containers('epic').length > 0 || (withGoals && parts.containers('goal').length > 0);
	const homeless = shown.filter((story) => !epicOf(story)).length;
	const rest = hasGroups && homeless > 0 ? draft.group({ kind: 'no-epic' }, homeless) : undefined;
	if (rest) draft.hang(rest);
	const rows = shownOr(needed, parts).map((story) => draft.item(story));
	for (const row of rows) if (needed.has(row.entry)) nodes.set(row.entry, row);
	for (const row of rows) {
		const parent = parentOf(row.entry);
		draft.hang(row, (parent && nodes.get(parent)) ?? rest);
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

/** Every story and epic above one of the stories to show: closed or not matching, they still hold it. */
function parentsOf({ shown, hierarchy }: TreeParts): ReadonlySet<Item> {
	const needed = new Set<Item>();
	for (const story of shown) {
		let at = hierarchy.parentOf(story);
		while (at && !needed.has(at)) {
			needed.add(at);
			at = at.type === 'story' ? hierarchy.parentOf(at) : undefined;
		}
	}
	return needed;
}

/** The stories to show and the needed ones, in product order. */
function shownOr(needed: ReadonlySet<Item>, { shown, stories }: TreeParts): readonly Item[] {
	const hasParents = [...needed].some(({ type }) => type === 'story');
	if (!hasParents) return shown;
	const wanted = new Set(shown);
	return stories.filter((story) => wanted.has(story) || needed.has(story));
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
