import { fillIn } from '../../protocol/fillIn';
import type { RoadmapEpic, RoadmapForecast, RoadmapFrame } from '../../protocol/roadmap';
import type { RoadmapStrings } from '../../protocol/roadmapStrings';
import { datesWords, dayWords, horizonWords } from './dateWords';

/** An epic in one spoken sentence: what it is, when, how far it has come, and how it stands. */
export function describeEpic(epic: RoadmapEpic, words: RoadmapStrings): string {
	const name = `${epic.id} ${epic.title}`.trim();
	if (epic.unreadable !== undefined) return [name, words.cannotBeRead].join(', ');
	return [
		name,
		datesWords(epic, words),
		...(epic.horizon === undefined ? [] : [fillIn(words.horizon, horizonWords(epic.horizon, words))]),
		progressWords(epic, words),
		words[`health-${epic.health}`],
		...(epic.dropped ? [words.dropped] : []),
	].join(', ');
}

/** What else is to be said of it: why it stands so, what disagrees, what it waits for. */
export function describeMore(epic: RoadmapEpic, epics: readonly RoadmapEpic[], words: RoadmapStrings): string {
	if (epic.unreadable !== undefined) return epic.unreadable;
	const waits = waitsForWords(epic, epics);
	return [
		...(epic.reason === '' ? [] : [epic.reason]),
		...epic.conflicts.map((conflict) => fillIn(words.conflict, conflict)),
		...(waits === '' ? [] : [fillIn(words.waitsFor, waits)]),
		...(epic.forecast ? [forecastWords(epic.forecast, words)] : []),
		...(epic.filed ? [fillIn(words.filedDates, datesWords(epic.filed, words))] : []),
	].join('. ');
}

/** Whether points tell how far an epic is: what is left is not only items without an estimate. */
function inPoints({ points, items }: Pick<RoadmapEpic, 'points' | 'items'>): boolean {
	return points.total > 0 && (points.done < points.total || items.done === items.total);
}

/** How much is done: by points, or by items where they do not tell it. */
export function progressWords({ points, items }: RoadmapEpic, words: RoadmapStrings): string {
	if (inPoints({ points, items })) return fillIn(words.pointsDone, points.done, points.total);
	return items.total > 0 ? fillIn(words.itemsDone, items.done, items.total) : words.noItems;
}

/** The share that is done, from 0 to 1. */
export function progressOf({ points, items }: Pick<RoadmapEpic, 'points' | 'items'>): number {
	const { done, total } = inPoints({ points, items }) ? points : items;
	return total === 0 ? 0 : Math.min(1, done / total);
}

export function forecastWords({ early, late }: RoadmapForecast, words: RoadmapStrings): string {
	if (late === undefined) return fillIn(words.forecastOpen, dayWords(early));
	return fillIn(words.forecast, dayWords(early), dayWords(late));
}

/** Ids of what an epic waits for. */
export function waitsForWords({ waitsFor }: RoadmapEpic, epics: readonly RoadmapEpic[]): string {
	return waitsFor.flatMap((key) => epics.find((epic) => epic.key === key)?.id ?? []).join(', ');
}

/** Id and title of what epics belong to. */
export function groupWords(
	group: 'goal' | 'team' | 'release',
	id: string,
	frame: Pick<RoadmapFrame, 'names'> | undefined,
): string {
	const title = frame?.names[group][id] ?? '';
	return title === id ? id : `${id} ${title}`.trim();
}
