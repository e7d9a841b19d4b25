import type { Samples } from '../measure/rounds';
import { median } from '../measure/statistics';
import type { Report } from '../probes/support/report';
import type { RowResult } from './result';
import type { Budget, RowDefinition } from './rowDefinition';

/** The reports of one measure at one size, by round; empty when it was not measured. */
export type ReportsOf = (measure: string, items: number) => readonly Report[];

/** Finds reports among all that was measured. */
export function reportsIn(samples: readonly Samples[]): ReportsOf {
	const byKey = new Map(samples.map((sample) => [`${sample.measure} ${sample.items}`, sample.reports]));
	return (measure, items) => byKey.get(`${measure} ${items}`) ?? [];
}

/** One result for each row and size that was measured, row by row. */
export function evaluateRows(
	rows: readonly RowDefinition[],
	sizes: readonly number[],
	reports: ReportsOf,
): readonly RowResult[] {
	return rows.flatMap((row) =>
		sizes.filter((items) => reports(row.measure, items).length > 0).map((items) => evaluateRow(row, items, reports)),
	);
}

function evaluateRow(row: RowDefinition, items: number, reports: ReportsOf): RowResult {
	const { title, unit, over, budget } = row;
	const found = reports(row.measure, items);
	const values = found.map((report) => valueIn(report, row.value)).filter((value) => value !== undefined);
	const missing = found.find((report) => 'missing' in report)?.missing;
	if (values.length === 0) return { title, items, unit, missing: missing ?? 'It gave no such value' };
	const value = median(values);
	const ratios = over ? ratiosOf(found, row.value, reports(over.measure, items), over.value) : [];
	const ratio = ratios.length > 0 ? median(ratios) : undefined;
	return {
		title,
		items,
		unit,
		value,
		values,
		...(over && ratio !== undefined ? { over: over.title, ratio, ratios } : {}),
		...judged(budget, items, unit, value, ratio),
	};
}

/** Both sides of a ratio come from one round, so that a slow minute of the machine is in both. */
function ratiosOf(
	above: readonly Report[],
	value: string,
	below: readonly Report[],
	belowValue: string,
): readonly number[] {
	return above.flatMap((report, round) => {
		const [top, bottom] = [valueIn(report, value), valueIn(below[round], belowValue)];
		return top === undefined || bottom === undefined ? [] : [top / bottom];
	});
}

function judged(
	budget: Budget | undefined,
	items: number,
	unit: string,
	value: number,
	ratio: number | undefined,
): Pick<RowResult, 'budget' | 'verdict'> {
	const measured = budget?.on === 'ratio' ? ratio : value;
	if (!budget || measured === undefined || budget.sizes?.includes(items) === false) return {};
	const words = budget.on === 'ratio' ? `ratio <= ${budget.most}` : `<= ${budget.most} ${unit}`;
	return { budget: words, verdict: measured <= budget.most ? 'kept' : 'missed' };
}

/** A value of a report by its name. */
export function valueIn(report: Report | undefined, name: string): number | undefined {
	return report && 'values' in report ? report.values[name] : undefined;
}
