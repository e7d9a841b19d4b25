import type { Entry, Item, UnreadableItem } from '../model/item';
import type { ItemType } from '../model/itemType';
import { isClosed } from '../model/status';
import { type BacklogFilter, backlogFilter } from './backlogFilter';
import type { BacklogNode, Grouping } from './backlogNode';
import { compareContainers } from './containerOrder';
import { hangByEpic } from './hangByEpic';
import { hangBySprint } from './hangBySprint';
import { hangByStatus } from './hangByStatus';
import { type BacklogSource, hierarchyOf } from './hierarchy';
import { TreeDraft } from './treeDraft';
import type { TreeParts } from './treeParts';

export interface TreeOptions {
	readonly grouping: Grouping;
	/** As typed; empty for everything. */
	readonly filter: string;
	readonly showClosed: boolean;
}

/** The rows of the Backlog view, as plain data. */
export interface BacklogTree {
	readonly roots: readonly BacklogNode[];
	readonly byId: ReadonlyMap<string, BacklogNode>;
	readonly counts: {
		/** Stories that passed the filter. */
		readonly shown: number;
		/** Stories there would be without the filter. */
		readonly unfiltered: number;
		/** Stories in the backlog, closed ones included. */
		readonly all: number;
	};
	/** True when any story has an estimate; where none has, a missing one is not worth a mark. */
	readonly estimates: boolean;
}

/**
 * Gathers the backlog into rows. Every story to show has exactly one row, whatever its references say; stories stand in
 * product order below each parent; files that cannot be read come last, closed or not.
 */
export function backlogTree(source: BacklogSource, { grouping, filter, showClosed }: TreeOptions): BacklogTree {
	const byType = gather(source.entries);
	const stories = byType.get('story') ?? [];
	const hierarchy = hierarchyOf(source, stories);
	const matches = backlogFilter(filter);
	const open = showClosed ? stories : stories.filter((story) => !isClosed(story.status.category));
	const shown = matches ? open.filter((story) => matches(story, hierarchy.epicOf(story))) : open;

	const draft = new TreeDraft();
	const parts: TreeParts = {
		conventions: source.conventions,
		draft,
		hierarchy,
		shown,
		stories,
		containers: (type) => [...(byType.get(type) ?? [])].sort(compareContainers),
		standsAlone: (container) => (showClosed || !isClosed(container.status.category)) && (matches?.(container) ?? true),
		filtered: matches !== undefined,
		showClosed,
	};
	hang(parts, grouping);
	hangUnreadable(draft, source.entries, matches);
	return {
		roots: draft.roots,
		byId: draft.byId,
		counts: { shown: shown.length, unfiltered: open.length, all: stories.length },
		estimates: stories.some((story) => story.points !== undefined),
	};
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

function hang(parts: TreeParts, grouping: Grouping): void {
	switch (grouping) {
		case 'outline':
		case 'epic':
			hangByEpic(parts, grouping === 'outline');
			break;
		case 'status':
			hangByStatus(parts);
			break;
		case 'sprint':
			hangBySprint(parts);
			break;
		case 'none':
			for (const story of parts.shown) parts.draft.hang(parts.draft.item(story));
	}
}

function hangUnreadable(draft: TreeDraft, entries: readonly Entry[], matches: BacklogFilter | undefined): void {
	const unreadable: UnreadableItem[] = [];
	for (const entry of entries) if (!entry.readable && (matches?.(entry) ?? true)) unreadable.push(entry);
	if (unreadable.length === 0) return;
	const group = draft.group({ kind: 'unreadable' }, unreadable.length);
	draft.hang(group);
	for (const entry of unreadable) draft.hang(draft.unreadable(entry), group);
}
