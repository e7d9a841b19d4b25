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
	/** The oldest first. */
	readonly history: readonly Measurement[];
	/** The metric of the field that it is, where its words name one. */
	readonly metric: KnownMetric | undefined;
}

/**
 * The percent of way of a key result: (actual - baseline) / (target - baseline), which is right for targets below their baseline
 * too. Without a baseline its oldest measured value counts as that; without an actual value, the latest one. Where baseline and
 * target are equal the target is to be kept: reached or not, by the direction that the metric is known to have.
 */
export function outcomeOf(result: KeyResult): Outcome {
	const { history = [] } = result;
	const last = history.at(-1);
	const baseline = amount(result.baseline) ?? history[0]?.value;
	const target = amount(result.target);
	const actual = amount(result.actual) ?? last?.value;
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
