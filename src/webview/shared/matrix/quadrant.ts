import type { MatrixStrings } from '../../../protocol/matrixStrings';
import type { Axes } from './dots';

/** The four parts of the matrix, named by their words. */
export type Quadrant = 'quickWins' | 'bigBets' | 'fillIns' | 'thinkAgain';

export const quadrants: readonly Quadrant[] = ['quickWins', 'bigBets', 'fillIns', 'thinkAgain'];

/** In which part values are: the axes are cut in the middle, and the middle itself counts as low effort and high impact. */
export function quadrantOf({ effort, impact }: Values, axes: Axes): Quadrant {
	const isCheap = effort <= axes.effort.max / 2;
	const isStrong = impact >= axes.impact.max / 2;
	if (isStrong) return isCheap ? 'quickWins' : 'bigBets';
	return isCheap ? 'fillIns' : 'thinkAgain';
}

/** What the matrix shows of a card. */
export interface Values {
	readonly effort: number;
	readonly impact: number;
}

/** A number in the user's way of writing it. */
export function inWords(value: number): string {
	return value.toLocaleString(document.documentElement.lang || undefined, { maximumFractionDigits: 2 });
}

/** The name of the part that values are in. */
export function quadrantName(values: Values, axes: Axes, words: MatrixStrings): string {
	return words[quadrantOf(values, axes)];
}
