import * as vscode from 'vscode';
import type { Finding, Fix } from '../../core/lint/rule';
import { type Entry, entryKey } from '../../core/model/item';
import type { Session } from '../session';
import { findingsOf } from './documentFindings';
import { source } from './toDiagnostic';

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
				const here = findings.filter((finding) => placeOf(document, finding).intersection(range));
				const hiding = await session.backlog.inspector.disablings(entry, found.text, here);
				here.forEach((finding, i) => {
					const diagnostics = context.diagnostics.filter((diagnostic) => isOf(document, diagnostic, finding));
					repairs.push(...finding.fixes.map((fix) => actionFor(document, finding, fix, diagnostics)));
					if (finding.rule === 'duplicate-id') repairs.push(renumbering(entry, diagnostics));
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

/** A change over several files, so a command and no edit of this document. */
function renumbering(entry: Entry, diagnostics: vscode.Diagnostic[]): vscode.CodeAction {
	const title = vscode.l10n.t('Give the younger {0} an id of its own', entry.id);
	const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
	action.diagnostics = diagnostics;
	action.command = { title, command: 'backlogRefinery.renumberItem', arguments: [{ key: entryKey(entry) }] };
	return action;
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
