import type { KeyResult, Measurement } from '../model/keyResult';
import { type KnownMetric, knownMetric } from './metrics';

/** How far a key result is on its way. */
export interface Outcome {
	/** 0 at its baseline, 1 at its target; less or more where it went the other way or beyond. Undefined where a number is missing. */
	readonly way: number | undefined;
	/** Whether it is to grow; undefined where that is not known. */
	readonly grows: boolean | undefined;
	/** The value that counts as the present one, and the day of it where that is known. */
	readonly actual: number | undefined;
	readonly measured: string | undefined;
	/** The oldest first; what commits tell included. */
	readonly history: readonly Measurement[];
	/** The metric of the field that it is, where its words name one. */
	readonly metric: KnownMetric | undefined;
}

/**
 * The percent of way of a key result: (actual - baseline) / (target - baseline), which is right for targets below their baseline
 * too. Without a baseline its oldest measured value counts as that; without an actual value, the latest one. Where baseline and
 * target are equal the target is to be kept: reached or not, by the direction that the metric is known to have.
 * @param committed values that the history of the file tells, the oldest first. They add to the course on days of which the file's own
 * list says nothing, and count neither as the baseline nor as the actual value, which are the same whether git is there or not
 */
export function outcomeOf(result: KeyResult, committed: readonly Measurement[] = []): Outcome {
	const { history: listed = [] } = result;
	const baseline = amount(result.baseline) ?? listed[0]?.value;
	const target = amount(result.target);
	const actual = amount(result.actual) ?? listed.at(-1)?.value;
	const history = merged(listed, committed);
	const last = history.at(-1);
	const metric = knownMetric(`${result.name} ${result.metric ?? ''}`);
	const grows =
		baseline === undefined || target === undefined || baseline === target ? metric?.grows : target > baseline;
	return {
		way: wayOf(baseline, target, actual, grows),
		grows,
		actual,
		measured: last !== undefined && last.value === actual ? last.date : undefined,
		history,
		metric,
	};
}

function merged(listed: readonly Measurement[], committed: readonly Measurement[]): readonly Measurement[] {
	const days = new Set(listed.map(({ date }) => date));
	const more = committed.filter(({ date }) => !days.has(date));
	return more.length > 0
		? [...listed, ...more].sort((a, b) => (a.date < b.date ? -1 : Number(a.date > b.date)))
		: listed;
}

function wayOf(
	baseline: number | undefined,
	target: number | undefined,
	actual: number | undefined,
	grows: boolean | undefined,
): number | undefined {
	if (baseline === undefined || target === undefined || actual === undefined) return undefined;
	if (actual === baseline && baseline !== target) return 0;
	if (baseline !== target) return (actual - baseline) / (target - baseline);
	if (actual === target) return 1;
	return grows === undefined ? undefined : Number(actual > target === grows);
}

export function amount(value: number | string | undefined): number | undefined {
	return typeof value === 'number' ? value : undefined;
}
