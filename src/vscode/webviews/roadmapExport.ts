import * as vscode from 'vscode';
import { type Audience, type RoadmapFormat, roadmapFormats } from '../../core/roadmap/roadmapFormats';
import { vscodeClock } from '../adapters/vscodeClock';
import type { Session } from '../session';
import { tellOfTrust } from '../trust';

/** Asks for whom and into which file, and writes the roadmap in the format that the file's name says. */
export async function exportRoadmapFile(session: Session): Promise<void> {
	if (!vscode.workspace.isTrusted) return tellOfTrust(notWritten());
	const audience = await chooseAudience();
	if (!audience) return;
	const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
	const file = await vscode.window.showSaveDialog({
		title: vscode.l10n.t('Export the roadmap'),
		filters: Object.fromEntries(roadmapFormats.map((format) => [format.toUpperCase(), [format]])),
		...(folder ? { defaultUri: vscode.Uri.joinPath(folder, `roadmap.${roadmapFormats[0]}`) } : {}),
	});
	if (!file) return;
	const format = roadmapFormats.find((each) => file.path.toLowerCase().endsWith(`.${each}`));
	if (!format) {
		const known = roadmapFormats.map((each) => `.${each}`).join(', ');
		void vscode.window.showErrorMessage(
			vscode.l10n.t('The name of the file does not say how to write it: end it in one of {0}.', known),
		);
		return;
	}
	await write(session, file, format, audience);
	const open = vscode.l10n.t('Open');
	const path = vscode.workspace.asRelativePath(file);
	const answer = await vscode.window.showInformationMessage(
		vscode.l10n.t('The roadmap was written to {0}.', path),
		open,
	);
	if (answer === open) await vscode.commands.executeCommand('vscode.open', file);
}

/**
 * Opens the roadmap as a page in the user's browser, from where it can be printed: pages in the editor cannot.
 * @param storage a folder of the extension
 */
export async function printRoadmap(session: Session, storage: vscode.Uri): Promise<void> {
	// A file of another machine is of no use to the browser of this one.
	if (storage.scheme !== 'file' || vscode.env.remoteName !== undefined) return exportRoadmapFile(session);
	if (!vscode.workspace.isTrusted) return tellOfTrust(notWritten());
	const audience = await chooseAudience();
	if (!audience) return;
	const file = vscode.Uri.joinPath(storage, 'roadmap.html');
	await vscode.workspace.fs.createDirectory(storage);
	await write(session, file, 'html', audience);
	if (await vscode.env.openExternal(file)) return;
	void vscode.window.showErrorMessage(
		vscode.l10n.t('The browser was not opened: open {0} in one and print it there.', file.fsPath),
	);
}

function notWritten(): string {
	return vscode.l10n.t('The workspace is not trusted, so its roadmap is written to no file.');
}

async function chooseAudience(): Promise<Audience | undefined> {
	const picks: readonly (vscode.QuickPickItem & { readonly audience: Audience })[] = [
		{
			audience: 'internal',
			label: vscode.l10n.t('For the team'),
			detail: vscode.l10n.t('Everything, with what is to be put right'),
		},
		{
			audience: 'public',
			label: vscode.l10n.t('For others'),
			detail: vscode.l10n.t('Without what the labels and settings call internal'),
		},
	];
	const pick = await vscode.window.showQuickPick(picks, { placeHolder: vscode.l10n.t('Who reads the roadmap?') });
	return pick?.audience;
}

async function write(
	{ backlog: { index, inspector } }: Session,
	file: vscode.Uri,
	format: RoadmapFormat,
	audience: Audience,
): Promise<void> {
	const { exportRoadmap } = await import('../../core/roadmap/exportRoadmap');
	const text = await exportRoadmap({ index, inspector }, { format, audience, now: vscodeClock.date() });
	await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(text));
}
