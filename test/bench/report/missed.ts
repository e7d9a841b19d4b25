import { sizeWords } from './figures';
import type { GrowthResult, RowResult } from './result';

/** Every budget and every growth tag that was missed, in one sentence each. */
export function missed(rows: readonly RowResult[], growth: readonly GrowthResult[]): readonly string[] {
	return [
		...rows
			.filter(({ verdict }) => verdict === 'missed')
			.map(({ title, items, unit, value = 0, ratio, budget = '' }) => {
				const found = budget.startsWith('ratio') ? `ratio ${(ratio ?? 0).toFixed(2)}` : `${value.toFixed(1)} ${unit}`;
				return `${title} at ${sizeWords(items)}: ${found}, budget ${budget}`;
			}),
		...growth
			.filter(({ verdict }) => verdict === 'missed')
			.map(({ title, tag, from, to, factor, most }) => {
				const grown = tag === 'flat' ? 'grew by a factor of' : 'cost for each item grew by a factor of';
				return `${title}, ${tag}: ${grown} ${factor.toFixed(2)} from ${sizeWords(from)} to ${sizeWords(to)}, at most ${most}`;
			}),
	];
}
