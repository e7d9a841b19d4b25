import * as vscode from 'vscode';
import type { Session } from '../session';
import { type BacklogCheckResult, checkBacklog } from './backlogCheck';
import { registerBaseline } from './baseline';
import { CheckedFiles } from './checkedFiles';
import { followOpenDocuments } from './liveDiagnostics';
import { goneWith } from './shownDocuments';
import { tellResult } from './tellResult';

/** Squiggles: of open items as they are typed, and of the whole backlog by command. */
export function registerDiagnostics(session: Session): vscode.Disposable {
	const shown = vscode.languages.createDiagnosticCollection('backlogRefinery');
	const checked = new CheckedFiles(session, shown);
	let running: Promise<BacklogCheckResult> | undefined;

	const run = async () => {
		await session.start();
		checked.complete = false;
		const title = vscode.l10n.t('Checking the backlog');
		const options = { location: vscode.ProgressLocation.Notification, title, cancellable: true };
		const result = await vscode.window.withProgress(options, (progress, token) => {
			let before = 0;
			const onProgress = (done: number, total: number) => {
				progress.report({ message: `${done}/${total}`, increment: ((done - before) / total) * 100 });
				before = done;
			};
			return checkBacklog(session, shown, (uri) => checked.add(uri), { token, onProgress });
		});
		checked.complete = result.checked === result.total;
		tellResult(result);
		return result;
	};
	return vscode.Disposable.from(
		shown,
		checked,
		followOpenDocuments(session, shown),
		registerBaseline(session, () => checked.refresh()),
		vscode.window.tabGroups.onDidChangeTabs((event) => {
			for (const uri of goneWith(event)) {
				if (checked.has(uri.toString())) checked.refresh([uri.toString()]);
				else shown.delete(uri);
			}
		}),
		vscode.workspace.onDidChangeConfiguration((event) => {
			if (event.affectsConfiguration('backlogRefinery.rules')) checked.refresh();
		}),
		vscode.commands.registerCommand('backlogRefinery.lintBacklog', () => {
			running ??= run().finally(() => {
				running = undefined;
			});
			return running;
		}),
	);
}
