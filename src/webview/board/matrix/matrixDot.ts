import { html, nothing, type TemplateResult } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import type { BoardCard, BoardFrame } from '../../../protocol/board';
import type { BoardStrings } from '../../../protocol/boardStrings';
import { fillIn } from '../../../protocol/fillIn';
import { draggableRow } from '../../shared/draggableRow';
import { lineId } from '../../shared/lineId';
import { placed } from '../../shared/placed';
import { describeGroup } from '../describe';
import type { Axes, Dot } from './dots';
import { inWords, quadrantName } from './quadrant';

/** A dot as it is to be drawn. */
export interface MatrixDotState {
	readonly dot: Dot;
	readonly frame: BoardFrame | undefined;
	readonly axes: Axes;
	readonly active: boolean;
	readonly lifted: boolean;
	readonly pending: boolean;
	readonly movable: boolean;
	/** True at the right edge, where the words are on the left. */
	readonly flipped: boolean;
}

/** A dot in the colour of its epic with its id beside it; of several that fall together with their number. */
export function matrixDot(state: MatrixDotState, words: BoardStrings): TemplateResult | typeof nothing {
	const { dot, frame, active, lifted, pending, flipped } = state;
	const [first, ...others] = dot.cards;
	if (!first) return nothing;
	const label = others.length === 0 ? describeDot(first, state.axes, frame, words) : describeGathered(dot, words);
	const shift = flipped ? 'calc(-100% + 7px)' : '-7px';
	const isMovable = state.movable && others.length === 0 && first.unreadable === undefined;
	return html`<div
		id=${lineId(first.key)}
		class=${classMap({ dot: true, active, lifted, pending, flipped, movable: isMovable })}
		role="option"
		data-key=${first.key}
		aria-selected=${active}
		aria-label=${label}
		title=${label}
		${placed({ transform: `translate(${dot.x}px, ${dot.y}px) translate(${shift}, -50%)` })}
		${draggableRow(first.key, isMovable ? `${first.id}  ${first.title}` : undefined)}
	>
		<i class="swatch ${epicColour(first, frame)}"></i><span class="id">${first.id}</span>${
			others.length > 0 ? html`<span class="rest">${fillIn(words.more, others.length)}</span>` : nothing
		}
	</div>`;
}

/** The class with the colour of a card's epic. */
export function epicColour(card: BoardCard, frame: BoardFrame | undefined): string {
	const colour = card.groups.epic === undefined ? undefined : frame?.names.epic[card.groups.epic]?.colour;
	return colour === undefined ? 'colour-none' : `colour-${colour % 8}`;
}

/** A card of the matrix in one sentence. */
export function describeDot(card: BoardCard, axes: Axes, frame: BoardFrame | undefined, words: BoardStrings): string {
	const { effort, impact } = card;
	const { epic } = card.groups;
	return [
		`${card.id} ${card.title}`,
		effort === undefined ? words.noEffort : fillIn(words.effortIs, inWords(effort)),
		impact === undefined ? words.noImpact : fillIn(words.impactIs, inWords(impact)),
		...(effort === undefined || impact === undefined ? [] : [quadrantName({ effort, impact }, axes, words)]),
		epic === undefined ? words.noEpic : fillIn(words.epic, describeGroup(epic, 'epic', frame)),
	].join(', ');
}

function describeGathered({ cards }: Dot, words: BoardStrings): string {
	const some = cards.slice(0, 5).map((card) => card.id);
	const named = cards.length > some.length ? [...some, fillIn(words.more, cards.length - some.length)] : some;
	return fillIn(words.gathered, cards.length, named.join(', '));
}
