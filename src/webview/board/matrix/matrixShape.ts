import type { BoardCard, BoardFrame } from '../../../protocol/board';
import { remember } from '../../shared/remember';
import type { BoardView } from '../boardView';
import { axisFor } from './axis';
import { type Axes, type Dot, gatherDots, type PlotSize } from './dots';
import type { Values } from './quadrant';

/** A dot with the words beside it: room for the colour, and for the number of a dot that stands for several. */
const swatchRoom = 20;
const numberLetters = 5;
/** Among more cards than this most dots stand for several. */
const crowd = 100;
/** No id takes more letters than this from the room of the others. */
const mostLetters = 10;

/** True for a card that has a place on the matrix. */
export function isPlaced(card: BoardCard): card is BoardCard & Values {
	return card.effort !== undefined && card.impact !== undefined && card.unreadable === undefined;
}

/** What the matrix is made of; each part is worked out anew only when what it depends on has changed. */
export class MatrixShape {
	private steady: Axes = { effort: axisFor([]), impact: axisFor([]) };

	/** The axes follow the cards, unless they are to hold still. */
	axes(view: BoardView | undefined, still: boolean): Axes {
		if (view && !still) this.steady = this.axesOf(this.placed(view.visible), view.frame?.scale);
		return this.steady;
	}

	/** @param letter width of a letter, in pixels */
	box(view: BoardView, letter: number): PlotSize {
		const letters = this.longest(view.visible) + (this.placed(view.visible).length > crowd ? numberLetters : 0);
		return this.boxOf(letters, letter);
	}

	dots(view: BoardView, axes: Axes, size: PlotSize, letter: number): readonly Dot[] {
		if (size.width === 0 || size.height === 0) return [];
		return this.gather(this.placed(view.visible), axes, size, this.box(view, letter), view.lifted);
	}

	/** Cards that have both values. */
	readonly placed = remember((cards: readonly BoardCard[]) => cards.filter(isPlaced));

	/** Cards that lack one of the values. */
	readonly unplaced = remember((cards: readonly BoardCard[]) =>
		cards.filter((card) => !isPlaced(card) && card.unreadable === undefined),
	);

	/** The epics on the matrix, in the order of the frame. */
	readonly epics = remember((cards: readonly BoardCard[], frame: BoardFrame | undefined): readonly string[] => {
		const there = new Set(this.placed(cards).map((card) => card.groups.epic));
		return Object.keys(frame?.names.epic ?? {}).filter((id) => there.has(id));
	});

	private readonly gather = remember(gatherDots);
	private readonly boxOf = remember((letters: number, letter: number) => ({
		width: swatchRoom + letters * letter,
		height: Math.round(letter * 3),
	}));
	private readonly longest = remember((cards: readonly BoardCard[]) =>
		Math.min(
			mostLetters,
			cards.reduce((most, { id }) => Math.max(most, id.length), 3),
		),
	);
	private readonly axesOf = remember(
		(cards: readonly Values[], scale: readonly number[] | undefined): Axes => ({
			effort: axisFor(
				cards.map((card) => card.effort),
				scale,
			),
			impact: axisFor(cards.map((card) => card.impact)),
		}),
	);
}
