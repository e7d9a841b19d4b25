import { html, nothing, type TemplateResult } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import { fillIn } from '../../../protocol/fillIn';
import type { RoadmapEpic } from '../../../protocol/roadmap';
import { draggableRow } from '../../shared/draggableRow';
import { lineId } from '../../shared/lineId';
import { placed } from '../../shared/placed';
import { datesWords } from '../dateWords';
import { describeEpic, describeMore, groupWords } from '../describeEpic';
import { healthIcon } from '../healthIcon';
import { progressOf, progressWords } from '../progress';
import type { RoadmapContext } from '../roadmapContext';
import { spanOf } from '../time/span';

/** The card of an epic in its column. */
export function horizonCard(epic: RoadmapEpic, { view, words, fixed }: RoadmapContext): TemplateResult {
	const active = epic.key === view.active;
	const movable = !fixed && epic.unreadable === undefined;
	const goal = epic.groups.goal;
	const classes = {
		card: true,
		active,
		movable,
		lifted: view.lift?.key === epic.key,
		pending: view.pending.has(epic.key),
		conflict: epic.conflicts.length > 0,
		dropped: epic.dropped,
		[epic.health]: true,
	};
	const health = words[`health-${epic.health}`];
	return html`<div
		id=${lineId(epic.key)}
		class=${classMap(classes)}
		role="option"
		data-key=${epic.key}
		aria-selected=${active}
		aria-label=${describeEpic(epic, words)}
		aria-description=${describeMore(epic, view.epics, words)}
		${draggableRow(epic.key, movable ? `${epic.id}  ${epic.title}` : undefined)}
	>
		<span class="card-top"
			><span class="id">${epic.id}</span
			><span class="health ${epic.health}" title=${epic.reason === '' ? health : fillIn(words.because, health, epic.reason)}
				>${epic.health === 'unknown' ? nothing : html`${healthIcon({ ...epic, conflicts: [] })}${health}`}</span
			></span
		>
		<span class="card-title">${epic.title}</span>
		${goal === undefined ? nothing : html`<span class="card-goal">${groupWords('goal', goal, view.frame)}</span>`}
		${
			epic.points.total + epic.items.total === 0
				? nothing
				: html`<span class="card-progress"
						><span class="track"><span class="part" ${placed({ width: `${progressOf(epic) * 100}%` })}></span></span
						><span class="card-words">${progressWords(epic, words)}</span></span
					>`
		}
		${spanOf(epic) ? html`<span class="card-words">${datesWords(epic, words)}</span>` : nothing}
		${epic.conflicts.map((conflict) => html`<span class="card-conflict">${conflict}</span>`)}
	</div>`;
}
