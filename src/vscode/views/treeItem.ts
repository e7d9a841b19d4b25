import * as vscode from 'vscode';
import type { Entry, Item } from '../../core/model/item';
import { isClosed } from '../../core/model/status';
import type { BacklogNode, GroupNode } from '../../core/tree/backlogNode';
import { statusIcon } from '../commands/statusIcon';
import { toRange } from '../features/toDiagnostic';
import { descriptionOf, labelOf, type Surroundings, spokenOf } from './describe';
import type { TreeNode } from './treeNode';

/** What a row looks like, beside what its words depend on. */
export interface Look extends Surroundings {
	/** With a filter everything is open; the rows have ids of their own then, so that the user's own folding comes back. */
	readonly filtered: boolean;
	/** Rows that stand beside this one at the top, this one included; 0 further down. */
	readonly roots: number;
}

/** The editor's picture of a row. The tooltip is left out: it is made when the mouse rests on the row. */
export function treeItemOf(row: TreeNode, look: Look): vscode.TreeItem {
	const { node } = row;
	const item = new vscode.TreeItem(labelOf(node), foldingOf(node, look));
	item.id = look.filtered ? `filtered:${node.id}` : node.id;
	item.description = descriptionOf(node, look);
	item.accessibilityInformation = { label: spokenOf(node, look) };
	item.contextValue = contextOf(node);
	item.iconPath = iconOf(node, look);
	if (node.kind === 'more') {
		item.command = { command: 'backlogRefinery.showMore', title: labelOf(node), arguments: [row] };
	} else if (node.kind === 'unreadable' || (node.kind === 'item' && node.entry.type === 'story')) {
		// A click on a goal, an epic or a sprint folds it; those are opened by their inline action.
		item.command = openCommand(node.entry);
	}
	return item;
}

function foldingOf(node: BacklogNode, { filtered, roots }: Look): vscode.TreeItemCollapsibleState {
	const { None, Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
	if (node.children.length === 0) return None;
	if (filtered || roots === 1) return Expanded;
	if (node.kind === 'group') {
		return node.group.kind === 'status' && !isClosed(node.group.category) ? Expanded : Collapsed;
	}
	if (node.kind !== 'item') return Collapsed;
	const { type, horizon, status } = node.entry;
	const isOpen =
		type === 'goal' ||
		(type === 'epic' && horizon?.toLowerCase() === 'now') ||
		(type === 'sprint' && status.category === 'active');
	return isOpen ? Expanded : Collapsed;
}

function contextOf(node: BacklogNode): string {
	return node.kind === 'unreadable' || node.kind === 'item' ? contextOfEntry(node.entry) : node.kind;
}

/** Words that menus ask for. `open`: not done or dropped; `refinable`: not ready yet either; `movable`: can be changed. */
export function contextOfEntry(entry: Entry): string {
	if (!entry.readable) return 'item unreadable';
	const { type, status } = entry;
	const words = ['item', type];
	if (type !== 'sprint') words.push('movable');
	if (!isClosed(status.category)) words.push('open');
	if (status.category === 'proposed' || status.category === 'refining') words.push('refinable');
	return words.join(' ');
}

export const warningIcon = new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground'));
export const unreadableIcon = new vscode.ThemeIcon('error', new vscode.ThemeColor('list.errorForeground'));
export const moreIcon = new vscode.ThemeIcon('ellipsis');

function iconOf(node: BacklogNode, { missing }: Look): vscode.ThemeIcon {
	switch (node.kind) {
		case 'item':
			return missing && missing.length > 0 ? warningIcon : itemIcon(node.entry);
		case 'unreadable':
			return unreadableIcon;
		case 'more':
			return moreIcon;
		case 'group':
			return groupIcon(node);
	}
}

const ownerIcons: Readonly<Partial<Record<Item['type'], vscode.ThemeIcon>>> = {
	goal: new vscode.ThemeIcon('target'),
	epic: new vscode.ThemeIcon('layers'),
	sprint: new vscode.ThemeIcon('calendar'),
	release: new vscode.ThemeIcon('package'),
	vision: new vscode.ThemeIcon('telescope'),
};

export function itemIcon({ type, status }: Item): vscode.ThemeIcon {
	return ownerIcons[type] ?? statusIcon(status.category);
}

function groupIcon({ group }: GroupNode): vscode.ThemeIcon {
	if (group.kind === 'status') return statusIcon(group.category);
	if (group.kind === 'unreadable') return unreadableIcon;
	return new vscode.ThemeIcon(group.kind === 'sprint' ? 'calendar' : 'inbox');
}

/** A click that opens an entry, at what keeps it from being read where that is so, or at a line. */
export function openCommand(entry: Entry, line?: number): vscode.Command {
	const problem = entry.readable || line !== undefined ? undefined : entry.problems[0];
	const place = problem ? toRange(problem.range) : new vscode.Range(line ?? entry.line, 0, line ?? entry.line, 0);
	const options: vscode.TextDocumentShowOptions = {
		selection: new vscode.Range(place.start, place.start),
		preview: true,
	};
	return {
		command: 'vscode.open',
		title: vscode.l10n.t('Open item'),
		arguments: [vscode.Uri.parse(entry.uri, true), options],
	};
}
