import * as vscode from 'vscode';
import { type Grouping, groupings } from '../../core/tree/backlogNode';
import type { ViewChoices } from './viewChoices';

interface GroupingLabel {
	readonly label: string;
	readonly detail: string;
	readonly icon: string;
}

/** The groupings in words. */
export function groupingLabels(): Readonly<Record<Grouping, GroupingLabel>> {
	return {
		outline: {
			label: vscode.l10n.t('By goal and epic'),
			detail: vscode.l10n.t('Goals, their epics, and the stories of each'),
			icon: 'list-tree',
		},
		epic: {
			label: vscode.l10n.t('By epic'),
			detail: vscode.l10n.t('Epics without their goals'),
			icon: 'layers',
		},
		status: {
			label: vscode.l10n.t('By status'),
			detail: vscode.l10n.t('In the order of the workflow'),
			icon: 'color-mode',
		},
		sprint: {
			label: vscode.l10n.t('By sprint'),
			detail: vscode.l10n.t('Sprints, then what is planned for none'),
			icon: 'calendar',
		},
		none: {
			label: vscode.l10n.t('Not grouped'),
			detail: vscode.l10n.t('One list in backlog order'),
			icon: 'list-ordered',
		},
	};
}

/** Group Backlog By: lets the user choose, the present grouping first under the cursor. */
export function groupBy(choices: ViewChoices): void {
	const labels = groupingLabels();
	const picks = groupings.map((grouping) => ({
		grouping,
		label: labels[grouping].label,
		detail: labels[grouping].detail,
		iconPath: new vscode.ThemeIcon(labels[grouping].icon),
		description: grouping === choices.options.grouping ? vscode.l10n.t('current') : '',
	}));
	const box = vscode.window.createQuickPick<(typeof picks)[number]>();
	box.title = vscode.l10n.t('Group backlog by');
	box.items = picks;
	box.activeItems = picks.filter(({ grouping }) => grouping === choices.options.grouping);
	box.onDidAccept(() => {
		const picked = box.activeItems[0];
		if (picked) choices.setGrouping(picked.grouping);
		box.hide();
	});
	box.onDidHide(() => box.dispose());
	box.show();
}
