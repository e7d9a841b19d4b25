import { remember } from '../remember';
import { axisFor } from './axis';
import { type Axes, type Dot, gatherDots, type PlotSize } from './dots';
import { isPlaced, type MatrixCard } from './matrixCard';
import type { Values } from './quadrant';

/** Room of the mark before the words of a dot, in pixels. */
const swatchRoom = 20;
/** Room for the number of a dot that stands for several. */
const numberLetters = 5;
/** Among more cards than this most dots stand for several. */
const crowd = 100;
/** No id takes more letters than this from the room of the others. */
const mostLetters = 10;

/** How a matrix is drawn, whatever is on it. */
export interface MatrixStyle {
	/** True where little effort is on the right. */
	readonly backwards: boolean;
	/** Room of the sign behind the words of a dot, in pixels. */
	readonly signs: number;
}

/** What the matrix is made of; each part is worked out anew only when what it depends on has changed. */
export class MatrixShape<Card extends MatrixCard> {
	private steady: Axes;

	constructor(private readonly style: MatrixStyle) {
		this.steady = this.axesOf([], []);
	}

	/**
	 * The axes follow the cards, unless they are to hold still.
	 *
	 * @param scale efforts that can be chosen, ascending; none where any can
	 */
	axes(cards: readonly Card[], scale: readonly number[], still: boolean): Axes {
		if (!still) this.steady = this.axesOf(this.placed(cards), scale);
		return this.steady;
	}

	/** @param letter width of a letter, in pixels */
	box(cards: readonly Card[], letter: number): PlotSize {
		const more = this.placed(cards).length > crowd ? numberLetters * letter : this.style.signs;
		return this.boxOf(this.longest(cards) * letter + more, letter);
	}

	/** @param held keys of cards in the hand */
	dots(
		cards: readonly Card[],
		held: ReadonlySet<string>,
		axes: Axes,
		size: PlotSize,
		letter: number,
	): readonly Dot<Card>[] {
		if (size.width === 0 || size.height === 0) return [];
		return this.gather(this.placed(cards), axes, size, this.box(cards, letter), held);
	}

	/** Cards that have both values. */
	readonly placed = remember((cards: readonly Card[]) => cards.filter((card): card is Card & Values => isPlaced(card)));

	private readonly gather = remember(gatherDots<Card & Values>);
	private readonly boxOf = remember((words: number, letter: number) => ({
		width: swatchRoom + words,
		height: Math.round(letter * 3),
	}));
	private readonly longest = remember((cards: readonly Card[]) =>
		Math.min(
			mostLetters,
			cards.reduce((most, { id }) => Math.max(most, id.length), 3),
		),
	);
	private readonly axesOf = remember(
		(cards: readonly Values[], scale: readonly number[]): Axes => ({
			effort: {
				...axisFor(
					cards.map((card) => card.effort),
					scale,
				),
				backwards: this.style.backwards,
			},
			impact: axisFor(cards.map((card) => card.impact)),
		}),
	);
}
