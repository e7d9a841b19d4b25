import { catalogue } from '../../../src/core/lint/catalogue';
import { lint } from '../../../src/core/lint/engine';
import type { Finding, Fix } from '../../../src/core/lint/rule';
import type { Criterion } from '../../../src/core/model/criterion';
import type { TextEdit } from '../../../src/core/model/textEdit';
import type { Written } from './documents';
import { applyFix, read } from './support';

/** Something a fix did that no fix may do. */
export interface Fault {
	readonly rule: string;
	readonly title: string;
	readonly what: string;
	readonly after: string | undefined;
}

/** Rules that are off are run too. */
const severities = Object.fromEntries(
	catalogue.flatMap(({ meta }) => (meta.severity === 'off' ? [[meta.id, 'info' as const]] : [])),
);
const stepRules = new Set(catalogue.flatMap(({ meta }) => (meta.category === 'steps' ? [meta.id] : [])));
/** Rules that leave alone what a rule on steps reports. */
const hangOnSteps = new Set(['vague-term', 'no-observable-outcome', 'duplicate-criterion']);
/** What is split or added to grows; that it is then too long is no fault of the fix. */
const sizeRules = new Set(['too-many-criteria', 'story-too-large', 'gwt-too-many-steps']);
const weights: readonly Finding['severity'][] = ['hint', 'info', 'warning', 'error'];

/** What all rules say of a file, and its criteria. A rule that throws is a fault of the test. */
export function looked({ path, text, others = {} }: Written): {
	findings: Finding[];
	criteria: readonly Criterion[];
	english: boolean;
} {
	const { document, backlog } = read(text, others, path);
	const onFault = (rule: string, cause: unknown) => {
		throw new Error(`${rule} threw`, { cause });
	};
	return {
		findings: lint(document, backlog, { severities, onFault }),
		criteria: document.criteria,
		english: document.english,
	};
}

/**
 * Each fix by itself: applies, changes something, takes its finding away, brings none that weighs as much or more, keeps
 * the file's line ends and every criterion that it does not touch.
 */
export function fixFaults(file: Written): Fault[] {
	const before = looked(file);
	return before.findings.flatMap((finding) =>
		finding.fixes.flatMap((fix) => {
			const { what, after } = faultOf(file, before, finding, fix);
			return what ? [{ rule: finding.rule, title: fix.title, what, after }] : [];
		}),
	);
}

function faultOf(
	file: Written,
	before: ReturnType<typeof looked>,
	finding: Finding,
	fix: Fix,
): { what?: string; after: string | undefined } {
	let text: string;
	try {
		text = applyFix(file.text, fix);
	} catch (error) {
		return { what: String(error), after: undefined };
	}
	if (text === file.text) return { what: 'changes nothing', after: text };
	const after = looked({ ...file, text });
	const of = ({ findings }: typeof before, rule: string) => findings.filter((one) => one.rule === rule).length;
	// New words may tell the language of a file that said too little.
	if (after.english !== before.english) return { after: text };
	if (of(after, finding.rule) >= of(before, finding.rule)) return { what: 'leaves its finding', after: text };
	// A copy of a criterion says once more what was found in it; that is not new.
	const known = new Set(before.findings.map((one) => said(one, file.text)));
	const weight = weights.indexOf(finding.severity);
	const heavy = after.findings.filter(
		({ rule, severity }) => !(rule in severities) && !sizeRules.has(rule) && weights.indexOf(severity) >= weight,
	);
	// Steps that are in disorder in more than one way are put right one way after the other: what is read of them in between,
	// and what is said of their words, may look new.
	const isJumbled = before.findings.some(({ rule }) => stepRules.has(rule) && rule !== finding.rule);
	const hangsOnSteps = (rule: string) => stepRules.has(rule) || hangOnSteps.has(rule);
	const more = heavy
		.filter(({ rule }) => !(isJumbled && hangsOnSteps(rule)))
		.find((one) => of(after, one.rule) > of(before, one.rule) && !known.has(said(one, text)));
	if (more) return { what: `brings ${more.rule}`, after: text };
	const crlf = file.text.includes('\r\n');
	if (crlf ? /[^\r]\n/.test(text) : text.includes('\r')) return { what: 'mixes line ends', after: text };
	// Steps may have come together in one criterion.
	const kept = after.criteria.map((one) => one.text).join('\n');
	// What a front matter says goes before what the text says, once it can be read.
	if (finding.rule === 'front-matter-invalid') return { after: text };
	const lost = before.criteria.find((one) => !fix.edits.some((edit) => touches(edit, one)) && !kept.includes(one.text));
	if (lost) return { what: `loses "${lost.text}"`, after: text };
	return { after: text };
}

function touches({ range }: TextEdit, criterion: Criterion): boolean {
	return range.start <= criterion.range.end && criterion.range.start <= range.end;
}

function said({ rule, range }: Finding, text: string): string {
	return `${rule} ${text.slice(range.start, range.end).toLowerCase()}`;
}
