import * as vscode from 'vscode';
import type { KnownFinding } from '../../core/lint/baseline';
import { baselineName } from '../../core/lint/baselines';
import { vscodeClock } from '../adapters/vscodeClock';
import { reportWithUndo } from '../commands/report';
import type { Session } from '../session';
import { tellOfTrust } from '../trust';
import { ruleSettings } from './ruleSettings';

/** Milliseconds of work after which others get their turn. */
const slice = 8;

/**
 * Findings that a team lives with for now: hidden while the baseline file knows them, and adopted by command.
 * @param onChange told when a file came, changed or went, before everyone looks again
 */
export function registerBaseline(session: Session, onChange: () => void): vscode.Disposable {
	const { inspector } = session.backlog;
	const tellDamage = async (folder: vscode.WorkspaceFolder) => {
		const reading = await inspector.baseline(folder.uri.toString());
		if (reading.kind === 'read') return;
		const reason = vscode.l10n.t(
			'{0} in {1} cannot be gone by, so it hides nothing. {2} Bring it back from git, or adopt the findings anew.',
			baselineName,
			folder.name,
			reading.reason,
		);
		session.log.error(reason);
		void vscode.window.showErrorMessage(reason);
	};
	const look = (uri: vscode.Uri) => {
		const folder = vscode.workspace.getWorkspaceFolder(uri);
		if (!folder || vscode.Uri.joinPath(folder.uri, baselineName).toString() !== uri.toString()) return;
		inspector.forgetBaselines();
		onChange();
		session.lookAgain();
		void tellDamage(folder);
	};
	const watcher = vscode.workspace.createFileSystemWatcher(`**/${baselineName}`);
	return vscode.Disposable.from(
		watcher,
		watcher.onDidCreate(look),
		watcher.onDidChange(look),
		watcher.onDidDelete(look),
		vscode.commands.registerCommand('backlogRefinery.updateBaseline', () => adopt(session)),
	);
}

/** Adopt Present Findings: writes the baseline of each workspace folder that has items. */
async function adopt(session: Session): Promise<void> {
	if (!vscode.workspace.isTrusted) return tellOfTrust();
	await session.start();
	for (const folder of vscode.workspace.workspaceFolders ?? []) {
		const root = folder.uri.toString();
		const found = await findingsOf(session, root);
		if (!found) return;
		const outcome = await session.change(() => session.backlog.inspector.planBaseline(root, found));
		const message = vscode.l10n.t(
			'{0} hides {1} findings in {2} until their text changes.',
			baselineName,
			found.length,
			folder.name,
		);
		if (!reportWithUndo(session, outcome, message)) return;
	}
}

/** What a baseline of a workspace folder says; undefined when the user gave it up. */
async function findingsOf(session: Session, root: string): Promise<readonly KnownFinding[] | undefined> {
	const { index, inspector } = session.backlog;
	const entries = index.entries.filter((entry) => entry.root === root);
	const title = vscode.l10n.t('Adopting the present findings');
	const options = { location: vscode.ProgressLocation.Notification, title, cancellable: true };
	return vscode.window.withProgress(options, async (progress, token) => {
		const found: KnownFinding[] = [];
		let started = vscodeClock.now();
		let told = 0;
		for (const [done, entry] of entries.entries()) {
			if (token.isCancellationRequested) return undefined;
			const severities = ruleSettings(vscode.Uri.parse(entry.uri, true));
			found.push(...(await inspector.knownFindings(entry, { severities, skipClosed: true })));
			if (vscodeClock.now() - started < slice) continue;
			progress.report({
				message: `${done + 1}/${entries.length}`,
				increment: ((done + 1 - told) / entries.length) * 100,
			});
			told = done + 1;
			await vscodeClock.yield();
			started = vscodeClock.now();
		}
		return found;
	});
}
