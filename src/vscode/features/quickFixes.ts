import * as vscode from 'vscode';
import type { Finding, Fix } from '../../core/lint/rule';
import { type Entry, entryKey } from '../../core/model/item';
import type { Session } from '../session';
import { findingsOf } from './documentFindings';
import { source, toRange } from './toDiagnostic';

/** Light bulbs: what the rules offer to do about their findings, made for the document's present text. */
export function registerQuickFixes(session: Session): vscode.Disposable {
	const provider: vscode.CodeActionProvider = {
		async provideCodeActions(document, range, context, token) {
			if (!vscode.workspace.isTrusted) return [];
			const { version } = document;
			const found = await findingsOf(session, document);
			if (!found || token.isCancellationRequested || document.version !== version) return [];
			const repairs: vscode.CodeAction[] = [];
			const disablings: vscode.CodeAction[] = [];
			for (const { entry, findings } of found.items) {
				repairs.push(...(await settlings(session, document, entry, range, context.diagnostics)));
				repairs.push(...respacings(entry, range, context.diagnostics));
				const here = findings.filter((finding) => placeOf(document, finding).intersection(range));
				const hiding = await session.backlog.inspector.disablings(entry, found.text, here);
				here.forEach((finding, i) => {
					const diagnostics = context.diagnostics.filter((diagnostic) => isOf(document, diagnostic, finding));
					repairs.push(...finding.fixes.map((fix) => actionFor(document, finding, fix, diagnostics)));
					if (finding.rule === 'duplicate-id') repairs.push(renumbering(entry, diagnostics));
					if (tooMuch.has(finding.rule)) repairs.push(splitting(entry, diagnostics));
					repairs.push(...measurings(entry, finding.rule, diagnostics));
					for (const fix of hiding[i] ?? []) {
						const title = vscode.l10n.t('{0} ({1})', fix.title, finding.rule);
						disablings.push(actionFor(document, finding, { ...fix, title }, diagnostics));
					}
				});
			}
			// To say that a rule is wrong comes after all that repairs.
			return token.isCancellationRequested || document.version !== version ? [] : [...repairs, ...disablings];
		},
	};
	return vscode.languages.registerCodeActionsProvider('markdown', provider, {
		providedCodeActionKinds: [vscode.CodeActionKind.QuickFix],
	});
}

/** Rules whose findings say that a story is more than one. */
const tooMuch: ReadonlySet<string> = new Set(['story-too-large', 'too-many-criteria', 'compound-story']);

function splitting(entry: Entry, diagnostics: vscode.Diagnostic[]): vscode.CodeAction {
	return commandOn(entry, vscode.l10n.t('Split this story…'), 'backlogRefinery.splitStory', diagnostics);
}

/** What is written by a command: a value with its day, and a whole key result. */
function measurings(entry: Entry, rule: string, diagnostics: vscode.Diagnostic[]): readonly vscode.CodeAction[] {
	if (rule !== 'shipped-not-measured' && rule !== 'key-result-incomplete') return [];
	const { t } = vscode.l10n;
	const measure = commandOn(entry, t('Record a measurement…'), 'backlogRefinery.recordMeasurement', diagnostics);
	if (rule === 'shipped-not-measured') return [measure];
	return [measure, commandOn(entry, t('Add key result…'), 'backlogRefinery.addKeyResult', diagnostics)];
}

function renumbering(entry: Entry, diagnostics: vscode.Diagnostic[]): vscode.CodeAction {
	const title = vscode.l10n.t('Give the younger {0} an id of its own', entry.id);
	return commandOn(entry, title, 'backlogRefinery.renumberItem', diagnostics);
}

/** A change over several files, so a command and no edit of this document. */
function commandOn(entry: Entry, title: string, command: string, diagnostics: vscode.Diagnostic[]): vscode.CodeAction {
	const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
	action.diagnostics = diagnostics;
	action.command = { title, command, arguments: [{ key: entryKey(entry) }] };
	return action;
}

/** Where a merge left two places in the order: to take either, or one between the two. */
async function settlings(
	{ backlog }: Session,
	document: vscode.TextDocument,
	entry: Entry,
	range: vscode.Range,
	shown: readonly vscode.Diagnostic[],
): Promise<readonly vscode.CodeAction[]> {
	if (!entry.problems.some(({ isConflict }) => isConflict)) return [];
	const settlements = await backlog.planner.settlements(entry, document.getText());
	return settlements.flatMap(({ side, value, edit }) => {
		const place = new vscode.Range(document.positionAt(edit.range.start), document.positionAt(edit.range.end));
		if (!place.intersection(range)) return [];
		const title =
			side === undefined
				? vscode.l10n.t('Place {0} between the two ({1})', entry.id, value)
				: vscode.l10n.t('Take the place {0} of {1}', value, side);
		const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
		action.diagnostics = shown.filter((diagnostic) => diagnostic.source === source && diagnostic.range.isEqual(place));
		action.edit = new vscode.WorkspaceEdit();
		action.edit.replace(document.uri, place, edit.newText);
		return [action];
	});
}

/** A rank that has grown long, which reading the file tells of and no rule. */
function respacings(
	{ root, type, problems }: Entry,
	range: vscode.Range,
	shown: readonly vscode.Diagnostic[],
): readonly vscode.CodeAction[] {
	const long = problems.find((problem) => problem.code === 'rank-long' && toRange(problem.range).intersection(range));
	if (!long) return [];
	const title = vscode.l10n.t('Re-space ranks…');
	const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
	action.diagnostics = shown.filter((diagnostic) => diagnostic.source === source && diagnostic.code === long.code);
	action.command = { title, command: 'backlogRefinery.respaceRanks', arguments: [{ root, type }] };
	return [action];
}

function actionFor(
	document: vscode.TextDocument,
	finding: Finding,
	fix: Fix,
	diagnostics: vscode.Diagnostic[],
): vscode.CodeAction {
	const action = new vscode.CodeAction(fix.title, vscode.CodeActionKind.QuickFix);
	action.diagnostics = diagnostics;
	action.isPreferred = fix.safe && finding.fixes.length === 1;
	action.edit = new vscode.WorkspaceEdit();
	action.edit.set(document.uri, editsOf(document, fix));
	return action;
}

function editsOf(document: vscode.TextDocument, { edits, snippet }: Fix): (vscode.TextEdit | vscode.SnippetTextEdit)[] {
	return edits.map(({ range, newText }) => {
		const place = new vscode.Range(document.positionAt(range.start), document.positionAt(range.end));
		if (!snippet) return vscode.TextEdit.replace(place, newText);
		const edit = new vscode.SnippetTextEdit(place, new vscode.SnippetString(newText));
		// The template already has the indentation that belongs there.
		edit.keepWhitespace = true;
		return edit;
	});
}

function placeOf(document: vscode.TextDocument, { range }: Finding): vscode.Range {
	return new vscode.Range(document.positionAt(range.start), document.positionAt(range.end));
}

function isOf(document: vscode.TextDocument, diagnostic: vscode.Diagnostic, finding: Finding): boolean {
	const code = typeof diagnostic.code === 'object' ? diagnostic.code.value : diagnostic.code;
	return diagnostic.source === source && code === finding.rule && diagnostic.range.isEqual(placeOf(document, finding));
}
