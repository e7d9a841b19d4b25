import * as vscode from 'vscode';
import { type Audience, audiences, type RoadmapFormat, roadmapFormats } from '../../core/roadmap/roadmapFormats';
import { vscodeClock } from '../adapters/vscodeClock';
import type { Session } from '../session';
import { trustedHistory } from '../trustedHistory';
import { choose } from './choose';
import { askForFolder } from './newStory';
import { type CommandHandler, wordsIn } from './target';

/**
 * Export Roadmap: its text as a file, for the team or for others, as `refinery roadmap` writes it. A key binding may say all of it:
 * `{ "format": "html", "audience": "public", "file": "roadmap.html" }`, the file below the workspace folder.
 */
export function exportRoadmap(session: Session): CommandHandler {
	return async (first) => {
		const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
		if (!folder) return askForFolder();
		await session.start();
		const format = isOneOf(roadmapFormats, wordsIn(first, 'format')) ?? (await askForFormat());
		if (!format) return;
		const audience = isOneOf(audiences, wordsIn(first, 'audience')) ?? (await askForAudience());
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
		const { exportRoadmap } = await import('../../core/roadmap/exportRoadmap');
		const ports = { ...session.backlog, history: trustedHistory(session) };
		const text = await exportRoadmap(ports, { format, audience, now: vscodeClock.date() });
		try {
			await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
		} catch (error) {
			const reason = error instanceof Error ? error.message : String(error);
			void vscode.window.showErrorMessage(vscode.l10n.t('The roadmap was not written: {0}', reason));
			return;
		}
		if (said === undefined) await offerToOpen(uri, format);
	};
}

function askForFormat(): Promise<RoadmapFormat | undefined> {
	const told: Readonly<Record<RoadmapFormat, readonly [string, string]>> = {
		md: ['Markdown', vscode.l10n.t('tables, for a repository or a wiki')],
		html: ['HTML', vscode.l10n.t('one page with the timeline that needs nothing else, to send or to print')],
		svg: ['SVG', vscode.l10n.t('the timeline as a picture')],
		json: ['JSON', vscode.l10n.t('for other programs')],
	};
	const choices = roadmapFormats.map((value) => ({ label: told[value][0], description: told[value][1], value }));
	return choose(vscode.l10n.t('Export roadmap'), vscode.l10n.t('How is it to be written?'), choices).then((value) =>
		isOneOf(roadmapFormats, value),
	);
}

function askForAudience(): Promise<Audience | undefined> {
	const choices = [
		{ label: vscode.l10n.t('Everything'), description: vscode.l10n.t('for the team'), value: 'internal' },
		{
			label: vscode.l10n.t('Public only'),
			description: vscode.l10n.t('what is labelled as public, without persons, forecasts and problems'),
			value: 'public',
		},
	];
	return choose(vscode.l10n.t('Export roadmap'), vscode.l10n.t('Who is going to read it?'), choices).then((value) =>
		isOneOf(audiences, value),
	);
}

function isOneOf<T extends string>(words: readonly T[], word: string | undefined): T | undefined {
	return words.find((known) => known === word);
}

/** A page and a picture are opened by the browser, a text here. */
async function offerToOpen(uri: vscode.Uri, format: RoadmapFormat): Promise<void> {
	const open = vscode.l10n.t('Open');
	const message = vscode.l10n.t('The roadmap was written to {0}.', vscode.workspace.asRelativePath(uri));
	if ((await vscode.window.showInformationMessage(message, open)) !== open) return;
	const isShown = format === 'html' || format === 'svg';
	if (isShown && uri.scheme === 'file' && vscode.env.remoteName === undefined) await vscode.env.openExternal(uri);
	else await vscode.commands.executeCommand('vscode.open', uri);
}
