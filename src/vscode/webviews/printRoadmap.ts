import * as vscode from 'vscode';
import { askForAudience } from '../roadmap/askForAudience';
import { writeRoadmap } from '../roadmap/writeRoadmap';
import type { Session } from '../session';
import { tellOfTrust } from '../trust';

/** Opens the roadmap as a page in the user's browser, from where it can be printed: pages in the editor cannot. */
export async function printRoadmap(
	session: Session,
	{ extensionUri, globalStorageUri: storage }: Pick<vscode.ExtensionContext, 'extensionUri' | 'globalStorageUri'>,
): Promise<void> {
	// A file of another machine is of no use to the browser of this one.
	if (storage.scheme !== 'file' || vscode.env.remoteName !== undefined) {
		await vscode.commands.executeCommand('backlogRefinery.exportRoadmap', { format: 'html' });
		return;
	}
	if (!vscode.workspace.isTrusted)
		return tellOfTrust(vscode.l10n.t('The workspace is not trusted, so its roadmap is written to no file.'));
	const audience = await askForAudience(vscode.l10n.t('Print roadmap'));
	if (!audience) return;
	const file = vscode.Uri.joinPath(storage, 'roadmap.html');
	await vscode.workspace.fs.createDirectory(storage);
	if ((await writeRoadmap(session, extensionUri, file, { format: 'html', audience })) === undefined) return;
	if (await vscode.env.openExternal(file)) return;
	void vscode.window.showErrorMessage(
		vscode.l10n.t('The browser was not opened: open {0} in one and print it there.', file.fsPath),
	);
}
