import * as vscode from 'vscode';
import { isClosed } from '../../core/model/status';
import { quarterOf } from '../../core/query/periods';
import type { HealthState } from '../../core/roadmap/health';
import type { RoadmapEpic } from '../../core/roadmap/roadmap';
import type { RoadmapGroup } from '../../core/roadmap/roadmapRow';
import { contextOfEntry, itemIcon, moreIcon, openCommand, warningIcon } from '../views/treeItem';
import { rowsBelow, type ShownRow } from './roadmapNode';
import { descriptionOf, labelOf, type Surroundings, spokenOf } from './roadmapWords';

/**
 * The editor's picture of a row, but for the tooltip.
 * @param isAlone whether it is the only one at the top
 */
export function itemOf(row: ShownRow, around: Surroundings, isAlone: boolean): vscode.TreeItem {
	const item = new vscode.TreeItem(labelOf(row), foldingOf(row, isAlone, around));
	item.id = row.id;
	item.description = descriptionOf(row, around);
	item.accessibilityInformation = { label: spokenOf(row, around) };
	item.iconPath = iconOf(row);
	item.contextValue = 'item' in row ? contextOfEntry(row.item) : row.kind;
	if (row.kind === 'more')
		item.command = { command: 'backlogRefinery.showMoreRoadmap', title: labelOf(row), arguments: [row.parent.id] };
	else if (row.kind !== 'group') item.command = openCommand(row.kind === 'key-result' ? row.goal : row.item);
	return item;
}

function foldingOf(row: ShownRow, isAlone: boolean, { today }: Surroundings): vscode.TreeItemCollapsibleState {
	const { None, Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
	if (rowsBelow(row, 1).length === 0) return None;
	const isOpen =
		isAlone ||
		row.kind === 'vision' ||
		(row.kind === 'goal' && !isClosed(row.item.status.category)) ||
		(row.kind === 'group' &&
			(row.group.name === 'now' || row.group.name === quarterOf(today) || row.group.grouping === 'coverage'));
	return isOpen ? Expanded : Collapsed;
}

function iconOf(row: ShownRow): vscode.ThemeIcon {
	switch (row.kind) {
		case 'key-result':
			return (row.outcome.way ?? 0) >= 1 ? reachedIcon : resultIcon;
		case 'more':
			return moreIcon;
		case 'group':
			return groupIcon(row.group);
		case 'epic':
			return epicIcon(row.epic);
		default:
			return itemIcon(row.item);
	}
}

function groupIcon({ grouping, name }: RoadmapGroup): vscode.ThemeIcon {
	if (name === undefined) return new vscode.ThemeIcon('inbox');
	if (grouping === 'coverage') return new vscode.ThemeIcon(name === 'goals' ? 'target' : 'checklist');
	return new vscode.ThemeIcon(grouping === 'quarter' ? 'calendar' : 'milestone');
}

const resultIcon = new vscode.ThemeIcon('graph-line');
const reachedIcon = new vscode.ThemeIcon('pass', new vscode.ThemeColor('testing.iconPassed'));
const doneIcon = new vscode.ThemeIcon('pass-filled', new vscode.ThemeColor('descriptionForeground'));

/** The words say the same: colour and shape never stand alone. */
const healthIcons: Readonly<Record<HealthState, vscode.ThemeIcon>> = {
	'on-track': new vscode.ThemeIcon('layers', new vscode.ThemeColor('testing.iconPassed')),
	'at-risk': warningIcon,
	late: new vscode.ThemeIcon('watch', new vscode.ThemeColor('list.errorForeground')),
};

function epicIcon({ item, health: { state } }: RoadmapEpic): vscode.ThemeIcon {
	if (item.status.category === 'done') return doneIcon;
	return state === undefined ? itemIcon(item) : healthIcons[state];
}
