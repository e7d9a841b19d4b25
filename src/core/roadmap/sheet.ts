import type { KeyResultHistory } from '../history/keyResultHistory';
import type { Item } from '../model/item';
import type { KeyResult } from '../model/keyResult';
import { isClosed, type StatusCategory } from '../model/status';
import { periodOf } from '../query/periods';
import type { Share } from '../tree/backlogNode';
import type { Forecast } from './forecast';
import type { HealthState } from './health';
import { type Outcome, outcomeOf } from './outcome';
import type { Roadmap, RoadmapEpic } from './roadmap';

/** Something about the roadmap that is to be put right. */
export interface RoadmapProblem {
	readonly code: string;
	readonly message: string;
	/** Relative to the backlog's folder, with forward slashes. */
	readonly path: string;
	/** From 1 on. */
	readonly line: number;
}

export interface SheetEpic {
	readonly id: string;
	readonly title: string;
	readonly category: StatusCategory;
	readonly goal: string | undefined;
	readonly release: string | undefined;
	readonly horizon: string | undefined;
	/** As the file has them. */
	readonly start: string | undefined;
	readonly target: string | undefined;
	/** The days that are planned for it. */
	readonly from: string | undefined;
	readonly to: string | undefined;
	readonly points: Share;
	readonly items: Share;
	readonly health: HealthState | undefined;
	readonly reason: string;
	readonly forecast: Forecast | undefined;
	readonly dependsOn: readonly string[];
	readonly owners: readonly string[];
	readonly team: string | undefined;
}

export interface SheetGoal {
	readonly id: string;
	readonly title: string;
	readonly period: string | undefined;
	readonly keyResults: readonly (KeyResult & { readonly outcome: Outcome })[];
	/** Those of the sheet that serve it. */
	readonly epics: readonly SheetEpic[];
}

export interface SheetRelease {
	readonly id: string;
	readonly title: string;
	readonly day: string | undefined;
	readonly shipped: boolean;
}

/**
 * What is told of a roadmap: texts and numbers alone. All exports are made from one, so that what is left out here can be in none
 * of them.
 */
export interface Sheet {
	readonly today: string;
	/** Of the vision, where there is one. */
	readonly title: string | undefined;
	readonly goals: readonly SheetGoal[];
	readonly epics: readonly SheetEpic[];
	readonly releases: readonly SheetRelease[];
	readonly problems: readonly RoadmapProblem[];
}

/** The whole roadmap, for the team itself. */
export function sheetOf(roadmap: Roadmap, problems: readonly RoadmapProblem[], committed?: KeyResultHistory): Sheet {
	return sheetWith(roadmap, problems, sheetEpic, committed);
}

/**
 * A roadmap of what is public, for others: without persons, teams, forecasts and problems, and without words that are no days
 * or periods, since they may name something internal.
 */
export function publicSheet(roadmap: Roadmap): Sheet {
	const sheet = sheetWith(roadmap, [], (epic) => {
		const told = sheetEpic(epic);
		return {
			...told,
			horizon: plainDays(told.horizon),
			start: plainDays(told.start),
			target: plainDays(told.target),
			forecast: undefined,
			owners: [],
			team: undefined,
		};
	});
	return {
		...sheet,
		goals: sheet.goals.map((goal) => ({
			...goal,
			period: plainDays(goal.period),
			keyResults: goal.keyResults.map(({ due, ...result }) => {
				const day = plainDays(due);
				return day === undefined ? result : { ...result, due: day };
			}),
		})),
	};
}

function plainDays(words: string | undefined): string | undefined {
	return words !== undefined && (periodOf(words) || /^(?:now|next|later)$/i.test(words.trim())) ? words : undefined;
}

function sheetWith(
	roadmap: Roadmap,
	problems: readonly RoadmapProblem[],
	tell: (epic: RoadmapEpic) => SheetEpic,
	committed?: KeyResultHistory,
): Sheet {
	const told = new Map(roadmap.epics.map((epic) => [epic, tell(epic)]));
	return {
		today: roadmap.today,
		title: roadmap.visions[0]?.title,
		goals: roadmap.goals.map(({ item, epics }) => ({
			id: item.id,
			title: item.title,
			period: item.horizon,
			keyResults: (item.facts?.keyResults ?? []).map((result, at) => ({
				...result,
				outcome: outcomeOf(result, committed?.get(item)?.[at]),
			})),
			epics: epics.map((epic) => told.get(epic)).filter((epic) => epic !== undefined),
		})),
		epics: [...told.values()],
		releases: roadmap.releases.map(({ item, span }) => ({
			id: item.id,
			title: item.title,
			day: span.end,
			shipped: item.facts?.shipped !== undefined || isClosed(item.status.category),
		})),
		problems,
	};
}

function sheetEpic({ item, goal, release, team, span, work, dependsOn, health, forecast }: RoadmapEpic): SheetEpic {
	return {
		id: item.id,
		title: item.title,
		category: item.status.category,
		goal: goal?.id,
		release: release?.id,
		horizon: item.horizon,
		start: wordsOf(item, 'start'),
		target: wordsOf(item, 'target'),
		from: span.start,
		to: span.end,
		points: work.points,
		items: work.stories,
		health: health.state,
		reason: health.reason,
		forecast,
		dependsOn: dependsOn.map(({ id }) => id),
		owners: item.assignees,
		team,
	};
}

function wordsOf({ facts }: Item, field: 'start' | 'target'): string | undefined {
	const value = facts?.[field];
	return value === undefined ? undefined : String(value);
}
