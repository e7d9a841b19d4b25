import * as vscode from 'vscode';
import type { Finding, RelatedPlace } from '../../core/lint/rule';
import type { Entry } from '../../core/model/item';
import type { PositionRange } from '../../core/model/position';
import type { Problem } from '../../core/model/problem';
import { rulePage } from './rulePages';
import type { ruleSettings } from './ruleSettings';

/** Name under which all findings appear in the Problems view. */
export const source = 'refinery';

const severities = {
	error: vscode.DiagnosticSeverity.Error,
	warning: vscode.DiagnosticSeverity.Warning,
	info: vscode.DiagnosticSeverity.Information,
	hint: vscode.DiagnosticSeverity.Hint,
};

/** What the editor is told of one item: the findings, and what reading the file itself had to say. */
export interface Reported {
	readonly entry: Entry;
	readonly findings: readonly Finding[];
	readonly settings: ReturnType<typeof ruleSettings>;
	place(range: Finding['range']): PositionRange;
}

/** Diagnostics of one item, findings first; a problem that a rule also reports is told once. */
export function diagnosticsOf({ entry, findings, settings, place }: Reported): vscode.Diagnostic[] {
	const told = new Set(findings.map(({ rule }) => rule));
	const problems = entry.problems.filter(({ code }) => !told.has(code) && settings[code] !== 'off');
	return [
		...findings.map((finding) => {
			const diagnostic = toDiagnostic({ ...finding, code: finding.rule, range: place(finding.range) });
			if (finding.related) diagnostic.relatedInformation = finding.related.map((other) => toRelated(other, place));
			if (finding.rule === 'empty-criterion') diagnostic.tags = [vscode.DiagnosticTag.Unnecessary];
			return diagnostic;
		}),
		...problems.map((problem) => toDiagnostic({ ...problem, severity: severityOf(problem, settings) })),
	];
}

/** A place of the core as the editor's. */
export function toRange({ start, end }: PositionRange): vscode.Range {
	return new vscode.Range(start.line, start.character, end.line, end.character);
}

/** A problem of the core as the editor's. */
export function toDiagnostic({ code, message, severity, range }: Problem): vscode.Diagnostic {
	const diagnostic = new vscode.Diagnostic(toRange(range), message, severities[severity]);
	const target = rulePage(code);
	diagnostic.source = source;
	diagnostic.code = target ? { value: code, target } : code;
	return diagnostic;
}

function severityOf({ code, severity }: Problem, settings: Reported['settings']): Problem['severity'] {
	const set = settings[code];
	return set && set !== 'off' ? set : severity;
}

function toRelated(other: RelatedPlace, place: Reported['place']): vscode.DiagnosticRelatedInformation {
	const at = 'line' in other ? new vscode.Position(other.line, 0) : toRange(place(other.range));
	return new vscode.DiagnosticRelatedInformation(
		new vscode.Location(vscode.Uri.parse(other.uri, true), at),
		other.message,
	);
}
