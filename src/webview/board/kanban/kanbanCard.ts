import { html, nothing, type TemplateResult } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import type { BoardCard, BoardFrame } from '../../../protocol/board';
import type { BoardStrings } from '../../../protocol/boardStrings';
import { fillIn } from '../../../protocol/fillIn';
import { draggableRow } from '../../shared/draggableRow';
import { icon } from '../../shared/icons';
import { lineId } from '../../shared/lineId';
import { placed } from '../../shared/placed';
import { cardSigns } from '../cardSigns';
import {
	describeCard,
	describeCriteria,
	describeGroup,
	describeMore,
	describePoints,
	describeReadiness,
} from '../describe';

/** A card of a column as it is to be drawn. */
export interface KanbanCardState {
	readonly card: BoardCard;
	readonly frame: BoardFrame | undefined;
	/** Index in its cell, and the number of cards there. */
	readonly index: number;
	readonly count: number;
	/** Distance from the top, in pixels. */
	readonly top: number;
	readonly active: boolean;
	readonly selected: boolean;
	readonly lifted: boolean;
	readonly flashing: boolean;
	readonly movable: boolean;
	/** True while something of it is not written yet. */
	readonly pending: boolean;
	/** How many are dragged when this card is. */
	readonly dragged: number;
}

export function kanbanCard(state: KanbanCardState, words: BoardStrings): TemplateResult {
	const { card, frame, top } = state;
	const { active, selected, lifted, flashing, movable, pending } = state;
	const unreadable = card.unreadable !== undefined;
	const label = state.dragged > 1 ? fillIn(words.several, state.dragged) : `${card.id}  ${card.title}`;
	return html`<div
		id=${lineId(card.key)}
		class=${classMap({ card: true, active, selected, lifted, flashing, movable, pending, unreadable })}
		role="option"
		data-key=${card.key}
		aria-selected=${selected}
		aria-posinset=${state.index + 1}
		aria-setsize=${state.count}
		aria-label=${describeCard(card, state.index + 1, state.count, frame, words)}
		aria-description=${describeMore(card, words)}
		${placed({ transform: `translateY(${top}px)` })}
		${draggableRow(card.key, movable ? label : undefined)}
	>
		<div class="face">
			<span class="card-top">
				<span class="id" data-ask="open">${card.id}</span>
				${cardSigns(card.signs)}
				${warning(card, words)}
				<span class="points" title=${describePoints(card, words)}>${unreadable ? nothing : (card.points ?? '–')}</span>
			</span>
			<span class="card-title" title=${card.title}>${card.title}</span>
			${unreadable ? html`<span class="card-foot" title=${card.unreadable}>${card.unreadable}</span>` : foot(card, frame, words)}
		</div>
	</div>`;
}

function warning(card: BoardCard, words: BoardStrings): TemplateResult | typeof nothing {
	if (card.unreadable === undefined && card.missing.length === 0) return nothing;
	const name = card.unreadable === undefined ? 'warning' : 'error';
	return html`<span class="sign ${name}" title=${describeReadiness(card, words)}>${icon(name)}</span>`;
}

function foot(card: BoardCard, frame: BoardFrame | undefined, words: BoardStrings): TemplateResult {
	const { epic } = card.groups;
	const { done, total } = card.criteria;
	return html`<span class="card-foot">
		${
			epic === undefined
				? nothing
				: html`<span class="card-epic" title=${describeGroup(epic, 'epic', frame)}
						><i class="swatch colour-${(frame?.names.epic[epic]?.colour ?? 0) % 8}"></i><span class="word">${epic}</span></span
					>`
		}
		<span class="criteria" title=${describeCriteria(card, words)}
			>${total === 0 ? nothing : `${done}/${total}`}${total > 0 && done === total ? icon('check') : nothing}</span
		>
	</span>`;
}
