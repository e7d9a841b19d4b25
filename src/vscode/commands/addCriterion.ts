import * as vscode from 'vscode';
import { type Entry, entryKey } from '../../core/model/item';
import type { Session } from '../session';
import { insertPattern } from './addCriterionPattern';
import { askedCriterion } from './askedCriterion';
import { gone } from './changeField';
import { report } from './report';
import { type CommandHandler, targetOf, valueIn } from './target';

/** Add Acceptance Criterion: one after the other until the box is left empty, then the last one is shown in the file; or a pattern to fill in there. */
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
 * @returns `leave` when the work goes on in the file, where a pattern is to be filled in
 */
export async function addCriteria(session: Session, entry: Entry, reveal: boolean): Promise<'back' | 'leave'> {
	const added: string[] = [];
	for (;;) {
		const asked = await askedCriterion(session, entry, added.length);
		if (asked && 'pattern' in asked) {
			await insertPattern(session, entry, asked.pattern);
			return 'leave';
		}
		if (!asked || !(await addOne(session, entry, asked.wording))) break;
		added.push(asked.wording);
	}
	const last = added.at(-1);
	if (reveal && last !== undefined) await revealText(entry, last);
	return 'back';
}

async function addOne(session: Session, entry: Entry, wording: string): Promise<boolean> {
	const outcome = await session.change(async () => {
		const now = session.backlog.index.get(entryKey(entry));
		return now ? session.backlog.planner.addCriterion(now, wording) : gone(entry);
	});
	return report(session, outcome, vscode.l10n.t('Criterion added to {0}', entry.id));
}

async function revealText(entry: Entry, wording: string): Promise<void> {
	const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(entry.uri, true));
	const at = document.getText().lastIndexOf(wording);
	const end = document.positionAt(at < 0 ? 0 : at + wording.length);
	await vscode.window.showTextDocument(document, { selection: new vscode.Range(end, end) });
}
