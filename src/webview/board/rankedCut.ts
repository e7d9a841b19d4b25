import type { BoardCard, BoardFrame } from '../../protocol/board';
import { remember } from '../shared/remember';
import { cardsWith } from './boardModel';
import { type Cut, cutOf } from './cut';
import type { Drop } from './dropList';

/** A cut line as it would be. */
export interface CutToCome {
	readonly cut: Cut;
	/** The last card that stays where it is and fits then; undefined when none does. */
	readonly last: BoardCard | undefined;
}

/** Where the cut line is in a list, and where a drop would bring it; each worked out once for the same cards. */
export class RankedCut {
	/** Undefined where nothing says how much fits. */
	readonly now = remember(
		(cards: readonly BoardCard[], frame: BoardFrame | undefined): Cut | undefined =>
			frame?.cut && cutOf(cards, frame.cut),
	);

	readonly after = remember(
		(cards: readonly BoardCard[], frame: BoardFrame | undefined, drop: Drop): CutToCome | undefined => {
			if (!frame?.cut) return undefined;
			const then = cardsWith(cards, drop, frame);
			const cut = cutOf(then, frame.cut);
			const moving = new Set(drop.keys);
			return { cut, last: then.findLast((card, index) => index <= cut.last && !moving.has(card.key)) };
		},
	);
}
