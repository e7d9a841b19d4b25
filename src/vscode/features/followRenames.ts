import * as vscode from 'vscode';
import { newPlaces } from '../../core/refine/newPlaces';
import { cancellationOf } from '../adapters/cancellation';
import { editOfChange } from '../adapters/editOfChange';
import type { Session } from '../session';

/**
 * Files and folders that are renamed by hand: the backlog's relative links to them, and those in them, follow in the same step
 * to undo. Where the editor's own markdown support is set to do that for all documents, it does.
 */
export function registerLinkFollowing(session: Session): vscode.Disposable {
	let toSave: readonly vscode.TextDocument[] = [];
	const follow = async ({ files, token }: vscode.FileWillRenameEvent): Promise<vscode.WorkspaceEdit | undefined> => {
		const renames = files.map(({ oldUri, newUri }) => ({ from: oldUri.toString(), to: newUri.toString() }));
		await session.start();
		const plan = await session.backlog.planner.followRenames(renames, cancellationOf(token));
		if (token.isCancellationRequested) return undefined;
		const planned = await editOfChange(plan);
		toSave = planned.toSave;
		return planned.edit;
	};
	const tell = ({ message }: Error): void => {
		void vscode.window.showWarningMessage(vscode.l10n.t('Links do not follow: {0}', message));
	};
	return vscode.Disposable.from(
		vscode.workspace.onWillRenameFiles((event) => {
			toSave = [];
			const own = event.files.every(({ oldUri, newUri }) => session.isExpected(`${oldUri}`, `${newUri}`));
			if (own || !vscode.workspace.isTrusted || isDoneByEditor(event.files[0]?.oldUri)) return;
			event.waitUntil(follow(event).catch(tell));
		}),
		vscode.workspace.onDidRenameFiles(async ({ files }) => {
			const newPlace = newPlaces(new Map(files.map(({ oldUri, newUri }) => [`${oldUri}`, `${newUri}`])));
			for (const { uri } of toSave) {
				const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(newPlace(`${uri}`), true));
				await document.save();
			}
			toSave = [];
		}),
	);
}

function isDoneByEditor(uri: vscode.Uri | undefined): boolean {
	const setting = vscode.workspace.getConfiguration('markdown.updateLinksOnFileMove', uri).get('enabled', 'never');
	return setting !== 'never';
}
