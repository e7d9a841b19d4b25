import { type Axes, type PlotSize, pointOf, valuesAt } from './dots';
import { isPlaced, type MatrixCard } from './matrixCard';
import type { MatrixMoves } from './matrixMoves';
import type { Values } from './quadrant';

/** A drag along one axis may stray so far from it and still be along it, in pixels. */
const stray = 6;

/** Sensible values for a card that is dragged over a point of a plot; a value that the drag hardly changes stays as it is. */
export function valuesUnder(
	card: MatrixCard,
	{ x, y }: { readonly x: number; readonly y: number },
	axes: Axes,
	size: PlotSize,
	moves: Pick<MatrixMoves, 'snapped'>,
): Values {
	const values = moves.snapped(valuesAt(x, y, axes, size));
	if (!isPlaced(card)) return values;
	const own = pointOf(card, axes, size);
	return {
		effort: Math.abs(own.x - x) < stray ? card.effort : values.effort,
		impact: Math.abs(own.y - y) < stray ? card.impact : values.impact,
	};
}
