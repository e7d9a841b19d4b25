import { fillIn } from '../../protocol/fillIn';
import type { RoadmapEpic } from '../../protocol/roadmap';
import type { RoadmapStrings } from '../../protocol/roadmapStrings';
import { chartEpic } from './chart/chartEpic';
import { effortWords, impactWords } from './chart/describeChartEpic';
import { datesWords, horizonWords } from './dateWords';
import { isSameDates } from './time/dates';

/** What the file of an epic says where a scenario says something else. */
export function filedWords(epic: RoadmapEpic, filed: NonNullable<RoadmapEpic['filed']>, words: RoadmapStrings): string {
	const card = chartEpic({ ...epic, ...filed });
	const differing = [
		...(isSameDates(epic, filed) ? [] : [datesWords(filed, words)]),
		...(epic.horizon === filed.horizon ? [] : [horizonWords(filed.horizon ?? '', words)]),
		...(epic.effort === filed.effort ? [] : [effortWords(card, words)]),
		...(epic.impact === filed.impact ? [] : [impactWords(card, words)]),
	];
	return fillIn(words.inFiles, differing.join(', '));
}
