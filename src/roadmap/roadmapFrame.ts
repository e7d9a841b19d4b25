import type { Config } from '../core/config/config';
import { entryKey } from '../core/model/item';
import { type RoadmapGroup, type RoadmapMode, roadmapGroups, roadmapModes } from '../core/model/roadmapLook';
import { isClosed } from '../core/model/status';
import type { Roadmap } from '../core/roadmap/roadmap';
import { compareHorizons } from '../core/tree/containerOrder';
import { compareIds } from '../core/util/compareIds';
import type { RoadmapColumn, RoadmapEpic, RoadmapFrame, RoadmapMilestone, RoadmapSavedView } from '../protocol/roadmap';
import { dayIn } from './days';

/** Names by which lanes of a roadmap stand: goals as they are ordered, releases as time goes, teams by name. */
export function namesOf({ goals, epics, releases }: Roadmap): RoadmapFrame['names'] {
	const teams = [...new Set(epics.map(({ team }) => team).filter((team) => team !== undefined))].sort(compareIds);
	const byDay = releases.toSorted((a, b) => (a.span.end ?? '9').localeCompare(b.span.end ?? '9'));
	return {
		goal: Object.fromEntries(goals.map(({ item }) => [item.id, item.title])),
		team: Object.fromEntries(teams.map((team) => [team, team])),
		release: Object.fromEntries(byDay.map(({ item }) => [item.id, item.title])),
	};
}

/** Releases that have a day. */
export function milestonesOf({ releases }: Roadmap): readonly RoadmapMilestone[] {
	return releases.flatMap(({ item, span }) => {
		const day = dayIn(span.end);
		if (day === undefined) return [];
		const shipped = item.facts?.shipped !== undefined || isClosed(item.status.category);
		return [{ key: entryKey(item), id: item.id, title: item.title, day, shipped }];
	});
}

const usual = ['now', 'next', 'later'];

/** Now, next and later, then the periods that epics name, then those that name none; each as the first epic spells it. */
export function columnsOf(epics: readonly RoadmapEpic[]): readonly RoadmapColumn[] {
	const named = new Map(usual.map((name) => [name, name]));
	const spelled = new Set<string>();
	for (const { horizon } of epics) {
		const name = horizon?.trim() ?? '';
		const key = name.toLowerCase();
		if (!spelled.has(key)) named.set(key, name);
		spelled.add(key);
	}
	const names = [...named.values()].sort((a, b) => compareHorizons(a || undefined, b || undefined));
	return names.map((name) => ({ name }));
}

/** Saved views of all workspace folders; of a name that several have, the first. */
export function viewsOf(configs: readonly Config[]): readonly RoadmapSavedView[] {
	const byName = new Map<string, RoadmapSavedView>();
	for (const { name, mode, filter, lanes, closed } of configs.flatMap(({ board }) => board.views)) {
		if (byName.has(name)) continue;
		const look = {
			mode: isOneOf<RoadmapMode>(roadmapModes, mode) ? mode : undefined,
			filter,
			lanes: lanes !== undefined && isOneOf<RoadmapGroup>(roadmapGroups, lanes) ? lanes : undefined,
			closed,
		};
		byName.set(name, { name, look });
	}
	return [...byName.values()];
}

function isOneOf<T extends string>(words: readonly T[], word: string): word is T {
	return (words as readonly string[]).includes(word);
}
