import type { Values } from './quadrant';

/** Puts a card elsewhere on a matrix, by keys and by the pointer, and says where it is. */
export interface MatrixMoves {
	/** Takes a card into the hand; one that lacks a value comes to the middle. */
	lift(key: string): void;
	/** One step along an axis: the card in the hand there, another one at once. */
	step(key: string, axis: keyof Values, way: 1 | -1): void;
	drop(): void;
	cancel(): void;
	/** A drop by the pointer. */
	to(key: string, values: Values): void;
	/** Sensible values near some. */
	snapped(values: Values): Values;
}
