import * as vscode from 'vscode';
import { type RoadmapFormat, roadmapFormats } from '../../core/roadmap/roadmapFormats';
import { vscodeClock } from '../adapters/vscodeClock';
import type { Session } from '../session';

/** Asks for a file and writes the roadmap into it, in the format that its name says. */
export async function exportRoadmapFile(session: Session): Promise<void> {
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
	await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(await textIn(session, format)));
	const open = vscode.l10n.t('Open');
	const path = vscode.workspace.asRelativePath(file);
	const answer = await vscode.window.showInformationMessage(
		vscode.l10n.t('The roadmap was written to {0}.', path),
		open,
	);
	if (answer === open) await vscode.commands.executeCommand('vscode.open', file);
}

async function textIn({ backlog: { index, inspector } }: Session, format: RoadmapFormat): Promise<string> {
	const { exportRoadmap } = await import('../../core/roadmap/exportRoadmap');
	return exportRoadmap({ index, inspector }, { format, now: vscodeClock.date() });
}
