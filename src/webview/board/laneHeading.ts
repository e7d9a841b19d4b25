import { html, type TemplateResult } from 'lit';
import type { BoardStrings } from '../../protocol/boardStrings';
import { fillIn } from '../shared/fillIn';
import { icon } from './icons';
import type { Lane } from './lanes';

/** The words on the heading of a lane: what it is, how many items are in it and how many points they have. */
export function laneHeading(lane: Lane, noName: string, words: BoardStrings): TemplateResult {
	return html`${icon(lane.folded ? 'folded' : 'open')}
		${lane.id === '' ? html`<span class="name">${noName}</span>` : html`<span class="id">${lane.id}</span><span class="name">${lane.title}</span>`}
		<span class="counts">${laneCounts(lane, words)}</span>`;
}

export function laneCounts({ cards, points }: Lane, words: BoardStrings): string {
	return cards.length === 1 ? fillIn(words.inLaneOne, points) : fillIn(words.inLane, cards.length, points);
}
