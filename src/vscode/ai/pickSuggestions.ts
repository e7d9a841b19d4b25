import * as vscode from 'vscode';
import type { JudgedSuggestion } from '../../core/suggest/judge';
import type { Suggestion } from '../../core/suggest/suggestion';
import { answered } from '../commands/answered';

interface Line extends vscode.QuickPickItem {
	readonly suggestion: Suggestion;
}

/**
 * Lets the user accept suggestions one by one: those that something speaks against are not ticked, and say what.
 * @param ticked those that are ticked at first
 * @param onChange told of the ticked ones whenever they are others
 * @returns undefined when the user left
 */
export function pickSuggestions(
	title: string,
	judged: readonly JudgedSuggestion[],
	ticked: readonly Suggestion[],
	onChange: (ticked: readonly Suggestion[]) => void,
): Promise<readonly Suggestion[] | undefined> {
	const pick = vscode.window.createQuickPick<Line>();
	pick.title = title;
	pick.placeholder = vscode.l10n.t('Space ticks, Enter takes the ticked ones, Escape takes none.');
	pick.canSelectMany = true;
	pick.ignoreFocusOut = true;
	pick.matchOnDetail = true;
	pick.items = judged.map(lineFor);
	pick.selectedItems = pick.items.filter(({ suggestion }) => ticked.includes(suggestion));
	const chosen = () =>
		pick.items.filter((line) => pick.selectedItems.includes(line)).map(({ suggestion }) => suggestion);
	pick.onDidChangeSelection(() => onChange(chosen()));
	return answered(pick, chosen);
}

function lineFor({ suggestion, doubts, notes }: JudgedSuggestion): Line {
	const said = [...doubts, ...notes].join(' ');
	const takes = suggestion.kind === 'story' ? whatItTakes(suggestion) : undefined;
	const detail = [takes, said && (doubts.length > 0 ? `$(warning) ${said}` : `$(info) ${said}`)];
	return {
		// "$(…)" would be drawn as a picture.
		label: (suggestion.kind === 'story' ? suggestion.title : suggestion.wording).replaceAll('$(', '$ ('),
		detail: detail.filter(Boolean).join(' · ') || vscode.l10n.t('Nothing speaks against it'),
		suggestion,
	};
}

function whatItTakes({ criteria, added }: Suggestion & { kind: 'story' }): string {
	const { t } = vscode.l10n;
	const numbers = criteria.map((index) => index + 1).join(', ');
	const parts = [
		...(criteria.length > 0 ? [t('Takes criteria {0}', numbers)] : []),
		...(added.length > 0 ? [t('{0} of its own', added.length)] : []),
	];
	return parts.join(', ');
}
