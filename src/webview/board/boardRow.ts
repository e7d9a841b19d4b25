import { html, nothing, type TemplateResult } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import type { BoardCard, BoardFrame } from '../../protocol/board';
import type { BoardStrings } from '../../protocol/boardStrings';
import { fillIn } from '../../protocol/fillIn';
import { draggableRow } from '../shared/draggableRow';
import { icon, statusIcon } from '../shared/icons';
import { lineId } from '../shared/lineId';
import { placed } from '../shared/placed';
import { cardSigns } from './cardSigns';
import {
	describeCard,
	describeCriteria,
	describeGroup,
	describeMore,
	describePoints,
	describeReadiness,
} from './describe';
import { scoreText } from './scoreText';
import type { BoardField } from './withFields';

/** One row as it is to be drawn. */
export interface BoardRow {
	readonly card: BoardCard;
	readonly frame: BoardFrame | undefined;
	/** Place in the order, counted from 1; undefined when it has none. */
	readonly place: number | undefined;
	/** How many cards can be ordered. */
	readonly total: number;
	/** Index in its set (the list as filtered, or its lane), and the length of that. */
	readonly index: number;
	readonly count: number;
	/** Distance from the top of the list, in pixels. */
	readonly top: number;
	readonly inLane: boolean;
	/** True below the cut line. */
	readonly beyond: boolean;
	readonly active: boolean;
	readonly selected: boolean;
	readonly lifted: boolean;
	readonly flashing: boolean;
	readonly movable: boolean;
	/** Fields that show what is not written yet. */
	readonly pending: ReadonlySet<BoardField> | undefined;
	/** How many are dragged when this row is. */
	readonly dragged: number;
}

export function boardRow(row: BoardRow, words: BoardStrings): TemplateResult {
	const { card, frame } = row;
	const classes = {
		row: true,
		active: row.active,
		selected: row.selected,
		lifted: row.lifted,
		flashing: row.flashing,
		movable: row.movable,
		beyond: row.beyond,
		unreadable: card.unreadable !== undefined,
	};
	const more = describeMore(card, words);
	const beyond = row.beyond && frame?.cut ? `. ${fillIn(words.beyondCut, frame.cut.label)}` : '';
	return html`<div
		id=${lineId(card.key)}
		class=${classMap(classes)}
		role=${row.inLane ? 'treeitem' : 'option'}
		data-key=${card.key}
		aria-level=${row.inLane ? 2 : nothing}
		aria-selected=${row.selected}
		aria-posinset=${row.index + 1}
		aria-setsize=${row.count}
		aria-label=${describeCard(card, row.place, row.total, frame, words)}
		aria-description=${more + beyond}
		${placed({ transform: `translateY(${row.top}px)` })}
		${draggableRow(card.key, row.movable ? dragLabel(row, words) : undefined)}
	>
		<span class="place">${row.place}</span>
		<span class="grip">${row.movable ? icon('grip') : nothing}</span>
		<span class="id" data-ask="open">${card.id}</span>
		${card.unreadable === undefined ? cells(row, words) : unreadable(card, words)}
	</div>`;
}

function dragLabel({ card, dragged }: BoardRow, words: BoardStrings): string {
	return dragged > 1 ? fillIn(words.several, dragged) : `${card.id}  ${card.title}`;
}

function unreadable(card: BoardCard, words: BoardStrings): TemplateResult {
	const reason = describeReadiness(card, words);
	return html`<span class="title" title=${card.title}><span class="word">${card.title}</span></span>
		<span class="reason" title=${reason}>${icon('error')}<span class="word">${reason}</span></span>`;
}

function cells({ card, frame, pending }: BoardRow, words: BoardStrings): TemplateResult {
	const { done, total } = card.criteria;
	const { epic } = card.groups;
	const readiness = describeReadiness(card, words);
	const classOf = (name: BoardField) => (pending?.has(name) ? `${name} pending` : name);
	const epicName = epic === undefined ? words.noEpic : describeGroup(epic, 'epic', frame);
	return html`<span class=${classOf('title')} title=${card.title}
			><span class="word">${card.title}</span>${cardSigns(card.signs)}</span
		>
		<span class=${classOf('epic')} data-edit="epic" title=${`${epicName}. ${words.editEpic}`}>${
			epic === undefined
				? nothing
				: html`<i class="swatch colour-${(frame?.names.epic[epic]?.colour ?? 0) % 8}"></i><span class="word">${epic}</span>`
		}</span>
		${frame?.model === undefined ? nothing : html`<span class="score" title=${frame.model}>${card.score === undefined ? '–' : scoreText(card.score)}</span>`}
		<span class=${classOf('points')} data-edit="points" title=${`${describePoints(card, words)}. ${words.editPoints}`}
			>${card.points ?? '–'}</span
		>
		<span
			class=${classOf('status')}
			data-edit="status"
			title=${`${card.status.text || words.noStatus}. ${words.editStatus}`}
			>${statusIcon(card.status.category)}<span class="word">${card.status.text || '–'}</span></span
		>
		<span class="criteria" title=${describeCriteria(card, words)}
			>${total === 0 ? '0' : `${done}/${total}`}${total > 0 && done === total ? icon('check') : nothing}</span
		>
		<span class="readiness" title=${readiness}>${card.missing.length > 0 ? missing(card.missing, words) : nothing}</span>`;
}

function missing(all: readonly string[], words: BoardStrings): TemplateResult {
	const rest = all.length - 1;
	return html`${icon('warning')}<span class="word">${all[0]}</span>${
		rest > 0 ? html`<span class="rest">${fillIn(words.rest, rest)}</span>` : nothing
	}`;
}
