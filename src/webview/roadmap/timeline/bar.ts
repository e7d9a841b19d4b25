import { html, nothing, type TemplateResult } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import type { RoadmapEpic } from '../../../protocol/roadmap';
import type { RoadmapStrings } from '../../../protocol/roadmapStrings';
import { lineId } from '../../shared/lineId';
import { placed } from '../../shared/placed';
import { describeEpic, describeMore } from '../describeEpic';
import { healthIcon } from '../healthIcon';
import { progressOf } from '../progress';
import { titleWidth } from '../time/layout';
import { type Scale, xOf } from '../time/scale';
import { type Span, spanOf, tailEnd } from '../time/span';

/** A bar as it is to be drawn. */
export interface BarState {
	readonly epic: RoadmapEpic;
	/** Distance of its line from the top, in pixels. */
	readonly top: number;
	readonly active: boolean;
	readonly lifted: boolean;
	readonly pending: boolean;
	/** May be moved by the pointer. */
	readonly movable: boolean;
}

/** The bar of an epic: progress within, title on it and beyond, the tail up to the forecast, handles at its ends. */
export function bar(
	state: BarState,
	scale: Scale,
	epics: readonly RoadmapEpic[],
	words: RoadmapStrings,
): TemplateResult | typeof nothing {
	const { epic, top, active, lifted, pending, movable } = state;
	const span = spanOf(epic);
	if (!span) return nothing;
	const left = xOf(span.from, scale);
	const width = xOf(span.to + 1, scale) - left;
	const tail = xOf(tailEnd(epic, span) + 1, scale) - left - width;
	const { openStart, openEnd } = span;
	const classes = {
		bar: true,
		active,
		lifted,
		pending,
		movable,
		'open-start': openStart,
		'open-end': openEnd,
		dropped: epic.dropped,
		conflict: epic.conflicts.length > 0,
		[epic.health]: true,
	};
	return html`<div
		id=${lineId(epic.key)}
		class=${classMap(classes)}
		role="option"
		data-key=${epic.key}
		aria-selected=${active}
		aria-label=${describeEpic(epic, words)}
		aria-description=${describeMore(epic, epics, words)}
		${placed({ left: `${left}px`, top: `${top}px`, width: `${width}px` })}
	>
		${tail > 0 ? html`<span class="tail" ${placed({ width: `${tail}px` })}></span>` : nothing}
		<span class="body"><span class="part" ${placed({ width: `${progressOf(epic) * 100}%` })}></span></span>
		<span class="label" ${placed({ 'max-width': `${Math.max(width, titleWidth(epic))}px` })}
			>${healthIcon(epic)}<span class="words"><span class="id">${epic.id}</span> ${epic.title}</span></span
		>
		${
			movable
				? html`<span class="handle" data-handle="start"></span><span class="handle" data-handle="target"></span>`
				: nothing
		}
	</div>`;
}

/** Where a bar was, as an outline on its line. */
export function ghost(span: Span, top: number, scale: Scale): TemplateResult {
	const left = xOf(span.from, scale);
	const width = xOf(span.to + 1, scale) - left;
	return html`<div
		class="ghost"
		${placed({ transform: `translate(${left}px, ${top}px)`, width: `${width}px` })}
	></div>`;
}
