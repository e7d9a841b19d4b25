import { html, nothing, type TemplateResult } from 'lit';
import type { BoardMoved } from '../../../protocol/board';
import type { BoardStrings } from '../../../protocol/boardStrings';
import { fillIn } from '../../../protocol/fillIn';
import { placed } from '../../shared/placed';
import { kindOf, type MoveKind, sizeOf } from './movedOrder';
import { exactTime, timeAgo } from './when';

const signs: Readonly<Record<MoveKind, string>> = { up: '↑', down: '↓', new: '+', unranked: '–', gone: '×' };

/** A line of the list of moves as it is to be drawn. */
export interface MovedRow {
	readonly move: BoardMoved;
	readonly index: number;
	readonly count: number;
	readonly top: number;
	readonly active: boolean;
	readonly now: number;
}

export function movedId(index: number): string {
	return `moved-${index}`;
}

export function movedRow({ move, index, count, top, active, now }: MovedRow, words: BoardStrings): TemplateResult {
	const kind = kindOf(move);
	const lang = document.documentElement.lang || undefined;
	return html`<div
		id=${movedId(index)}
		class="moved ${kind} ${active ? 'active' : ''} ${move.key === undefined ? 'gone' : ''}"
		role="option"
		data-index=${index}
		aria-selected=${active}
		aria-posinset=${index + 1}
		aria-setsize=${count}
		aria-label=${describeMoved(move, now, words)}
		${placed({ transform: `translateY(${top}px)` })}
	>
		<span class="change"><b>${signs[kind]}</b> ${changeWords(move, kind, words)}</span>
		<span class="what"><span class="id">${move.id}</span> ${move.title}</span>
		<span class="below">
			<span class="who" title=${move.at === undefined ? nothing : exactTime(move.at, lang)}>${whoWords(move, now, words)}</span>
			<span class="why" title=${move.reason ?? nothing}>${move.reason ?? nothing}</span>
		</span>
	</div>`;
}

function changeWords({ from, to }: BoardMoved, kind: MoveKind, words: BoardStrings): string {
	if (kind === 'new') return `${words.newInShort} → ${to ?? '–'}`;
	if (kind === 'gone') return `${from ?? '–'} → ${words.goneInShort}`;
	if (kind === 'unranked') return `${from ?? '–'} → ${words.unrankedInShort}`;
	return `${from} → ${to}`;
}

function whoWords({ by, at }: BoardMoved, now: number, words: BoardStrings): string {
	if (at === undefined) return words.notCommitted;
	const ago = timeAgo(at, now, document.documentElement.lang || undefined);
	return by === undefined ? ago : `${by}, ${ago}`;
}

/** A move in one sentence. */
export function describeMoved(move: BoardMoved, now: number, words: BoardStrings): string {
	const { from, to, by, at, reason } = move;
	const kind = kindOf(move);
	const size = sizeOf(move) ?? 0;
	const change = {
		up: `${fillIn(words.movedUp, size)}, ${fillIn(words.fromTo, from ?? 0, to ?? 0)}`,
		down: `${fillIn(words.movedDown, size)}, ${fillIn(words.fromTo, from ?? 0, to ?? 0)}`,
		new: fillIn(words.newInOrder, to ?? 0),
		unranked: fillIn(words.unrankedNow, from ?? 0),
		gone: fillIn(words.goneFromOrder, from ?? 0),
	}[kind];
	return [
		`${move.id} ${move.title}`,
		change,
		...(by === undefined ? [] : [fillIn(words.byWhom, by)]),
		at === undefined ? words.notCommitted : timeAgo(at, now, document.documentElement.lang || undefined),
		...(reason === undefined ? [] : [fillIn(words.because, reason)]),
	].join(', ');
}
