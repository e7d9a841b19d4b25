import { median } from '../measure/statistics';
import { type ReportsOf, valueIn } from './evaluateRows';
import type { GrowthResult } from './result';
import type { RowDefinition } from './rowDefinition';

/** A flat value may be twice as large on the largest backlog as on the smallest one. */
const flatMost = 2;
/** Milliseconds by which it may grow in any case: less than that is the machine's noise. */
const flatSlack = 5;
/** An item may cost this many times as much on one size as on the next smaller one. */
const linearMost = 1.3;

/** How the rows with a growth tag grew between the sizes; nothing for a row that was measured at one size only. */
export function evaluateGrowth(
	rows: readonly RowDefinition[],
	sizes: readonly number[],
	reports: ReportsOf,
): readonly GrowthResult[] {
	return rows.flatMap((row) => {
		const measured = sizes.filter((items) => reports(row.measure, items).some((report) => 'values' in report));
		if (row.growth === 'flat') return flatGrowth(row, measured, reports);
		if (row.growth === 'linear') return linearGrowth(row, measured, reports);
		return [];
	});
}

function flatGrowth(row: RowDefinition, sizes: readonly number[], reports: ReportsOf): readonly GrowthResult[] {
	const [from, to] = [sizes[0], sizes.at(-1)];
	if (from === undefined || to === undefined || from === to) return [];
	const pairs = pairsOf(row, from, to, reports);
	const factor = median(pairs.map(([small, large]) => large / small));
	const grownBy = median(pairs.map(([small, large]) => large - small));
	const kept = factor <= flatMost || grownBy <= flatSlack;
	return [{ title: row.title, tag: 'flat', from, to, factor, most: flatMost, verdict: kept ? 'kept' : 'missed' }];
}

function linearGrowth(row: RowDefinition, sizes: readonly number[], reports: ReportsOf): readonly GrowthResult[] {
	return sizes.slice(1).map((to, at) => {
		const from = sizes[at] ?? to;
		const share = row.perItem ? 1 : from / to;
		const factor = median(pairsOf(row, from, to, reports).map(([small, large]) => (large / small) * share));
		const verdict = factor <= linearMost ? 'kept' : 'missed';
		return { title: row.title, tag: 'linear', from, to, factor, most: linearMost, verdict };
	});
}

/** The values at two sizes, by round. */
function pairsOf(row: RowDefinition, from: number, to: number, reports: ReportsOf): readonly [number, number][] {
	const large = reports(row.measure, to);
	return reports(row.measure, from).flatMap((report, round): [number, number][] => {
		const [low, high] = [valueIn(report, row.value), valueIn(large[round], row.value)];
		return low === undefined || high === undefined ? [] : [[low, high]];
	});
}
