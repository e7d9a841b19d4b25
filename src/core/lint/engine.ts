import { isClosed } from '../model/status';
import { catalogue } from './catalogue';
import type { BacklogView, Finding, LintDocument, Report, Rule } from './rule';
import { optionValues } from './ruleOption';

/** What a user may set per rule. A severity that is set also replaces the ones a rule chooses by context. */
export type RuleSetting = Finding['severity'] | 'off';

export interface LintOptions {
	/** Instead of the catalogue. */
	readonly rules?: readonly Rule[];
	/** By rule id. */
	readonly severities?: Readonly<Record<string, RuleSetting>>;
	/** What a team has set of each rule, by rule id and name. */
	readonly options?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
	/**
	 * True for runs over a whole backlog: of done and dropped items only the rules of categories `file` and `backlog`
	 * are run. What was built is past rewording, but a file that cannot be read or an id that occurs twice still harms the others.
	 * An open document is linted in full whatever its status.
	 */
	readonly skipClosed?: boolean;
	/**
	 * Told when a rule throws. The rule then has no say on that document and all others go on: a fault of ours is for the
	 * log and not for the author's list of problems. Tests throw from here.
	 */
	readonly onFault?: (rule: string, error: unknown) => void;
}

/** The findings of all rules on one document, by place. Pure; the same input gives the same findings in the same order. */
export function lint(
	document: LintDocument,
	backlog: BacklogView,
	{ rules = catalogue, severities = {}, options = {}, skipClosed = false, onFault }: LintOptions = {},
): Finding[] {
	const filesOnly = skipClosed && isClosed(document.entry.status.category);
	const findings: Finding[] = [];
	for (const rule of rules) {
		const { id, category, needs } = rule.meta;
		const severity = severityOf(rule, severities);
		if (severity === 'off' || (filesOnly && category !== 'file' && category !== 'backlog')) continue;
		if (needs === 'words' && !document.words) continue;
		try {
			findings.push(
				...findingsOf(rule, { severity, isSet: Object.hasOwn(severities, id), said: options[id] }, document, backlog),
			);
		} catch (error) {
			onFault?.(id, error);
		}
	}
	return findings.sort(
		(a, b) =>
			a.range.start - b.range.start || a.range.end - b.range.end || (a.rule < b.rule ? -1 : Number(a.rule > b.rule)),
	);
}

/** True when a rule that is run looks at parts of speech. */
export function needsWords({ rules = catalogue, severities = {} }: LintOptions = {}): boolean {
	return rules.some(
		(rule) => (rule.meta.needs ?? rule.meta.gains) === 'words' && severityOf(rule, severities) !== 'off',
	);
}

function severityOf({ meta: { id, severity } }: Rule, set: NonNullable<LintOptions['severities']>): RuleSetting {
	return (Object.hasOwn(set, id) ? set[id] : undefined) ?? severity;
}

interface Setting {
	readonly severity: Finding['severity'];
	/** Whether somebody chose it: then it goes before what a rule chooses by context. */
	readonly isSet: boolean;
	readonly said: Readonly<Record<string, unknown>> | undefined;
}

function findingsOf(rule: Rule, setting: Setting, document: LintDocument, backlog: BacklogView): Finding[] {
	const { id, category, options = {} } = rule.meta;
	const findings: Finding[] = [];
	const report: Report = ({ message, range, fixes = [], severity = setting.severity }) => {
		const criterion = category === 'criterion' || category === 'steps' ? criterionAt(document, range) : undefined;
		const finding = { rule: id, severity: setting.isSet ? setting.severity : severity, message, range, fixes };
		findings.push(criterion === undefined ? finding : { ...finding, criterion });
	};
	rule.check(document, backlog, report, optionValues(options, setting.said));
	return findings;
}

/** The innermost criterion around a range: the last one that starts before it. */
function criterionAt({ criteria }: LintDocument, range: Finding['range']): number | undefined {
	let low = 0;
	let high = criteria.length - 1;
	while (low < high) {
		const middle = (low + high + 1) >> 1;
		if ((criteria[middle]?.range.start ?? 0) <= range.start) low = middle;
		else high = middle - 1;
	}
	const found = criteria[low];
	return found && found.range.start <= range.start && range.end <= found.range.end ? low : undefined;
}
