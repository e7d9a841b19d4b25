import { catalogue } from '../../core/lint/catalogue';
import type { LintOptions, RuleSetting } from '../../core/lint/engine';
import type { Inspector } from '../../core/lint/inspector';
import type { Entry } from '../../core/model/item';
import { LineIndex } from '../../core/model/position';
import type { Problem } from '../../core/model/problem';
import { byPlace, type LintedFile, type LintMessage, messageOf } from './lintMessage';

/** An item to lint; one that was named by its file is linted in full even when it is closed. */
export interface Target {
	readonly entry: Entry;
	readonly skipClosed: boolean;
}

const ruleIds = new Set(catalogue.map(({ meta }) => meta.id));

/** How items are linted. */
export interface LintRun {
	readonly severities: Readonly<Record<string, RuleSetting>>;
	/** False to be told of findings that the baseline hides as well. */
	readonly baseline: boolean;
	readonly onFault: NonNullable<LintOptions['onFault']>;
}

/** Lints items one after the other, in the given order. */
export async function lintFiles(
	inspector: Inspector,
	targets: readonly Target[],
	run: LintRun,
): Promise<readonly LintedFile[]> {
	const files: LintedFile[] = [];
	for (const { entry, skipClosed } of targets) {
		const linted = await inspector.lintEntry(entry, { ...run, skipClosed });
		const { text, findings = [], hidden = 0 } = linted ?? {};
		const lines = new LineIndex(text ?? '');
		const messages = [
			...findings.map((finding) => messageOf(finding, text ?? '', lines)),
			...entry.problems.flatMap((problem) => readingMessage(problem, run.severities)),
		];
		files.push({ entry, text, findings, hidden, messages: messages.sort(byPlace) });
	}
	return files;
}

/** What was noticed when the file was read and no rule reports again. */
function readingMessage(
	{ code, severity, message, range }: Problem,
	severities: Readonly<Record<string, RuleSetting>>,
): readonly LintMessage[] {
	const setting = severities[code] ?? severity;
	if (ruleIds.has(code) || setting === 'off') return [];
	return [{ rule: code, severity: setting, message, range, fix: undefined }];
}
