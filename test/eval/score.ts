import { dice } from '../bench/generator/dice';
import { percentile } from '../bench/measure/statistics';

export interface Counts {
	readonly right: number;
	readonly wrong: number;
	/** What ought to have been found and was not. */
	readonly missed: number;
	/** What ought to have been found and was; less than `right` where several labels make a finding right. */
	readonly found: number;
}

export interface Scores {
	readonly precision: number | undefined;
	readonly recall: number | undefined;
	readonly f1: number | undefined;
	readonly f05: number | undefined;
}

/** Undefined where there is nothing to divide by. */
export function scoresOf({ right, wrong, missed, found }: Counts): Scores {
	const precision = right + wrong > 0 ? right / (right + wrong) : undefined;
	const recall = found + missed > 0 ? found / (found + missed) : undefined;
	return { precision, recall, f1: fScore(precision, recall, 1), f05: fScore(precision, recall, 0.5) };
}

/** The weighted harmonic mean (van Rijsbergen 1979); `beta` below 1 weighs precision more. */
export function fScore(precision: number | undefined, recall: number | undefined, beta: number): number | undefined {
	if (precision === undefined || recall === undefined) return undefined;
	const weight = beta * beta;
	return precision + recall === 0 ? 0 : ((1 + weight) * precision * recall) / (weight * precision + recall);
}

export function sum(counts: readonly Counts[]): Counts {
	const total = { right: 0, wrong: 0, missed: 0, found: 0 };
	for (const one of counts) {
		total.right += one.right;
		total.wrong += one.wrong;
		total.missed += one.missed;
		total.found += one.found;
	}
	return total;
}

export type Verdict = 'right' | 'wrong' | 'open';

/** Whether a finding on a row is right; `open` where the readers disagreed. */
export function judge(wanted: readonly string[], labels: readonly string[], disputed: readonly string[]): Verdict {
	if (wanted.some((label) => labels.includes(label))) return 'right';
	return wanted.some((label) => disputed.includes(label)) ? 'open' : 'wrong';
}

/** What one rule makes of one row. */
export function countRow(
	wanted: readonly string[],
	labels: readonly string[],
	disputed: readonly string[],
	hit: boolean,
): Counts {
	const verdict = judge(wanted, labels, disputed);
	const asked = wanted[0] !== undefined && labels.includes(wanted[0]);
	return {
		right: Number(hit && verdict === 'right'),
		wrong: Number(hit && verdict === 'wrong'),
		missed: Number(asked && !hit),
		found: Number(asked && hit),
	};
}

/**
 * The middle 95 % of a value over resamples of whole groups, drawn with replacement (cluster bootstrap, percentile
 * method). Undefined when no resample has a value.
 */
export function interval(
	groups: readonly Counts[],
	value: (counts: Counts) => number | undefined,
	seed: number,
	rounds = 1000,
): readonly [number, number] | undefined {
	const { pick } = dice(seed);
	const values: number[] = [];
	if (groups.length === 0) return undefined;
	for (let round = 0; round < rounds; round++) {
		const drawn = value(sum(groups.map(() => pick(groups))));
		if (drawn !== undefined) values.push(drawn);
	}
	return values.length === 0 ? undefined : [percentile(values, 0.025), percentile(values, 0.975)];
}
