import * as vscode from 'vscode';
import type { FixedFile } from '../../core/lint/inspector';
import { refused } from '../../core/model/textEdit';
import { fileEntry } from '../adapters/fileEntry';
import { fixOptions } from '../features/fixOptions';
import type { Session } from '../session';
import { countLeft, leftWords, repairCount } from './fixWords';
import { report } from './report';
import type { CommandHandler } from './target';

/** "Fix all in this file": every repair that needs no question, as one step. Takes the file's uri, else the one in the active editor. */
export function fixFile(session: Session): CommandHandler {
	return async (first) => {
		const uri = first instanceof vscode.Uri ? first : vscode.window.activeTextEditor?.document.uri;
		const file = uri && fileEntry(uri);
		if (!file) {
			void vscode.window.showInformationMessage(vscode.l10n.t('Open a file of the backlog first.'));
			return undefined;
		}
		await session.start();
		let done: FixedFile | undefined;
		const look = async () => {
			done = await session.backlog.inspector.fixFile(file, fixOptions(session, uri, false));
			return done;
		};
		const now = await look();
		if (now && now.fixed === 0) {
			const nothing = vscode.l10n.t('Nothing to repair without a question in {0}.', file.path);
			void vscode.window.showInformationMessage([nothing, ...leftWords(countLeft(now.left))].join(' '));
			return { fixed: 0, left: countLeft(now.left) };
		}
		const outcome = await session.change(async () => {
			const fixed = await look();
			if (!fixed) return refused(vscode.l10n.t('{0} cannot be read.', file.path));
			const edits = [{ uri: file.uri, before: fixed.before, edits: fixed.edits }];
			return { kind: 'change', label: vscode.l10n.t('Fix all in {0}', file.path), edits };
		});
		const { fixed = 0, left = [] } = done ?? {};
		const message = [vscode.l10n.t('{0} in {1}.', repairCount(fixed), file.path), ...leftWords(countLeft(left))];
		return report(session, outcome, message.join(' ')) ? { fixed, left: countLeft(left) } : undefined;
	};
}
