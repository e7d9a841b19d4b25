import type { Entry, Item, UnreadableItem } from '../model/item';
import type { ItemType } from '../model/itemType';
import { isClosed } from '../model/status';
import { type FilterKnowledge, parseFilter } from '../query/filter';
import type { BacklogNode, Grouping } from './backlogNode';
import { compareContainers } from './containerOrder';
import { filterKnowledge } from './filterKnowledge';
import { hangByEpic } from './hangByEpic';
import { hangBySprint } from './hangBySprint';
import { hangByStatus } from './hangByStatus';
import { hierarchyOf } from './hierarchy';
import type { Places } from './places';
import type { BacklogSource } from './references';
import { StandingTree } from './standingTree';
import { TreeDraft } from './treeDraft';
import type { TreeParts } from './treeParts';

export interface TreeOptions {
	readonly grouping: Grouping;
	/** In the filter language, as typed; empty for everything. */
	readonly filter: string;
	readonly showClosed: boolean;
}

/** The rows of the Backlog view, as plain data. */
export interface BacklogTree {
	readonly roots: readonly BacklogNode[];
	readonly byId: ReadonlyMap<string, BacklogNode>;
	readonly counts: TreeCounts;
	/** True when any story has an estimate; where none has, a missing one is not worth a mark. */
	readonly estimates: boolean;
	/** What of the filter was not understood, in one sentence. */
	readonly filterProblem: string | undefined;
}

export interface TreeCounts {
	/** Stories that passed the filter. */
	readonly shown: number;
	/** Stories there would be without the filter. */
	readonly unfiltered: number;
	/** Stories in the backlog, closed ones included. */
	readonly all: number;
}

/**
 * Gathers the backlog into rows. Every story to show has exactly one row, whatever its references say; stories stand in
 * product order below each parent; files that cannot be read come last, closed or not.
 * @param more what the backlog itself does not tell a filter
 */
export function backlogTree(
	source: BacklogSource,
	{ grouping, filter, showClosed }: TreeOptions,
	more: Partial<FilterKnowledge> = {},
): StandingTree {
	const byType = gather(source.entries);
	const stories = byType.get('story') ?? [];
	const hierarchy = hierarchyOf(source, stories, byType.get('sprint') ?? []);
	const wanted = parseFilter(filter);
	const known = { ...filterKnowledge(source, hierarchy), ...more };
	const passes = (entry: Entry) => wanted?.passes(entry, known) ?? true;
	const isOpen = (item: Item) => showClosed || !isClosed(item.status.category);
	const open = showClosed ? stories : stories.filter(isOpen);
	const shown = wanted ? open.filter(passes) : open;

	const draft = new TreeDraft();
	const parts: TreeParts = {
		conventions: source.conventions,
		draft,
		hierarchy,
		shown,
		stories,
		containers: (type) => [...(byType.get(type) ?? [])].sort(compareContainers),
		standsAlone: (container) => isOpen(container) && passes(container),
		filtered: wanted !== undefined,
		showClosed,
	};
	const places = hang(parts, grouping);
	hangUnreadable(draft, source.entries, passes);
	return new StandingTree(
		draft,
		places,
		{
			isOpen,
			passes,
			filtered: wanted !== undefined,
			looksAround: (wanted?.asks.size ?? 0) > 0,
			problem: wanted?.problem,
		},
		stories,
		{
			shown: shown.length,
			unfiltered: open.length,
			all: stories.length,
		},
	);
}

function gather(entries: readonly Entry[]): ReadonlyMap<ItemType, readonly Item[]> {
	const byType = new Map<ItemType, Item[]>();
	for (const entry of entries) {
		if (!entry.readable) continue;
		const items = byType.get(entry.type);
		if (items) items.push(entry);
		else byType.set(entry.type, [entry]);
	}
	return byType;
}

function hang(parts: TreeParts, grouping: Grouping): Places {
	switch (grouping) {
		case 'outline':
		case 'epic':
			return hangByEpic(parts, grouping === 'outline');
		case 'status':
			return hangByStatus(parts);
		case 'sprint':
			return hangBySprint(parts);
		case 'none':
			for (const story of parts.shown) parts.draft.hang(parts.draft.item(story));
			return { below: () => 'top', owners: () => [], staysEmpty: () => true, follow: parts.hierarchy.follow };
	}
}

function hangUnreadable(draft: TreeDraft, entries: readonly Entry[], passes: (entry: Entry) => boolean): void {
	const unreadable: UnreadableItem[] = [];
	for (const entry of entries) if (!entry.readable && passes(entry)) unreadable.push(entry);
	if (unreadable.length === 0) return;
	const group = draft.group({ kind: 'unreadable' }, unreadable.length);
	draft.hang(group);
	for (const entry of unreadable) draft.hang(draft.unreadable(entry), group);
}
