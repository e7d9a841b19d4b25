import type { Report } from '../probes/support/report';
import type { Fixture, Measure } from './measure';

/** What was found out about one measure at one size: one report for each round in which it ran. */
export interface Samples {
	readonly measure: string;
	readonly items: number;
	/** By round; a measure that ran only in the first has one. */
	readonly reports: readonly Report[];
}

/**
 * Runs every measure on every fixture, round after round, so that a slow minute of the machine meets all of them alike.
 * A measure without a result is not tried again, and not on larger fixtures either.
 * @param fixtures by size, the smallest first
 */
export async function runRounds(
	measures: readonly Measure[],
	fixtures: readonly Fixture[],
	rounds: number,
	tell: (line: string) => void,
): Promise<readonly Samples[]> {
	const all = new Map<string, Report[]>();
	const failed = new Map<string, { readonly from: number; readonly report: Report }>();
	for (let round = 0; round < rounds; round++) {
		for (const fixture of fixtures) {
			for (const measure of turned(measures, round)) {
				const { items } = fixture;
				if (round > 0 && items >= (measure.onceFrom ?? Number.POSITIVE_INFINITY)) continue;
				if (items > (measure.atMost ?? Number.POSITIVE_INFINITY)) continue;
				const failure = failed.get(measure.id);
				const hopeless = failure !== undefined && items >= failure.from;
				if (round > 0 && hopeless) continue;
				const report = hopeless ? failure.report : await attempt(measure, fixture);
				if ('missing' in report && !hopeless) failed.set(measure.id, { from: items, report });
				tell(`round ${round + 1}, ${items} items, ${measure.id}: ${wordsOf(report)}`);
				const key = `${measure.id} ${items}`;
				const known = all.get(key);
				if (known) known.push(report);
				else all.set(key, [report]);
			}
		}
	}
	return [...all].map(([key, reports]) => {
		const [measure = '', items] = key.split(' ');
		return { measure, items: Number(items), reports };
	});
}

/** Each round begins with another measure, so that none always follows the same one. */
function turned<T>(values: readonly T[], by: number): readonly T[] {
	const at = by % values.length;
	return [...values.slice(at), ...values.slice(0, at)];
}

async function attempt(measure: Measure, fixture: Fixture): Promise<Report> {
	try {
		return await measure.run(fixture);
	} catch (error) {
		return { missing: error instanceof Error ? error.message : String(error) };
	}
}

function wordsOf(report: Report): string {
	if ('missing' in report) return report.missing;
	return Object.entries(report.values)
		.map(([name, value]) => `${name} ${value.toFixed(value < 100 ? 2 : 0)}`)
		.join(', ');
}
