import * as vscode from 'vscode';
import type { StatusCategory } from '../../core/model/status';

const icons: Readonly<Record<StatusCategory, string>> = {
	proposed: 'circle-outline',
	refining: 'circle-large-outline',
	ready: 'circle-filled',
	active: 'play-circle',
	done: 'pass',
	dropped: 'circle-slash',
};

/** The icon of a status, by its category. */
export function statusIcon(category: StatusCategory): vscode.ThemeIcon {
	return new vscode.ThemeIcon(icons[category]);
}
