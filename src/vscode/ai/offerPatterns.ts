import * as vscode from 'vscode';
import { type Entry, entryKey } from '../../core/model/item';
import type { SuggestionKind } from '../../core/suggest/suggestion';

/** Without a model, or when one gave nothing: says so, and offers the patterns that need none. */
export async function offerPatterns(
	entry: Entry,
	kind: SuggestionKind,
	why: string,
	answer?: () => Thenable<unknown>,
): Promise<void> {
	const isSplit = kind === 'split';
	const patterns = isSplit ? vscode.l10n.t('Split by a pattern…') : vscode.l10n.t('Add criterion from a pattern…');
	const show = vscode.l10n.t('Show answer');
	const chosen = await vscode.window.showInformationMessage(why, ...(answer ? [patterns, show] : [patterns]));
	if (chosen === show) await answer?.();
	if (chosen !== patterns) return;
	const command = isSplit ? 'backlogRefinery.splitStory' : 'backlogRefinery.addCriterionPattern';
	await vscode.commands.executeCommand(command, { key: entryKey(entry) });
}

/** What is said in an editor that has no model. */
export function noModel(): string {
	return vscode.l10n.t(
		'This editor offers no language model, so nothing was sent. The patterns by which refinements find criteria and splits need none.',
	);
}
