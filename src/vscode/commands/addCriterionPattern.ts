import * as vscode from 'vscode';
import { type Entry, entryKey } from '../../core/model/item';
import { type CriterionPattern, criterionPatterns } from '../../core/refine/criterionPatterns';
import { patternSnippet } from '../../core/refine/patternSnippet';
import type { Session } from '../session';
import { gone } from './changeField';
import { choose } from './choose';
import { criterionPatternChoices } from './criterionPatternChoices';
import { report } from './report';
import { type CommandHandler, targetOf, valueIn } from './target';

/** Add Criterion from Pattern: a pattern, and the cursor is in its first gap. A key binding may name it: `{ "value": "limit" }`. */
export function addCriterionPattern(session: Session): CommandHandler {
	return async (first) => {
		const entry = await targetOf(session, first);
		if (!entry) return;
		const title = vscode.l10n.t('Add a criterion to {0} from a pattern', entry.id);
		const asked = () => choose(title, vscode.l10n.t('What has nobody asked yet?'), criterionPatternChoices());
		const pattern = patternNamed(valueIn(first) ?? (await asked()));
		if (pattern) await insertPattern(session, entry, pattern);
	};
}

export function patternNamed(id: string | undefined): CriterionPattern | undefined {
	return criterionPatterns.find((pattern) => pattern.id === id);
}

/** Puts a pattern into an item's file, behind its other criteria and in their form, to be filled in there. */
export async function insertPattern(session: Session, entry: Entry, pattern: CriterionPattern): Promise<void> {
	const uri = vscode.Uri.parse(entry.uri, true);
	const document = await vscode.workspace.openTextDocument(uri);
	const shown = vscode.window.visibleTextEditors.find((editor) => editor.document === document)?.viewColumn;
	const editor = await vscode.window.showTextDocument(document, shown);
	const now = session.backlog.index.get(entryKey(entry));
	if (!now) return void report(session, gone(entry));
	const { conventions } = session.backlog.index;
	const text = document.getText();
	const edit = patternSnippet(
		{ entry: now, text, convention: conventions.named(now.convention), conventions },
		pattern,
	);
	if (typeof edit === 'string')
		return void report(session, {
			kind: 'refused',
			reason: vscode.l10n.t('{0} was not changed: {1}', entry.path, edit),
		});
	const { start, end } = edit.range;
	const place = new vscode.Range(document.positionAt(start), document.positionAt(end));
	// The snippet has the indentation that belongs there.
	await editor.insertSnippet(new vscode.SnippetString(edit.newText), place, {
		undoStopBefore: true,
		undoStopAfter: true,
		keepWhitespace: true,
	});
	editor.revealRange(editor.selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
