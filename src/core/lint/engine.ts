import { optionValues } from '../config/ruleOption';
import { isClosed } from '../model/status';
import { catalogue } from './catalogue';
import { withoutTerms } from './glossary';
import { withMore } from './lintDocument';
import type { BacklogView, Finding, LintDocument, Report, Rule } from './rule';
import { staysInRow } from './staysInRow';
import { suppress } from './suppressions';

/** What a user may set per rule. A severity that is set also replaces the ones a rule chooses by context. */
export type RuleSetting = Finding['severity'] | 'off';

export interface LintOptions {
	/** Instead of the catalogue. */
	readonly rules?: readonly Rule[];
	/** By rule id. */
	readonly severities?: Readonly<Record<string, RuleSetting>>;
	/** What a team has set of each rule, by rule id and name. */
	readonly options?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
	/** Terms that no rule about wording reports. */
	readonly glossary?: readonly string[];
	/** Rules that somebody asks for although they are off by themselves: at work as hints, unless their severity is set. */
	readonly asked?: readonly string[];
	/** False for runs that are not told of notes: rules that give nothing else (severity info or hint) are then not run. */
	readonly notes?: boolean;
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

/** How findings of a rule are shown, as far as that does not hang on their context. */
export function severityOf({ meta }: Rule, { severities = {}, asked = [] }: LintOptions): RuleSetting {
	const set = Object.hasOwn(severities, meta.id) ? severities[meta.id] : undefined;
	return set ?? (meta.severity === 'off' && asked.includes(meta.id) ? 'hint' : meta.severity);
}

/** The findings of all rules on one document, by place. Pure; the same input gives the same findings in the same order. */
export function lint(document: LintDocument, backlog: BacklogView, lintOptions: LintOptions = {}): Finding[] {
	const { rules = catalogue, severities = {}, options = {}, glossary = [], skipClosed = false, onFault } = lintOptions;
	const filesOnly = skipClosed && isClosed(document.entry.status.category);
	const ran = new Set<string>();
	const run = (rule: Rule, on: LintDocument): readonly Finding[] => {
		const { id, category, needs } = rule.meta;
		const severity = severityOf(rule, lintOptions);
		if (
			severity === 'off' ||
			isLeftOut(severity, lintOptions) ||
			(filesOnly && category !== 'file' && category !== 'backlog')
		)
			return [];
		if (needs === 'words' && !document.words) return [];
		try {
			const found = findingsOf(
				rule,
				{ severity, isSet: Object.hasOwn(severities, id), said: options[id] },
				on,
				backlog,
			);
			ran.add(id);
			return found;
		} catch (error) {
			onFault?.(id, error);
			return [];
		}
	};
	const firm: Finding[] = [];
	const open: Finding[] = [];
	// A body below a front matter that cannot be read is no place to say that it need not be.
	for (const rule of rules)
		if (!rule.runsLast) (rule.meta.category === 'file' ? firm : open).push(...run(rule, document));
	const { kept, unused } = suppress(document, withoutTerms(document.text, open.sort(byPlace), glossary), ran);
	const last = rules.flatMap((rule) => (rule.runsLast ? run(rule, withMore(document, { unused })) : []));
	return [...firm, ...kept, ...last].sort(byPlace);
}

function byPlace(a: Finding, b: Finding): number {
	return a.range.start - b.range.start || a.range.end - b.range.end || (a.rule < b.rule ? -1 : Number(a.rule > b.rule));
}

/** True when a rule that is run looks at parts of speech. */
export function needsWords(options: LintOptions = {}): boolean {
	const { rules = catalogue } = options;
	return rules.some(
		(rule) => (rule.meta.needs ?? rule.meta.gains) === 'words' && !isLeftOut(severityOf(rule, options), options),
	);
}

function isLeftOut(severity: RuleSetting, { notes = true }: LintOptions): boolean {
	return severity === 'off' || (!notes && (severity === 'info' || severity === 'hint'));
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
	const report: Report = ({ message, range, fixes = [], severity = setting.severity, related = [] }) => {
		const criterion = category === 'criterion' || category === 'steps' ? criterionAt(document, range) : undefined;
		const inTable = criterion === undefined ? undefined : document.criteria[criterion];
		findings.push({
			rule: id,
			severity: setting.isSet ? setting.severity : severity,
			message,
			range,
			fixes: inTable?.form === 'table' ? fixes.filter((fix) => staysInRow(document, inTable, fix)) : fixes,
			...(criterion === undefined ? {} : { criterion }),
			...(related.length === 0 ? {} : { related }),
		});
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
