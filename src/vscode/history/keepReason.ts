import * as vscode from 'vscode';
import { logPlan } from '../../core/history/logPlan';
import { type Reason, trailerOf, withTrailer } from '../../core/history/reasons';
import { quietFor, report } from '../commands/report';
import type { Session } from '../session';
import { repositoryOf } from './gitExtension';

/** Keeps the reason of a move where the project wants it: in the message of the next commit, or in the log of decisions. */
export async function keepReason(session: Session, root: string, reason: Omit<Reason, 'day'>): Promise<void> {
	const { reasons, log } = session.backlog.index.conventions.configOf(root).order;
	if (reasons === 'log') return keepInLog(session, root, log, reason);
	const repository = await repositoryOf(vscode.Uri.parse(root, true), true);
	if (repository) {
		repository.inputBox.value = withTrailer(repository.inputBox.value, trailerOf(reason));
		const told = vscode.l10n.t('The reason stands in the message of the next commit.');
		vscode.window.setStatusBarMessage(told, quietFor);
		return;
	}
	const button = vscode.l10n.t('Keep in {0}', log);
	const told = vscode.l10n.t(
		'The git extension of the editor does not have this folder open, so the reason cannot be put into the message of the next commit.',
	);
	if ((await vscode.window.showWarningMessage(told, button)) === button) await keepInLog(session, root, log, reason);
}

async function keepInLog(session: Session, root: string, log: string, reason: Omit<Reason, 'day'>): Promise<void> {
	const day = new Date().toISOString().slice(0, 10);
	// Through the editor's files, where an open log wins over the disk.
	const outcome = await session.change(() => logPlan(session.store, root, log, { ...reason, day }));
	report(session, outcome, vscode.l10n.t('The reason is kept in {0}.', log));
}
