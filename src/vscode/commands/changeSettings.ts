import * as vscode from 'vscode';
import type { Config } from '../../core/config/config';
import { applyEdits, type Plan, refused, type TextEdit } from '../../core/model/textEdit';
import type { Session } from '../session';
import { report } from './report';

/** Edits of the text of a settings file, undefined where there is none yet; a sentence says why there are none. */
type SettingsChange = (text: string | undefined) => readonly TextEdit[] | string;

/** The workspace folder whose settings say something, else the first that holds items, else the first of all. */
export function rootWhere({ backlog: { index } }: Session, says: (config: Config) => boolean): string | undefined {
	const roots = [...new Set(index.entries.map(({ root }) => root))];
	const found = roots.find((root) => says(index.conventions.configOf(root)));
	return found ?? roots[0] ?? vscode.workspace.workspaceFolders?.[0]?.uri.toString();
}

/**
 * Changes the `refinery.yml` of a workspace folder as one step to undo, and tells when that is refused.
 * @param label what the step is called
 * @param message said when it is done
 * @returns true when it is done
 */
export async function changeSettings(
	session: Session,
	root: string,
	label: string,
	change: SettingsChange,
	message?: string,
): Promise<boolean> {
	const file = vscode.Uri.joinPath(vscode.Uri.parse(root, true), 'refinery.yml');
	return report(session, await session.change(() => planFor(session, file, label, change)), message);
}

async function planFor({ store }: Session, file: vscode.Uri, label: string, change: SettingsChange): Promise<Plan> {
	const uri = file.toString();
	const content = await store.read(uri);
	const text = content.kind === 'text' ? content.text : undefined;
	const edits = content.kind === 'refused' ? content.reason : change(text);
	const path = vscode.workspace.asRelativePath(file);
	if (typeof edits === 'string') return refused(vscode.l10n.t('{0} was not changed: {1}', path, edits));
	if (edits.length === 0) return { kind: 'change', label, edits: [] };
	if (text === undefined) {
		return { kind: 'change', label, edits: [], creations: [{ uri, text: applyEdits('', edits) }] };
	}
	return { kind: 'change', label, edits: [{ uri, before: text, edits }] };
}
