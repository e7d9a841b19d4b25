import * as vscode from 'vscode';
import type { Finding } from '../../core/lint/rule';

/** How many findings need a decision. Hints are not counted: the Problems view does not list them. */
export function countLeft(findings: readonly Finding[]): number {
	return findings.filter(({ severity }) => severity !== 'hint').length;
}

export function repairCount(count: number): string {
	return count === 1 ? vscode.l10n.t('1 repair') : vscode.l10n.t('{0} repairs', count);
}

/** What is left to decide, as a sentence; none when nothing is left. */
export function leftWords(count: number): readonly string[] {
	if (count === 0) return [];
	return [
		count === 1
			? vscode.l10n.t('1 problem is left that needs a decision.')
			: vscode.l10n.t('{0} problems are left that need a decision.', count),
	];
}
