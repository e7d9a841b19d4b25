import { fillIn } from '../../protocol/fillIn';
import type { RoadmapEpic, RoadmapForecast, RoadmapFrame } from '../../protocol/roadmap';
import type { RoadmapStrings } from '../../protocol/roadmapStrings';
import { datesWords, dayWords, horizonWords } from './dateWords';
import { filedWords } from './filedWords';
import { progressWords } from './progress';

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
		...(epic.filed ? [filedWords(epic, epic.filed, words)] : []),
	].join('. ');
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
