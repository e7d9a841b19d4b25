import { type Entry, entryKey, type Item } from '../model/item';
import { periodOf } from '../query/periods';
import type { Wish } from '../refine/planner';
import type { BacklogSource } from '../tree/references';
import { type Roadmap, type RoadmapEpic, roadmapOf } from './roadmap';
import type { RoadmapGrouping, RoadmapRow } from './roadmapRow';
import { roadmapRows } from './roadmapRows';
import { type MovableField, sourceWith, tried } from './scenario';

/** Why an epic cannot be moved to another place of the roadmap. */
export type EpicDropRefusal =
	/** Nothing that an epic can belong to. */
	| { readonly why: 'wrong-place' }
	/** It begins after the end of the quarter. */
	| { readonly why: 'begins-later'; readonly epic: Item; readonly start: string }
	/** It takes its place from the epic that it is a part of. */
	| { readonly why: 'inherited'; readonly epic: Item; readonly from: Item }
	/** Another of its fields would still say otherwise. */
	| { readonly why: 'said-otherwise'; readonly epic: Item };

/** One field of one epic. */
export interface EpicChange {
	readonly epic: Item;
	readonly wish: Wish & { readonly field: MovableField };
}

/** What dropping epics on a row comes to. */
export type EpicDrop =
	| { readonly kind: 'set'; readonly changes: readonly EpicChange[]; readonly place: RoadmapRow }
	/** They stand there already. */
	| { readonly kind: 'nothing' }
	| ({ readonly kind: 'refused' } & EpicDropRefusal);

/**
 * Reads off a drop what would bring epics to the goal, horizon, quarter or release of a row: one field of each of them. A drop on
 * an epic or a story means what those stand below. It is tried out on the roadmap as it would be, and refused where an epic would
 * not stand there. Epics that are parts of others in hand come along with those.
 * @param rows of epics, of the same roadmap and grouping as the target
 */
export function planEpicDrop(
	source: BacklogSource,
	{ today }: Pick<Roadmap, 'today'>,
	grouping: RoadmapGrouping,
	rows: readonly RoadmapRow[],
	target: RoadmapRow,
): EpicDrop {
	const place = placeOf(target);
	if (place.kind === 'vision') return { kind: 'refused', why: 'wrong-place' };
	const inHand = new Set(rows);
	const changes: EpicChange[] = [];
	for (const row of rows) {
		if (row.kind !== 'epic') return { kind: 'refused', why: 'wrong-place' };
		if (placeOf(row) === place || isBelow(row, inHand)) continue;
		const wish = wishOf(row.epic, grouping, place);
		if ('why' in wish) return { kind: 'refused', ...wish };
		changes.push({ epic: row.item, wish });
	}
	if (changes.length === 0) return { kind: 'nothing' };
	const astray = strayAfter(source, today, grouping, changes, place);
	return astray ? { kind: 'refused', ...reasonOf(rows, astray) } : { kind: 'set', changes, place };
}

/** The goal, release or group that a row stands below; itself where it is one. */
export function placeOf(row: RoadmapRow): RoadmapRow {
	let at = row;
	while (at.parent && (at.kind === 'epic' || at.kind === 'story')) at = at.parent;
	return at;
}

function isBelow(row: RoadmapRow, others: ReadonlySet<RoadmapRow>): boolean {
	for (let at = row.parent; at; at = at.parent) if (others.has(at)) return true;
	return false;
}

function wishOf(epic: RoadmapEpic, grouping: RoadmapGrouping, place: RoadmapRow): EpicChange['wish'] | EpicDropRefusal {
	const words = place.kind === 'group' ? (place.group.name ?? '') : 'item' in place ? place.item.id : '';
	if (grouping !== 'quarter') return { field: grouping, words };
	const { start, endSource } = epic.span;
	const last = periodOf(words)?.last;
	if (start !== undefined && last !== undefined && start > last && epic.item.facts?.start !== undefined)
		return { why: 'begins-later', epic: epic.item, start };
	// A period that is written as the horizon is changed where it stands.
	return { field: endSource === 'horizon' ? 'horizon' : 'target', words };
}

/** The first epic that would not stand in its place. */
function strayAfter(
	source: BacklogSource,
	today: string,
	grouping: RoadmapGrouping,
	changes: readonly EpicChange[],
	{ id }: RoadmapRow,
): Item | undefined {
	const others = new Map<Entry, Item>();
	for (const { epic, wish } of changes) others.set(epic, tried(epic, { [wish.field]: wish.words }));
	const stray = new Map(changes.map(({ epic }) => [entryKey(epic), epic]));
	const visit = (row: RoadmapRow) => {
		if (row.kind === 'epic' && placeOf(row).id === id) stray.delete(row.id);
		if (row.kind !== 'story') row.children.forEach(visit);
	};
	roadmapRows(roadmapOf(sourceWith(source, others), { today }), grouping).forEach(visit);
	return [...stray.values()][0];
}

function reasonOf(rows: readonly RoadmapRow[], epic: Item): EpicDropRefusal {
	const row = rows.find((each) => each.kind === 'epic' && each.item === epic);
	const from = row?.kind === 'epic' ? row.epic.parent : undefined;
	return from ? { why: 'inherited', epic, from } : { why: 'said-otherwise', epic };
}
