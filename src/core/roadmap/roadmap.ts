import type { Item } from '../model/item';
import { type Schedule, scheduleOf } from '../schedule/schedule';
import type { Span } from '../schedule/span';
import type { Work } from '../tree/backlogNode';
import type { BacklogSource } from '../tree/references';
import { groupBy } from '../util/groupBy';
import { type Forecast, forecasts } from './forecast';
import { type Health, healthOf, holdingUp } from './health';
import { sprintThroughput, type Throughput } from './throughput';

export interface RoadmapEpic {
	readonly item: Item;
	readonly parent: Item | undefined;
	readonly goal: Item | undefined;
	readonly release: Item | undefined;
	readonly team: string | undefined;
	readonly span: Span;
	/** Of all that is below it, each story once. */
	readonly work: Work;
	/** What it waits for, whatever its status. */
	readonly dependsOn: readonly Item[];
	readonly health: Health;
	readonly forecast: Forecast | undefined;
}

export interface RoadmapGoal {
	readonly item: Item;
	readonly work: Work;
	/** The epics that serve it, by themselves or as parts of others. */
	readonly epics: readonly RoadmapEpic[];
	/** The stories that serve it without an epic. */
	readonly stories: readonly Item[];
}

export interface RoadmapRelease {
	readonly item: Item;
	readonly span: Span;
	readonly work: Work;
}

/** The backlog as a product manager plans it, without what was dropped. */
export interface Roadmap {
	readonly today: string;
	readonly visions: readonly Item[];
	readonly goals: readonly RoadmapGoal[];
	readonly epics: readonly RoadmapEpic[];
	readonly releases: readonly RoadmapRelease[];
	/** The pace that forecasts are made from; undefined where it is not known. */
	readonly throughput: Throughput | undefined;
	readonly schedule: Schedule;
}

export interface RoadmapOptions {
	/** As `2026-01-31`. */
	readonly today: string;
	/** What the team gets done, where somebody knows it better than the sprint files do. */
	readonly throughput?: Throughput | undefined;
}

/** Puts the roadmap together. Pure: the same backlog on the same day gives the same. */
export function roadmapOf(source: BacklogSource, options: RoadmapOptions): Roadmap {
	return roadmapFrom(scheduleOf(source), visionsIn(source), options);
}

/** As `roadmapOf`, from a schedule that is known. */
export function roadmapFrom(schedule: Schedule, visions: readonly Item[], options: RoadmapOptions): Roadmap {
	const { today } = options;
	const throughput = options.throughput ?? sprintThroughput(schedule, today);
	const forecastOf = forecasts(schedule, throughput, today);
	const epics = schedule.epics.filter(isKept).map((item): RoadmapEpic => {
		const dependsOn = schedule.dependenciesOf(item);
		const facts = {
			work: schedule.workOf(item),
			span: schedule.spanOf(item),
			forecast: item.status.category === 'done' ? undefined : forecastOf.get(item),
			today,
			waitsFor: holdingUp(dependsOn).map((epic) => ({ epic, span: schedule.spanOf(epic) })),
		};
		return {
			item,
			parent: schedule.parentOf(item),
			goal: schedule.goalOf(item),
			release: schedule.releaseOf(item),
			team: teamOf(item),
			span: facts.span,
			work: facts.work,
			dependsOn,
			health: healthOf(item, facts),
			forecast: facts.forecast,
		};
	});
	const epicsByGoal = groupBy(epics, ({ goal }) => goal);
	const without = schedule.stories.filter((story) => !schedule.epicOf(story) && story.goal !== undefined);
	const storiesByGoal = groupBy(without, schedule.goalOf);
	return {
		today,
		visions,
		goals: schedule.goals.filter(isKept).map((item) => ({
			item,
			work: schedule.workOf(item),
			epics: epicsByGoal.get(item) ?? [],
			stories: storiesByGoal.get(item) ?? [],
		})),
		epics,
		releases: schedule.releases
			.filter(isKept)
			.map((item) => ({ item, span: schedule.spanOf(item), work: schedule.workOf(item) })),
		throughput,
		schedule,
	};
}

export function visionsIn({ entries }: BacklogSource): readonly Item[] {
	return entries.filter((entry): entry is Item => entry.readable && entry.type === 'vision');
}

function isKept({ status }: Item): boolean {
	return status.category !== 'dropped';
}

/** The team that an item is for: its `team` field, else a label such as `team:checkout`. */
export function teamOf({ facts, labels }: Item): string | undefined {
	if (facts?.team !== undefined) return String(facts.team);
	return labels.map((label) => /^team[:/](.+)$/i.exec(label)?.[1]?.trim()).find((team) => team);
}
