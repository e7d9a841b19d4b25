import * as vscode from 'vscode';
import type { SavedView } from '../../core/config/config';
import type { Session } from '../session';
import type { ViewChoices } from './viewChoices';

interface FilterPick extends vscode.QuickPickItem {
	readonly filter?: string;
}

/** Offers the filters of the saved views and those that were used last, and sets the one that is picked. */
export async function pickFilter(session: Session, choices: ViewChoices): Promise<void> {
	const picks = filterPicks(savedViews(session), choices.recentFilters);
	if (picks.length === 0) {
		void vscode.window.showInformationMessage(
			vscode.l10n.t('There are no filters yet: those that are used come here, and so do the views of refinery.yml.'),
		);
		return;
	}
	const picked = await vscode.window.showQuickPick(picks, {
		title: vscode.l10n.t('Filter backlog'),
		placeHolder: vscode.l10n.t('Saved view or filter'),
		matchOnDetail: true,
	});
	if (picked?.filter === undefined) return;
	choices.setFilter(picked.filter);
	choices.rememberFilter();
}

/** The saved views, then the filters; no heading stands above nothing. */
export function filterPicks(views: readonly SavedView[], filters: readonly string[]): FilterPick[] {
	const everything = vscode.l10n.t('Everything');
	return [
		...under(
			vscode.l10n.t('Saved views'),
			views.map(({ name, filter }) => ({ label: name, detail: filter || everything, filter })),
		),
		...under(
			vscode.l10n.t('Last filters'),
			filters.map((filter) => ({ label: filter, filter })),
		),
	];
}

function under(heading: string, picks: readonly FilterPick[]): readonly FilterPick[] {
	return picks.length === 0 ? [] : [{ label: heading, kind: vscode.QuickPickItemKind.Separator }, ...picks];
}

function savedViews({ backlog }: Session): readonly SavedView[] {
	const folders = vscode.workspace.workspaceFolders ?? [];
	return folders.flatMap(({ uri }) => backlog.index.conventions.configOf(uri.toString()).board.views);
}
