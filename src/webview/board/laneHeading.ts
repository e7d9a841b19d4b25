import { html, type TemplateResult } from 'lit';
import type { BoardStrings } from '../../protocol/boardStrings';
import { fillIn } from '../../protocol/fillIn';
import { icon } from '../shared/icons';
import { lineId } from '../shared/lineId';
import { placed } from '../shared/placed';
import type { Lane } from './lanes';
import { headingKey, type Line } from './rankedLines';

/** The words on the heading of a lane: what it is, how many items are in it and how many points they have. */
export function laneHeading(lane: Lane, noName: string, words: BoardStrings): TemplateResult {
	return html`${icon(lane.folded ? 'folded' : 'open')}
		${lane.id === '' ? html`<span class="name">${noName}</span>` : html`<span class="id">${lane.id}</span><span class="name">${lane.title}</span>`}
		<span class="counts">${laneCounts(lane, words)}</span>`;
}

function laneCounts({ cards, points }: Lane, words: BoardStrings): string {
	return cards.length === 1 ? fillIn(words.inLaneOne, points) : fillIn(words.inLane, cards.length, points);
}

/** The heading of a lane as a line of the list, in the tree that the list is then. */
export function laneLine(
	{ lane, index, count }: Extract<Line, { kind: 'lane' }>,
	top: number,
	isActive: boolean,
	noName: string,
	words: BoardStrings,
): TemplateResult {
	const name = lane.id === '' ? noName : `${lane.id} ${lane.title}`;
	return html`<div
		id=${lineId(headingKey(lane.id))}
		class="lane ${isActive ? 'active' : ''}"
		role="treeitem"
		data-lane=${lane.id}
		aria-level="1"
		aria-expanded=${!lane.folded}
		aria-posinset=${index + 1}
		aria-setsize=${count}
		aria-label=${`${name}, ${laneCounts(lane, words)}`}
		${placed({ transform: `translateY(${top}px)` })}
	>
		${laneHeading(lane, noName, words)}
	</div>`;
}
