import * as vscode from 'vscode';
import type { SavedView } from '../../core/config/config';
import { changeSettings, rootWhere } from '../commands/changeSettings';
import type { Session } from '../session';

/** What edits YAML is large, and comes with what reads it. */
const loadEditing = () => import('../../core/config/editViews');

/** Keeps a look under a name in the settings of the workspace folder that has a view of this name, else of the first. */
export async function saveView(session: Session, name: string, look: Omit<SavedView, 'name'>): Promise<void> {
	const root = rootOf(session, name);
	const { withView } = await loadEditing();
	if (root) await changeSettings(session, root, label(), (text) => withView(text, { name, ...look }));
}

/** Takes a view out of the settings of all workspace folders. */
export async function removeView(session: Session, name: string): Promise<void> {
	const root = rootOf(session, name);
	const { withoutView } = await loadEditing();
	const change = (text: string | undefined) => (text === undefined ? [] : withoutView(text, name));
	if (root) await changeSettings(session, root, label(), change);
}

function label(): string {
	return vscode.l10n.t('Change saved views');
}

function rootOf(session: Session, name: string): string | undefined {
	return rootWhere(session, ({ board }) => board.views.some((view) => view.name === name));
}
