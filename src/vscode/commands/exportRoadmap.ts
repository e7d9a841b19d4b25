import * as vscode from 'vscode';
import { audiences, roadmapFormats } from '../../core/roadmap/roadmapFormats';
import { askForAudience } from '../roadmap/askForAudience';
import { type ExportFormat, writeRoadmap } from '../roadmap/writeRoadmap';
import type { Session } from '../session';
import { choose } from './choose';
import { askForFolder } from './newStory';
import { type CommandHandler, wordsIn } from './target';

const formats: readonly ExportFormat[] = [...roadmapFormats, 'png'];

/**
 * Export Roadmap: as a file, for the team or for others; texts as `refinery roadmap` writes them. A key binding may say all of it:
 * `{ "format": "html", "audience": "public", "file": "roadmap.html" }`, the file below the workspace folder.
 */
export function exportRoadmap(session: Session, { extensionUri }: vscode.ExtensionContext): CommandHandler {
	return async (first) => {
		const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
		if (!folder) return askForFolder();
		const format = isOneOf(formats, wordsIn(first, 'format')) ?? (await askForFormat());
		if (!format) return;
		const audience =
			isOneOf(audiences, wordsIn(first, 'audience')) ?? (await askForAudience(vscode.l10n.t('Export roadmap')));
		if (!audience) return;
		const said = wordsIn(first, 'file');
		const name = audience === 'public' ? `roadmap-public.${format}` : `roadmap.${format}`;
		const uri =
			said === undefined
				? await vscode.window.showSaveDialog({
						title: vscode.l10n.t('Export roadmap'),
						defaultUri: vscode.Uri.joinPath(folder, name),
						filters: { [format.toUpperCase()]: [format] },
					})
				: vscode.Uri.joinPath(folder, said);
		if (!uri) return;
		if (said !== undefined) return void (await writeRoadmap(session, extensionUri, uri, { format, audience }));
		// Who gives the file another ending in the dialog wants what that says.
		const named = formats.find((each) => uri.path.toLowerCase().endsWith(`.${each}`)) ?? format;
		const message = await writeRoadmap(session, extensionUri, uri, { format: named, audience });
		if (message !== undefined) await offerToOpen(uri, named, message);
	};
}

async function askForFormat(): Promise<ExportFormat | undefined> {
	const told: Readonly<Record<ExportFormat, readonly [string, string]>> = {
		md: ['Markdown', vscode.l10n.t('tables, for a repository or a wiki')],
		html: ['HTML', vscode.l10n.t('one page with the timeline that needs nothing else, to send or to print')],
		png: ['PNG', vscode.l10n.t('the timeline as a picture, for slides and chats')],
		svg: ['SVG', vscode.l10n.t('the timeline as a picture that stays sharp at any size')],
		json: ['JSON', vscode.l10n.t('for other programs')],
	};
	const choices = Object.entries(told).map(([value, [label, description]]) => ({ label, description, value }));
	const value = await choose(vscode.l10n.t('Export roadmap'), vscode.l10n.t('How is it to be written?'), choices);
	return isOneOf(formats, value);
}

function isOneOf<T extends string>(words: readonly T[], word: string | undefined): T | undefined {
	return words.find((known) => known === word);
}

/** A page and a drawing are opened by the browser, everything else here. */
async function offerToOpen(uri: vscode.Uri, format: ExportFormat, message: string): Promise<void> {
	const open = vscode.l10n.t('Open');
	if ((await vscode.window.showInformationMessage(message, open)) !== open) return;
	const isShown = format === 'html' || format === 'svg';
	if (isShown && uri.scheme === 'file' && vscode.env.remoteName === undefined) await vscode.env.openExternal(uri);
	else await vscode.commands.executeCommand('vscode.open', uri);
}
