import * as vscode from 'vscode';
import { type Entry, entryKey } from '../../core/model/item';
import type { Session } from '../session';
import { gone } from './changeField';
import { criterionAdvice } from './criterionAdvice';
import { report } from './report';
import { type CommandHandler, targetOf, valueIn } from './target';

/** Add Acceptance Criterion: one after the other until the box is left empty, then the last one is shown in the file. */
export function addCriterion(session: Session): CommandHandler {
	return async (first) => {
		const entry = await targetOf(session, first);
		if (!entry) return;
		const given = valueIn(first);
		if (given !== undefined) await addOne(session, entry, given);
		else await addCriteria(session, entry, true);
	};
}

/**
 * Asks for criteria and adds them.
 * @param reveal whether the last one is shown in its file afterwards
 */
export async function addCriteria(session: Session, entry: Entry, reveal: boolean): Promise<void> {
	const added: string[] = [];
	for (;;) {
		const wording = (await askForCriterion(session, entry, added.length))?.trim();
		if (!wording || !(await addOne(session, entry, wording))) break;
		added.push(wording);
	}
	const last = added.at(-1);
	if (reveal && last !== undefined) await revealText(entry, last);
}

async function addOne(session: Session, entry: Entry, wording: string): Promise<boolean> {
	const outcome = await session.change(async () => {
		const now = session.backlog.index.get(entryKey(entry));
		return now ? session.backlog.planner.addCriterion(now, wording) : gone(entry);
	});
	return report(session, outcome, vscode.l10n.t('Criterion added to {0}', entry.id));
}

function askForCriterion(session: Session, entry: Entry, count: number): Thenable<string | undefined> {
	const title = vscode.l10n.t('Add acceptance criterion to {0}', entry.id);
	return vscode.window.showInputBox({
		title: count === 0 ? title : vscode.l10n.t('{0} ({1} added)', title, count),
		prompt:
			count === 0
				? vscode.l10n.t('What can be checked when {0} is done?', entry.title)
				: vscode.l10n.t('The next one; leave the box empty to end.'),
		placeHolder: vscode.l10n.t('Given …, when …, then …'),
		ignoreFocusOut: true,
		async validateInput(wording) {
			const message = await criterionAdvice(session, entry, wording);
			return message ? { message, severity: vscode.InputBoxValidationSeverity.Warning } : undefined;
		},
	});
}

async function revealText(entry: Entry, wording: string): Promise<void> {
	const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(entry.uri, true));
	const at = document.getText().lastIndexOf(wording);
	const end = document.positionAt(at < 0 ? 0 : at + wording.length);
	await vscode.window.showTextDocument(document, { selection: new vscode.Range(end, end) });
}
