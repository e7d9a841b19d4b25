import { html, nothing, type TemplateResult } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import type { BoardCard, BoardFrame } from '../../protocol/board';
import type { BoardStrings } from '../../protocol/boardStrings';
import { fillIn } from '../shared/fillIn';
import {
	describeCard,
	describeCriteria,
	describeGroup,
	describeMore,
	describePoints,
	describeReadiness,
} from './describe';
import { draggableRow } from './draggableRow';
import { icon, statusIcon } from './icons';

/** One row as it is to be drawn. */
export interface BoardRow {
	readonly card: BoardCard;
	readonly frame: BoardFrame | undefined;
	/** Place in the order, counted from 1; undefined when it has none. */
	readonly place: number | undefined;
	/** How many cards can be ordered. */
	readonly total: number;
	/** Index in the list as filtered, and the length of that. */
	readonly index: number;
	readonly count: number;
	readonly active: boolean;
	readonly selected: boolean;
	readonly lifted: boolean;
	readonly flashing: boolean;
	readonly movable: boolean;
}

/** Identity of a row in the page, for `aria-activedescendant`. */
export function rowId(key: string): string {
	return `row-${encodeURIComponent(key)}`;
}

export function boardRow(row: BoardRow, words: BoardStrings): TemplateResult {
	const { card } = row;
	const readiness = describeReadiness(card, words);
	return html`<div
		id=${rowId(card.key)}
		class=${classMap({ row: true, active: row.active, selected: row.selected, lifted: row.lifted, flashing: row.flashing, movable: row.movable, unreadable: card.unreadable !== undefined })}
		role="option"
		data-key=${card.key}
		aria-selected=${row.selected}
		aria-posinset=${row.index + 1}
		aria-setsize=${row.count}
		aria-label=${describeCard(card, row.place, row.total, row.frame, words)}
		aria-description=${describeMore(card, words)}
		${draggableRow(card.key, row.movable ? `${card.id}  ${card.title}` : undefined)}
	>
		<span class="place">${row.place}</span>
		<span class="grip">${row.movable ? icon('grip') : nothing}</span>
		<span class="id" data-ask="open">${card.id}</span>
		<span class="title" title=${card.title}>${card.title}</span>
		${card.unreadable === undefined ? cells(card, row.frame, words, readiness) : html`<span class="reason" title=${readiness}>${icon('error')}<span class="word">${readiness}</span></span>`}
	</div>`;
}

function cells(card: BoardCard, frame: BoardFrame | undefined, words: BoardStrings, readiness: string): TemplateResult {
	const { epic } = card.groups;
	const { done, total } = card.criteria;
	const points = describePoints(card, words);
	return html`<span class="epic" title=${epic === undefined ? words.noEpic : describeGroup(epic, 'epic', frame)}>${
		epic === undefined
			? nothing
			: html`<i class="swatch colour-${(frame?.names.epic[epic]?.colour ?? 0) % 8}"></i><span class="word">${epic}</span>`
	}</span>
		<span class="points" data-edit="points" title=${`${points}. ${words.editPoints}`}>${card.points ?? '–'}</span>
		<span class="status" data-edit="status" title=${`${card.status.text || words.noStatus}. ${words.editStatus}`}
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
		rest > 0 ? html`<span class="rest">${fillIn(words.more, rest)}</span>` : nothing
	}`;
}
