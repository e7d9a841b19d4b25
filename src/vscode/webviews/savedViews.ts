import * as vscode from 'vscode';
import type { SavedView } from '../../core/config/config';
import { applyEdits, type Plan, refused, type TextEdit } from '../../core/model/textEdit';
import { report } from '../commands/report';
import type { Session } from '../session';

/** What edits YAML is large, and comes with what reads it. */
const loadEditing = () => import('../../core/config/editViews');

/** Keeps a look under a name in the settings of the workspace folder that has a view of this name, else of the first. */
export async function saveView(session: Session, name: string, look: Omit<SavedView, 'name'>): Promise<void> {
	const root = rootOf(session, name);
	const { withView } = await loadEditing();
	if (root) await edit(session, root, (text) => withView(text, { name, ...look }));
}

/** Takes a view out of the settings of all workspace folders. */
export async function removeView(session: Session, name: string): Promise<void> {
	const root = rootOf(session, name);
	const { withoutView } = await loadEditing();
	if (root) await edit(session, root, (text) => (text === undefined ? [] : withoutView(text, name)));
}

function rootOf({ backlog: { index } }: Session, name: string): string | undefined {
	const roots = [...new Set(index.entries.map(({ root }) => root))];
	const hasView = (root: string) => index.conventions.configOf(root).board.views.some((view) => view.name === name);
	return roots.find(hasView) ?? roots[0] ?? vscode.workspace.workspaceFolders?.[0]?.uri.toString();
}

async function edit(
	session: Session,
	root: string,
	change: (text: string | undefined) => readonly TextEdit[] | string,
): Promise<void> {
	const uri = vscode.Uri.joinPath(vscode.Uri.parse(root, true), 'refinery.yml');
	report(session, await session.change(() => planFor(session, uri, change)));
}

async function planFor(
	{ store }: Session,
	file: vscode.Uri,
	change: (text: string | undefined) => readonly TextEdit[] | string,
): Promise<Plan> {
	const uri = file.toString();
	const content = await store.read(uri);
	const text = content.kind === 'text' ? content.text : undefined;
	const edits = content.kind === 'refused' ? content.reason : change(text);
	const path = vscode.workspace.asRelativePath(file);
	if (typeof edits === 'string') return refused(vscode.l10n.t('{0} was not changed: {1}', path, edits));
	const label = vscode.l10n.t('Change saved views');
	if (edits.length === 0) return { kind: 'change', label, edits: [] };
	if (text === undefined) {
		return { kind: 'change', label, edits: [], creations: [{ uri, text: applyEdits('', edits) }] };
	}
	return { kind: 'change', label, edits: [{ uri, before: text, edits }] };
}
