import { catalogue } from '../../core/lint/catalogue';
import type { RuleSetting } from '../../core/lint/engine';
import type { Inspector } from '../../core/lint/inspector';
import type { Entry } from '../../core/model/item';
import { LineIndex } from '../../core/model/position';
import type { Problem } from '../../core/model/problem';
import { byPlace, type LintedText, type LintMessage, messageOf, type RuleFault } from './lintMessage';

/** An item to lint; one that was named by its file is linted in full even when it is closed. */
export interface Target {
	readonly entry: Entry;
	readonly skipClosed: boolean;
}

const ruleIds = new Set(catalogue.map(({ meta }) => meta.id));

/** What a run was asked for, for all items; plain data that one thread may hand to another. */
export interface LintAsked {
	readonly severities: Severities;
	/** False to be told of findings that the baseline hides as well. */
	readonly baseline: boolean;
	/** False when notes are not printed. */
	readonly notes: boolean;
}

type Severities = Readonly<Record<string, RuleSetting>>;

/** Lints one item. */
export async function lintFile(
	inspector: Inspector,
	{ entry, skipClosed }: Target,
	asked: LintAsked,
): Promise<LintedText> {
	const faults: RuleFault[] = [];
	const onFault = (rule: string, error: unknown) => void faults.push({ rule, reason: String(error) });
	const linted = await inspector.lintEntry(entry, { ...asked, skipClosed, onFault });
	const { text, findings = [], hidden = 0 } = linted ?? {};
	const lines = new LineIndex(text ?? '');
	const messages = [
		...findings.map((finding) => messageOf(finding, text ?? '', lines)),
		...entry.problems.flatMap((problem) => readingMessage(problem, asked.severities)),
	];
	return { text, findings, hidden, messages: messages.sort(byPlace), faults };
}

/** What was noticed when the file was read and no rule reports again. */
function readingMessage({ code, severity, message, range }: Problem, severities: Severities): readonly LintMessage[] {
	const setting = severities[code] ?? severity;
	if (ruleIds.has(code) || setting === 'off') return [];
	return [{ rule: code, severity: setting, message, range, fix: undefined }];
}
