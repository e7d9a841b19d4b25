import * as vscode from 'vscode';
import type { SuggestionKind } from '../../core/suggest/suggestion';

/** What is suggested, as the head of boxes, tabs and messages. */
export function titleFor(kind: SuggestionKind, id: string): string {
	switch (kind) {
		case 'criteria':
			return vscode.l10n.t('Suggested criteria for {0}', id);
		case 'unhappy-paths':
			return vscode.l10n.t('Unhappy paths of {0}', id);
		case 'split':
			return vscode.l10n.t('Suggested split of {0}', id);
	}
}
