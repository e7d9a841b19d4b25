import * as vscode from 'vscode';
import type { Entry } from '../../core/model/item';
import { idMentions } from '../../core/util/idMentions';
import { cancellationOf } from '../adapters/cancellation';
import { editOfChange } from '../adapters/editOfChange';
import type { Session } from '../session';
import { readingOnly } from '../trust';

/** F2 on an id, wherever a text mentions it: the item gets another one, with all mentions and links. */
export function registerIdRename(session: Session): vscode.Disposable {
	return vscode.languages.registerRenameProvider('markdown', {
		async prepareRename(document, position) {
			if (!vscode.workspace.isTrusted) throw new Error(readingOnly());
			const found = await mentionAt(session, document, position);
			if (!found) throw new Error(vscode.l10n.t('There is no id of an item here.'));
			return { range: found.range, placeholder: found.entry.id };
		},
		async provideRenameEdits(document, position, newName, token) {
			if (!vscode.workspace.isTrusted) throw new Error(readingOnly());
			const found = await mentionAt(session, document, position);
			if (!found) return undefined;
			const plan = await session.backlog.planner.rename(found.entry, newName, cancellationOf(token));
			const { edit } = await editOfChange(plan);
			session.expectRenames(plan);
			return edit;
		},
	});
}

interface Mention {
	readonly entry: Entry;
	readonly range: vscode.Range;
}

/** The item whose id a word of a document is. */
async function mentionAt(
	session: Session,
	document: vscode.TextDocument,
	position: vscode.Position,
): Promise<Mention | undefined> {
	await session.start();
	const from = session.entryOf(document.uri, position.line);
	const word = document.getWordRangeAtPosition(position, /[\p{L}\p{N}][\p{L}\p{N}_.-]*/u);
	if (!from || !word) return undefined;
	const written = document.getText(word);
	for (let id = written; id !== ''; id = id.replace(/[-_.]?[^-_.]*$/, '')) {
		const entry = session.backlog.index.find(id, from)[0];
		if (!entry || entry.id !== id || idMentions(written, id)[0] !== 0) continue;
		return { entry, range: new vscode.Range(word.start, word.start.translate(0, id.length)) };
	}
	return undefined;
}
