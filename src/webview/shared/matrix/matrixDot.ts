import { html, nothing, type TemplateResult } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import { fillIn } from '../../../protocol/fillIn';
import { draggableRow } from '../draggableRow';
import { lineId } from '../lineId';
import { placed } from '../placed';
import type { Dot } from './dots';
import type { MatrixCard } from './matrixCard';

/** A dot as it is to be drawn. */
export interface MatrixDotState<Card extends MatrixCard> {
	readonly dot: Dot<Card>;
	/** What is said of it. */
	readonly label: string;
	/** False where the page shows more than the label beside the dot. */
	readonly hasTip: boolean;
	/** What else is to be said; empty for nothing. */
	readonly more: string;
	/** Classes of its mark, and what stands behind its id. */
	readonly swatch: string;
	readonly sign: unknown;
	readonly active: boolean;
	readonly lifted: boolean;
	readonly pending: boolean;
	readonly movable: boolean;
	/** True at the right edge, where the words are on the left. */
	readonly flipped: boolean;
	/** How many there are beside the first, such as `+2`. */
	readonly rest: string;
}

/** A card on the matrix, or several that fall together: a mark with the id of the first, and their number. */
export function matrixDot<Card extends MatrixCard>(state: MatrixDotState<Card>): TemplateResult | typeof nothing {
	const { dot, label, active, lifted, pending, flipped, more } = state;
	const [first, ...others] = dot.cards;
	if (!first) return nothing;
	const shift = flipped ? 'calc(-100% + 7px)' : '-7px';
	const isMovable = state.movable && others.length === 0 && first.unreadable === undefined;
	return html`<div
		id=${lineId(first.key)}
		class=${classMap({ dot: true, active, lifted, pending, flipped, movable: isMovable })}
		role="option"
		data-key=${first.key}
		aria-selected=${active}
		aria-label=${label}
		aria-description=${more || nothing}
		title=${state.hasTip ? label : nothing}
		${placed({ transform: `translate(${dot.x}px, ${dot.y}px) translate(${shift}, -50%)` })}
		${draggableRow(first.key, isMovable ? `${first.id}  ${first.title}` : undefined)}
	>
		<i class="swatch ${state.swatch}"></i><span class="id">${first.id}</span>${
			others.length > 0 ? html`<span class="rest">${fillIn(state.rest, others.length)}</span>` : nothing
		}${state.sign}
	</div>`;
}

/** Several cards in one sentence: how many, and the first of them by their ids. */
export function describeGathered({ cards }: Dot, words: { readonly gathered: string; readonly rest: string }): string {
	const some = cards.slice(0, 5).map((card) => card.id);
	const named = cards.length > some.length ? [...some, fillIn(words.rest, cards.length - some.length)] : some;
	return fillIn(words.gathered, cards.length, named.join(', '));
}
