import type { Share } from '../tree/backlogNode';
import type { Forecast } from './forecast';
import type { HealthState } from './health';
import type { RoadmapProblem, Sheet } from './sheet';

/** What `roadmap --format json` prints; what is not known is null. A stable contract, see docs/roadmap.md. */
export interface RoadmapJson {
	readonly schema: 1;
	readonly goals: readonly JsonGoal[];
	readonly epics: readonly JsonEpic[];
	readonly problems: readonly RoadmapProblem[];
}

interface JsonGoal {
	readonly id: string;
	readonly title: string;
	readonly keyResults: readonly JsonKeyResult[];
	/** Ids. */
	readonly epics: readonly string[];
}

interface JsonKeyResult {
	readonly name: string;
	readonly metric: string | null;
	/** A number, or the words that the file has in its place. */
	readonly baseline: number | string | null;
	readonly target: number | string | null;
	readonly actual: number | string | null;
	readonly due: string | null;
	/** 0 at the baseline, 1 at the target, to three places. */
	readonly progress: number | null;
	/** `git`: from the commits of the file, else from its own list. */
	readonly history: readonly { readonly date: string; readonly value: number; readonly source: 'file' | 'git' }[];
}

interface JsonEpic {
	readonly id: string;
	readonly title: string;
	/** Id. */
	readonly goal: string | null;
	readonly horizon: string | null;
	/** As the file has them. */
	readonly start: string | null;
	readonly target: string | null;
	readonly progress: { readonly points: Share; readonly items: Share };
	readonly health: HealthState | null;
	/** One sentence. */
	readonly healthReason: string;
	readonly forecast: JsonForecast | null;
}

interface JsonForecast {
	/** Days; `to` is null when there was a period in which nothing was done. */
	readonly from: string;
	readonly to: string | null;
	readonly method: string;
	readonly source: string;
}

export function roadmapJson({ goals, epics, problems }: Sheet): RoadmapJson {
	return {
		schema: 1,
		goals: goals.map(({ id, title, keyResults, epics }) => ({
			id,
			title,
			keyResults: keyResults.map(({ name, metric, baseline, target, actual, due, outcome }) => ({
				name,
				metric: metric ?? null,
				baseline: baseline ?? null,
				target: target ?? null,
				actual: actual ?? null,
				due: due ?? null,
				progress: outcome.way === undefined ? null : Math.round(outcome.way * 1000) / 1000,
				history: outcome.history.map(({ date, value, source }) => ({ date, value, source: source ?? 'file' })),
			})),
			epics: epics.map((epic) => epic.id),
		})),
		epics: epics.map(({ id, title, goal, horizon, start, target, points, items, health, reason, forecast }) => ({
			id,
			title,
			goal: goal ?? null,
			horizon: horizon ?? null,
			start: start ?? null,
			target: target ?? null,
			progress: { points, items },
			health: health ?? null,
			healthReason: reason,
			forecast: forecast ? jsonForecast(forecast) : null,
		})),
		problems,
	};
}

function jsonForecast({ from, to, method, source }: Forecast): JsonForecast {
	return { from, to: to ?? null, method, source };
}
