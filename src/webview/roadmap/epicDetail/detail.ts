import { html, nothing, type TemplateResult } from 'lit';
import { fillIn } from '../../../protocol/fillIn';
import type { RoadmapEpic, RoadmapFrame } from '../../../protocol/roadmap';
import type { RoadmapStrings } from '../../../protocol/roadmapStrings';
import { chartEpic } from '../chart/chartEpic';
import { valueLines } from '../chart/describeChartEpic';
import { datesWords } from '../dateWords';
import { forecastWords, groupWords, waitsForWords } from '../describeEpic';
import { filedWords } from '../filedWords';
import { healthIcon } from '../healthIcon';
import { progressWords } from '../progress';

/** All that is known of an epic, beside its bar or card. What it says is also in the bar's own words for screen readers. */
export function epicDetail(
	epic: RoadmapEpic,
	epics: readonly RoadmapEpic[],
	frame: RoadmapFrame | undefined,
	words: RoadmapStrings,
): TemplateResult {
	const health = words[`health-${epic.health}`];
	const waits = waitsForWords(epic, epics);
	const groups = (['goal', 'team', 'release'] as const).flatMap((group) => {
		const id = epic.groups[group];
		return id === undefined ? [] : [[words[group], groupWords(group, id, frame)] as const];
	});
	const lines: readonly (readonly [string, string])[] = [
		[words.dates, datesWords(epic, words)],
		...(epic.filed ? ([['', filedWords(epic, epic.filed, words)]] as const) : []),
		[words.progress, progressWords(epic, words)],
		...valueLines(chartEpic(epic), words),
		...(epic.forecast
			? ([
					[words.expected, forecastWords(epic.forecast, words)],
					['', epic.forecast.method],
				] as const)
			: []),
		...groups,
		...(waits === '' ? [] : ([[words.waits, waits]] as const)),
	];
	return html`<p class="detail-title"><span class="id">${epic.id}</span> ${epic.title}</p>
		<p class="detail-health ${epic.health}">
			${healthIcon({ ...epic, conflicts: [] })}${epic.reason === '' ? health : fillIn(words.because, health, epic.reason)}
		</p>
		${epic.conflicts.map((conflict) => html`<p class="detail-conflict">${conflict}</p>`)}
		${epic.unreadable === undefined ? nothing : html`<p class="detail-conflict">${epic.unreadable}</p>`}
		<dl>
			${lines.map(([name, text]) => html`<dt>${name}</dt><dd>${text}</dd>`)}
		</dl>`;
}
