import { html, type TemplateResult } from 'lit';
import { placed } from '../placed';
import type { CardListState } from './cardList';
import './cardList';
import type { Dot, PlotSize } from './dots';
import type { MatrixCard } from './matrixCard';

/** Distance of the list from its dot, in pixels. */
const gap = 14;
/** How many lines are in view at most. */
const most = 8;

/** The cards of a dot that stands for several, on that side of it which has more room. */
export function gatheredList<Card extends MatrixCard>(
	dot: Dot<Card>,
	{ width, height }: PlotSize,
	state: CardListState<Card>,
	onLeave: (event: FocusEvent) => void,
): TemplateResult {
	const isRight = dot.x > width / 2;
	const isLow = dot.y > height / 2;
	return html`<div
		class="gathered"
		role="dialog"
		aria-label=${state.label}
		@focusout=${onLeave}
		${placed({
			left: isRight ? 'auto' : `${dot.x}px`,
			right: isRight ? `${width - dot.x}px` : 'auto',
			top: isLow ? 'auto' : `${dot.y + gap}px`,
			bottom: isLow ? `${height - dot.y + gap}px` : 'auto',
			'--lines': String(Math.min(most, dot.cards.length)),
		})}
	>
		<refinery-card-list .state=${state}></refinery-card-list>
	</div>`;
}
