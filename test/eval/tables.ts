import type { CriteriaResult } from './criteria';
import type { ScenariosResult } from './scenarios';
import type { StoriesResult } from './stories';

export interface EvalResult {
	readonly criteria: CriteriaResult;
	readonly stories: StoriesResult;
	readonly scenarios: ScenariosResult;
}

/** What is asked of the rules, and whether it was kept. */
export function targetsOf({ criteria, scenarios }: EvalResult): readonly string[] {
	const rows = scenarios.alarms.reduce((total, one) => total + one.rows, 0);
	const alarmed = scenarios.alarms.reduce((total, one) => total + one.alarmed, 0);
	const worst = Math.min(...scenarios.mutations.map(({ made, seen }) => (made > 0 ? seen / made : 1)));
	const { precision } = criteria.warnings;
	return [
		`recall of each change at least .98: ${verdict(worst >= 0.98)} (least ${share(worst)})`,
		`warnings of step rules on at most 0.5 % of untouched scenarios: ${verdict(alarmed <= 0.005 * rows)} (${alarmed} of ${rows}${by(scenarios)})`,
		`precision of all warnings at least .85: ${precision === undefined ? 'no warnings' : verdict(precision >= 0.85)} (${share(precision)})`,
	];
}

function by({ alarms }: ScenariosResult): string {
	return alarms.map(({ source, rows, alarmed }) => `; ${source} ${alarmed} of ${rows}`).join('');
}

function verdict(kept: boolean): string {
	return kept ? 'kept' : 'missed';
}

/** All figures as markdown, for the page and for the terminal. */
export function tables(result: EvalResult): string {
	const { criteria, stories, scenarios } = result;
	return [
		`## Criteria (${criteria.rows} rows, ${criteria.clean} clean)`,
		'',
		...table(
			['rule', 'default', 'hits', 'right', 'wrong', 'precision', 'recall', 'F1', 'F0.5', 'fires on'],
			criteria.rules.map(({ rule, severity, hits, counts, judged, fires, ...scores }) => [
				rule,
				severity,
				String(hits),
				judged ? String(counts.right) : '–',
				judged ? String(counts.wrong) : '–',
				share(scores.precision) + range(scores.precisionInterval),
				share(scores.recall),
				share(scores.f1),
				share(scores.f05) + range(scores.f05Interval),
				`${(100 * fires).toFixed(1)} %`,
			]),
		),
		'',
		`All warnings: ${criteria.warnings.counts.right} right, ${criteria.warnings.counts.wrong} wrong, precision ${share(criteria.warnings.precision)}${range(criteria.warnings.interval)}.`,
		`Findings per 100 clean criteria: ${Object.entries(criteria.onClean)
			.map(([severity, count]) => `${severity} ${count.toFixed(1)}`)
			.join(', ')}.`,
		'',
		`## Stories (${stories.rows} rows)`,
		'',
		`Role read exactly as annotated: ${share(stories.roleExact)}.`,
		'',
		...table(
			['what', 'right', 'wrong', 'missed', 'precision', 'recall', 'F1'],
			stories.lines.map(({ name, counts, precision, recall, f1 }) => [
				name,
				...[counts.right, counts.wrong, counts.missed].map(String),
				...[precision, recall, f1].map(share),
			]),
		),
		'',
		`## Scenarios (${scenarios.rows} rows)`,
		'',
		...table(
			['change', 'rule', 'made', 'seen', 'recall', 'missed, for example'],
			scenarios.mutations.map(({ name, rule, made, seen, firstMissed }) => [
				name,
				rule,
				String(made),
				String(seen),
				share(made > 0 ? seen / made : undefined),
				firstMissed.join(' '),
			]),
		),
		'',
		'## Targets',
		'',
		...targetsOf(result).map((line) => `- ${line}`),
	].join('\n');
}

function share(value: number | undefined): string {
	return value === undefined ? '–' : value.toFixed(3);
}

function range(ends: readonly [number, number] | undefined): string {
	return ends ? ` [${ends[0].toFixed(2)}, ${ends[1].toFixed(2)}]` : '';
}

function table(head: readonly string[], lines: readonly (readonly string[])[]): readonly string[] {
	return [head, head.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |`);
}
