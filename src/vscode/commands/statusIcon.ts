import * as vscode from 'vscode';
import type { StatusCategory } from '../../core/model/status';

/** Shape and colour of each category: outline, half, filled, ring with a dot, tick, slash. The board draws the same. */
const icons: Readonly<Record<StatusCategory, readonly [name: string, colour: string]>> = {
	proposed: ['circle-large-outline', 'descriptionForeground'],
	refining: ['color-mode', 'charts.yellow'],
	ready: ['circle-large-filled', 'charts.green'],
	active: ['record', 'charts.blue'],
	done: ['check', 'charts.green'],
	dropped: ['circle-slash', 'descriptionForeground'],
};

/** The icon of a status, by its category. */
export function statusIcon(category: StatusCategory): vscode.ThemeIcon {
	const [name, colour] = icons[category];
	return new vscode.ThemeIcon(name, new vscode.ThemeColor(colour));
}
