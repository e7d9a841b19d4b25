import { html, nothing, type TemplateResult } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import type { RoadmapEpic } from '../../../protocol/roadmap';
import { placed } from '../../shared/placed';
import type { PlacedLane } from '../time/layout';
import { type Scale, xOf } from '../time/scale';
import { spanOf } from '../time/span';

/** The ground of a lane, and thin bars where it is folded. */
export function laneGround(lane: PlacedLane, lineHeight: number, scale: Scale): TemplateResult {
	return html`<div
		class=${classMap({ 'lane-ground': true, folded: lane.folded })}
		${placed({
			transform: `translateY(${lane.firstLine * lineHeight}px)`,
			height: `${lane.lines * lineHeight}px`,
		})}
	>
		${lane.folded ? lane.epics.map((epic) => thinBar(epic, scale)) : nothing}
	</div>`;
}

function thinBar(epic: RoadmapEpic, scale: Scale): TemplateResult | typeof nothing {
	const span = spanOf(epic);
	if (!span) return nothing;
	const left = xOf(span.from, scale);
	return html`<span
		class="thin ${epic.health}"
		${placed({ transform: `translateX(${left}px)`, width: `${xOf(span.to + 1, scale) - left}px` })}
	></span>`;
}
