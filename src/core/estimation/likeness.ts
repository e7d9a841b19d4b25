import type { Traits } from './traits';

/** How much each trait counts. The words of the title say most; kind tells work apart that is worded alike. */
const weights = { words: 4, kind: 2, role: 1, epic: 1, labels: 1, criteria: 1 } as const;

/**
 * How alike two stories are: the weighted mean of how alike they are in each trait, over the traits that both have something to
 * say of. For things described in words and numbers at once this is J. C. Gower's general coefficient ("A general coefficient of
 * similarity and some of its properties", Biometrics 27, 1971); sets of words and labels are compared by L. R. Dice's ("Measures
 * of the amount of ecologic association between species", Ecology 26, 1945).
 * @returns from 0, nothing in common, to 1; the same both ways round
 */
export function likeness(a: Traits, b: Traits): number {
	let sum = weights.words * shared(a.words, b.words);
	let weight = weights.words;
	const take = (count: number, alike: number) => {
		sum += count * alike;
		weight += count;
	};
	take(weights.kind, Number(a.kind === b.kind));
	if (a.role !== undefined && b.role !== undefined) take(weights.role, Number(a.role === b.role));
	if (a.epic !== undefined && b.epic !== undefined) take(weights.epic, Number(a.epic === b.epic));
	if (a.labels.size > 0 && b.labels.size > 0) take(weights.labels, shared(a.labels, b.labels));
	if (a.criteria > 0 && b.criteria > 0)
		take(weights.criteria, Math.min(a.criteria, b.criteria) / Math.max(a.criteria, b.criteria));
	return sum / weight;
}

/** Twice what two sets share, over the size of both. */
function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
	const [small, large] = a.size < b.size ? [a, b] : [b, a];
	let both = 0;
	for (const word of small) if (large.has(word)) both++;
	return both === 0 ? 0 : (2 * both) / (a.size + b.size);
}
