import { catalogue } from '../../src/core/lint/catalogue';
import type { Finding } from '../../src/core/lint/rule';
import { labelsOf } from './labels';
import { criterionLines, see, storyText } from './reading';
import type { CriterionRow } from './rows';
import { type Counts, countRow, interval, judge, type Scores, scoresOf, sum } from './score';

export interface RuleResult extends Scores {
	readonly rule: string;
	readonly severity: string;
	readonly hits: number;
	readonly counts: Counts;
	/** Share of all criteria. */
	readonly fires: number;
	readonly precisionInterval: readonly [number, number] | undefined;
	readonly f05Interval: readonly [number, number] | undefined;
	/** False for rules without labels, which cannot be judged. */
	readonly judged: boolean;
}

export interface CriteriaResult {
	readonly rows: number;
	readonly clean: number;
	readonly rules: readonly RuleResult[];
	readonly warnings: Scores & { readonly counts: Counts; readonly interval: readonly [number, number] | undefined };
	/** Findings per 100 criteria on which the readers found nothing, by severity. */
	readonly onClean: Readonly<Record<string, number>>;
}

const nothing: Counts = { right: 0, wrong: 0, missed: 0, found: 0 };

interface SeenRow {
	readonly row: CriterionRow;
	readonly own: readonly Finding[];
	readonly rules: ReadonlySet<string>;
}

/** Runs all rules over labelled criteria, one file each. */
export async function evaluateCriteria(rows: readonly CriterionRow[], seed: number): Promise<CriteriaResult> {
	const seen: SeenRow[] = [];
	for (const row of rows) {
		const { findings } = await see(storyText({ title: row.title, criteria: criterionLines(row.text) }));
		const own = findings.filter(({ criterion }) => criterion !== undefined);
		seen.push({ row, own, rules: new Set(own.map(({ rule }) => rule)) });
	}
	const group = (of: (one: SeenRow) => Counts): readonly Counts[] => {
		const groups = new Map<string, SeenRow[]>();
		for (const one of seen) {
			const name = one.row.project ?? one.row.id;
			groups.set(name, [...(groups.get(name) ?? []), one]);
		}
		return [...groups.values()].map((ones) => sum(ones.map(of)));
	};
	const rules = catalogue
		.filter(({ meta }) => meta.category === 'criterion' || meta.category === 'steps')
		.map(({ meta: { id, severity } }): RuleResult => {
			const labels = labelsOf[id];
			const groups = group(({ row, rules }) =>
				labels ? countRow(labels, row.labels, row.disputed ?? [], rules.has(id)) : nothing,
			);
			const counts = sum(groups);
			const hits = seen.filter((one) => one.rules.has(id)).length;
			return {
				rule: id,
				severity,
				hits,
				counts,
				...scoresOf(counts),
				fires: hits / Math.max(1, rows.length),
				precisionInterval: interval(groups, (drawn) => scoresOf(drawn).precision, seed),
				f05Interval: interval(groups, (drawn) => scoresOf(drawn).f05, seed),
				judged: labels !== undefined,
			};
		});
	const warned = group(({ row, own }) =>
		sum(
			[...new Set(own.filter(({ severity }) => severity === 'warning').map(({ rule }) => rule))].map((rule) => {
				const verdict = labelsOf[rule] ? judge(labelsOf[rule], row.labels, row.disputed ?? []) : 'open';
				return { ...nothing, right: Number(verdict === 'right'), wrong: Number(verdict === 'wrong') };
			}),
		),
	);
	const clean = seen.filter(({ row }) => row.labels.length === 0 && (row.disputed ?? []).length === 0);
	const off = new Set(catalogue.filter(({ meta }) => meta.severity === 'off').map(({ meta }) => meta.id));
	const perHundred = (severity: string): number =>
		(100 * clean.flatMap(({ own }) => own.filter((one) => one.severity === severity && !off.has(one.rule))).length) /
		Math.max(1, clean.length);
	return {
		rows: rows.length,
		clean: clean.length,
		rules,
		warnings: {
			counts: sum(warned),
			...scoresOf(sum(warned)),
			interval: interval(warned, (drawn) => scoresOf(drawn).precision, seed),
		},
		onClean: Object.fromEntries(['warning', 'info', 'hint'].map((severity) => [severity, perHundred(severity)])),
	};
}
