import type { Item } from '../../model/item';
import { numberText } from '../models/part';

/** A ranked item with its score. */
export interface Scored {
	readonly item: Item;
	/** Its place among the open items, from 1. */
	readonly place: number;
	readonly value: number;
	readonly model: string;
	readonly classes: boolean;
}

export interface ScoreSign {
	readonly item: Item;
	readonly text: string;
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
 *
 * @param scored in product order
 */
export function scoreSigns(scored: readonly Scored[]): readonly ScoreSign[] {
	return [...byModel(scored).values()].flatMap(signsOf);
}

function byModel(scored: readonly Scored[]): ReadonlyMap<string, readonly Scored[]> {
	const groups = new Map<string, Scored[]>();
	for (const each of scored) {
		const group = groups.get(each.model);
		if (group) group.push(each);
		else groups.set(each.model, [each]);
	}
	return groups;
}

function signsOf(scored: readonly Scored[]): readonly ScoreSign[] {
	const tolerated = Math.max(fewPlaces, scored.length * shareOfPlaces);
	if (scored.length <= fewPlaces + 1) return [];
	const sorted = Float64Array.from(scored, ({ value }) => -value).sort();
	/** The first and the last place that a score has in its order. */
	const places = new Map<number, { first: number; last: number }>();
	for (const [at, negative] of sorted.entries()) {
		const range = places.get(-negative);
		if (range) range.last = at;
		else places.set(-negative, { first: at, last: at });
	}
	const signs: ScoreSign[] = [];
	for (const [at, { item, place, value, model, classes }] of scored.entries()) {
		const { first = at, last = at } = places.get(value) ?? {};
		const off = at < first ? first - at : Math.max(0, at - last);
		if (off <= tolerated || !areFarApart(value, -(sorted[at] ?? 0), classes)) continue;
		const belongs = scored[at < first ? first : last]?.place ?? place;
		signs.push({ item, text: `${model} ${numberText(value)} puts it at ${belongs}, it stands at ${place}` });
	}
	return signs;
}

function areFarApart(a: number, b: number, classes: boolean): boolean {
	const difference = Math.abs(a - b);
	return difference > 0 && (classes || difference >= farApart * Math.min(Math.abs(a), Math.abs(b)));
}
