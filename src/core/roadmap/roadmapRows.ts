import { entryKey, type Item } from '../model/item';
import { quarterOf } from '../query/periods';
import { compareHorizons } from '../tree/containerOrder';
import { outcomeOf } from './outcome';
import type { Roadmap, RoadmapEpic } from './roadmap';
import type { RoadmapGroup, RoadmapGrouping, RoadmapRow } from './roadmapRow';

type Omitted<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;
type Draft = Omitted<RoadmapRow, 'parent' | 'children'> & { parent: Draft | undefined; children: Draft[] };
type Bare = Omitted<RoadmapRow, 'id' | 'parent' | 'children'>;

/** What an epic is gathered below: another item, the name of a group, or nothing. */
type Place = Item | string | undefined;

/**
 * The rows of a roadmap by goal (vision, goals, epics, stories), or the same epics by horizon, quarter or release. Every epic
 * and every story of an epic has exactly one row; what was dropped has none. An epic stands below the epic that it is a part
 * of where both belong to the same place. Stories stand in product order.
 * @param offered horizons or quarters that have a row though no epic is in them
 */
export function roadmapRows(
	roadmap: Roadmap,
	grouping: RoadmapGrouping,
	offered: readonly string[] = [],
): readonly RoadmapRow[] {
	const { schedule } = roadmap;
	const roots: Draft[] = [];
	const hang = (row: Draft, parent?: Draft): Draft => {
		row.parent = parent;
		(parent?.children ?? roots).push(row);
		return row;
	};
	const byItem = new Map(roadmap.epics.map((epic) => [epic.item, epic]));
	const inherited = (epic: RoadmapEpic | undefined): Place =>
		epic && (placeOf(epic, grouping) ?? inherited(epic.parent && byItem.get(epic.parent)));
	const places = new Map<Place, Draft>();
	const rest = draft({ kind: 'group', group: { grouping, name: undefined } });
	if (grouping === 'goal') {
		const visions = roadmap.visions.map((item) => hang(draft({ kind: 'vision', item })));
		for (const { item, work, stories } of roadmap.goals) {
			const vision = visions.find((row) => 'item' in row && row.item.root === item.root) ?? visions[0];
			const outcomes = (item.facts?.keyResults ?? []).map((result) => outcomeOf(result));
			const row = hang(draft({ kind: 'goal', item, work, outcomes }), vision);
			places.set(item, row);
			for (const story of stories) if (isKept(story)) hang(draft({ kind: 'story', item: story }), row);
		}
	} else if (grouping === 'release') {
		const byDay = [...roadmap.releases].sort((a, b) => ((a.span.end ?? '9') < (b.span.end ?? '9') ? -1 : 1));
		for (const { item, work, span } of byDay)
			places.set(item, hang(draft({ kind: 'release', item, work, day: span.end })));
	} else {
		const names = new Set([...offered, ...roadmap.epics.map((epic) => placeOf(epic, grouping))]);
		const known = [...names].filter((name) => typeof name === 'string').sort(compareHorizons);
		for (const name of known) places.set(name, hang(draft({ kind: 'group', group: { grouping, name } })));
	}

	const rows = new Map<Item, { readonly row: Draft; readonly place: Place }>();
	for (const epic of roadmap.epics) {
		const own = inherited(epic);
		rows.set(epic.item, {
			row: draft({ kind: 'epic', item: epic.item, epic }),
			place: places.has(own) ? own : undefined,
		});
	}
	for (const { item, parent } of roadmap.epics) {
		const own = rows.get(item);
		const above = parent && rows.get(parent);
		if (!own) continue;
		const home = (own.place !== undefined && places.get(own.place)) || rest;
		hang(own.row, above && above.place === own.place ? above.row : home);
	}
	for (const { item } of roadmap.epics) {
		const row = rows.get(item)?.row;
		for (const story of schedule.storiesOf(item)) if (isKept(story)) hang(draft({ kind: 'story', item: story }), row);
	}
	if (rest.children.length > 0) hang(rest);
	return roots as readonly RoadmapRow[];
}

/** What an epic is gathered below, whether or not there is a row for it. */
function placeOf({ goal, release, span, item }: RoadmapEpic, grouping: RoadmapGrouping): Place {
	switch (grouping) {
		case 'goal':
			return goal;
		case 'release':
			return release;
		case 'horizon':
			return item.horizon?.trim().replace(/^(?:now|next|later)$/i, (word) => word.toLowerCase());
		case 'quarter': {
			const day = span.end ?? span.start;
			return day && quarterOf(day);
		}
	}
}

function draft(row: Bare): Draft {
	return { ...row, id: idOf(row), parent: undefined, children: [] };
}

function idOf(row: Bare): string {
	return row.kind === 'group' ? groupId(row.group) : entryKey(row.item);
}

/** By which a row without a file is known. */
export function groupId({ grouping, name }: RoadmapGroup): string {
	return `group:${grouping}:${name ?? ''}`;
}

function isKept({ status }: Item): boolean {
	return status.category !== 'dropped';
}
