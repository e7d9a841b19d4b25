import { html, type TemplateResult } from 'lit';
import type { RoadmapGroup } from '../../../core/model/roadmapLook';
import { fillIn } from '../../../protocol/fillIn';
import type { RoadmapStrings } from '../../../protocol/roadmapStrings';
import { icon } from '../../shared/icons';
import { placed } from '../../shared/placed';
import type { PlacedLane } from '../time/layout';

/** The headings of the lanes that are in view, each beside its lines; a click collapses it. */
export function laneHeads(
	lanes: readonly PlacedLane[],
	group: RoadmapGroup,
	lineHeight: number,
	fold: (lane: string, folded: boolean) => void,
	words: RoadmapStrings,
): TemplateResult {
	return html`<div class="lane-heads">
		${lanes.map((lane) => laneHead(lane, group, lineHeight, fold, words))}
	</div>`;
}

function laneHead(
	lane: PlacedLane,
	group: RoadmapGroup,
	lineHeight: number,
	fold: (lane: string, folded: boolean) => void,
	words: RoadmapStrings,
): TemplateResult {
	const { id, title, folded, epics } = lane;
	const name = id === '' ? words[`without-${group}`] : title || id;
	const done = epics.reduce((sum, { points }) => sum + points.done, 0);
	const total = epics.reduce((sum, { points }) => sum + points.total, 0);
	const counts =
		epics.length === 1 ? fillIn(words.inLaneOne, done, total) : fillIn(words.inLane, epics.length, done, total);
	return html`<div
		class="lane-head"
		${placed({
			top: `${lane.firstLine * lineHeight}px`,
			height: `${lane.lines * lineHeight}px`,
			'--clamp': `${Math.min(3, lane.lines)}`,
		})}
	>
		<button
			type="button"
			class="lane-button"
			aria-expanded=${!folded}
			aria-label=${`${fillIn(folded ? words.unfoldLane : words.foldLane, `${id} ${title === id ? '' : title}`.trim() || name)}, ${counts}`}
			title=${`${id} ${name}, ${counts}`}
			@click=${() => fold(id, !folded)}
		>
			${icon(folded ? 'folded' : 'open')}
			<span class="lane-words"
				><span class="name">${name}</span>
				${lane.lines > 1 ? html`<span class="counts">${counts}</span>` : ''}</span
			>
		</button>
	</div>`;
}
