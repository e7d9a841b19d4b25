import { type Entry, entryKey, type Item } from '../core/model/item';
import type { RoadmapGroup } from '../core/model/roadmapLook';
import type { RoadmapEpic as PlannedEpic, Roadmap } from '../core/roadmap/roadmap';
import type { Scenario, TriedEpic } from '../core/roadmap/scenario';
import type { RoadmapEpic, RoadmapForecast, RoadmapHealth } from '../protocol/roadmap';
import { dateConflicts } from './dateConflicts';
import { datesOf, dayIn } from './days';

/** The epic of a roadmap as a page is told of it. */
export function epicCard(epic: PlannedEpic, { schedule }: Roadmap): RoadmapEpic {
	const { item, work, health, goal, release, team } = epic;
	const groups: readonly (readonly [RoadmapGroup, string | undefined])[] = [
		['goal', goal?.id ?? item.goal],
		['team', team],
		['release', release?.id ?? item.release],
	];
	return {
		...datesOf(item, schedule),
		key: entryKey(item),
		id: item.id,
		title: item.title,
		status: item.status,
		groups: Object.fromEntries(groups.filter(([, id]) => id)),
		...valuesOf(item),
		confidence: item.facts?.confidence,
		points: work.points,
		items: work.stories,
		health: healthOf(epic),
		reason: health.reason,
		forecast: forecastOf(epic),
		waitsFor: epic.dependsOn.map(entryKey),
		conflicts: dateConflicts(epic, schedule),
		filed: undefined,
		dropped: false,
		unreadable: undefined,
	};
}

/** An epic of a scenario: as it would be, with what its file says where that is something else. */
export function triedCard({ before, after }: TriedEpic, scenario: Pick<Scenario, 'before' | 'after'>): RoadmapEpic {
	if (!after) return { ...epicCard(before, scenario.before), dropped: true };
	const card = epicCard(after, scenario.after);
	const filed = { ...datesOf(before.item, scenario.before.schedule), ...valuesOf(before.item) };
	const differs = (Object.keys(filed) as (keyof typeof filed)[]).some((name) => filed[name] !== card[name]);
	return differs ? { ...card, filed } : card;
}

/** An epic whose file cannot be read: nothing is hidden. */
export function unreadableCard(entry: Entry): RoadmapEpic {
	const problem = entry.problems[0];
	const nothing = { done: 0, total: 0 };
	return {
		start: undefined,
		target: undefined,
		key: entryKey(entry),
		id: entry.id,
		title: entry.title,
		status: entry.status,
		groups: {},
		horizon: undefined,
		impact: undefined,
		effort: undefined,
		confidence: undefined,
		points: nothing,
		items: nothing,
		health: 'unknown',
		reason: '',
		forecast: undefined,
		waitsFor: [],
		conflicts: [],
		filed: undefined,
		dropped: false,
		unreadable: problem ? `line ${problem.range.start.line + 1}: ${problem.message}` : entry.path,
	};
}

/** What a page may change beside the dates. */
function valuesOf({ horizon, facts }: Item): Pick<RoadmapEpic, 'horizon' | 'impact' | 'effort'> {
	return { horizon, impact: facts?.impact, effort: facts?.effort };
}

function healthOf({ item, health }: PlannedEpic): RoadmapHealth {
	return item.status.category === 'done' ? 'done' : (health.state ?? 'unknown');
}

function forecastOf({ forecast }: PlannedEpic): RoadmapForecast | undefined {
	const early = dayIn(forecast?.from);
	return forecast && early !== undefined ? { early, late: dayIn(forecast.to), method: forecast.method } : undefined;
}
