import type { Item } from '../../model/item';
import { numberText } from '../models/part';
import type { ScoringModel } from '../models/scoringModel';

/** Ranked items with their scores by one model, in product order. */
export interface ScoredItems {
	readonly items: Item[];
	/** Their places among the open items, from 1. */
	readonly places: number[];
	readonly values: number[];
}

/** Places that an item may be off without a word, however few there are, and the share of all. */
const fewPlaces = 3;
const shareOfPlaces = 0.1;
/** How much larger one of two scores is, as a share of the smaller, for them to be far apart. */
const farApart = 0.5;

/**
 * Which items stand far from where their score puts them. Places are counted among those with a score by the same model; an
 * item with the score of others belongs anywhere among those. Two things have to be true:
 *
 * - it is off by more than 3 places, and by more than a tenth of all of them: one that is moved far lets the others move
 *   by one place each, about which nothing is to be said;
 * - the score that belongs to the place where it stands differs from its own by half of the smaller or more (by anything,
 *   where scores are classes), since scores are rough and an order within their noise is no disagreement.
 *
 * So a change of one item changes the signs of few others, and small changes of scores change none.
 */
export function scoreSigns(
	{ items, places, values }: ScoredItems,
	{ name, classes }: Pick<ScoringModel, 'name' | 'classes'>,
	tell: (item: Item, text: string) => void,
): void {
	const tolerated = Math.floor(Math.max(fewPlaces, values.length * shareOfPlaces));
	if (values.length <= tolerated + 1) return;
	// Ascending, because that is what the engine sorts without asking for each comparison.
	const sorted = Float64Array.from(values).sort();
	const last = sorted.length - 1;
	/** The score that belongs to a place; beyond the ends nothing does. */
	const scoreAt = (at: number) => sorted[last - at] ?? Number.NaN;
	for (let at = 0; at <= last; at++) {
		const value = values[at] as number;
		const tooHigh = scoreAt(at + tolerated) > value;
		const tooLow = scoreAt(at - tolerated) < value;
		if (!(tooHigh || tooLow) || !areFarApart(value, scoreAt(at), classes)) continue;
		// Of the places that its score has, the one nearest to where it stands.
		const belongs = tooHigh ? last - countUpTo(sorted, value) + 1 : last - countBelow(sorted, value);
		tell(items[at] as Item, `${name} ${numberText(value)} puts it at ${places[belongs]}, it stands at ${places[at]}`);
	}
}

function areFarApart(a: number, b: number, classes: boolean): boolean {
	const difference = Math.abs(a - b);
	return difference > 0 && (classes || difference >= farApart * Math.min(Math.abs(a), Math.abs(b)));
}

/** How many of some ascending numbers are smaller than one. */
function countBelow(ascending: Float64Array, value: number): number {
	return countWhile(ascending, (each) => each < value);
}

/** How many of some ascending numbers are not larger than one. */
function countUpTo(ascending: Float64Array, value: number): number {
	return countWhile(ascending, (each) => each <= value);
}

function countWhile(ascending: Float64Array, holds: (value: number) => boolean): number {
	let low = 0;
	let high = ascending.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if (holds(ascending[middle] as number)) low = middle + 1;
		else high = middle;
	}
	return low;
}
