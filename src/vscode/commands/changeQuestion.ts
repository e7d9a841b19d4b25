import * as vscode from 'vscode';
import { refused } from '../../core/model/textEdit';
import type { Refinement } from '../../core/refine/refinement';
import type { Session } from '../session';
import { report } from './report';

/**
 * Carries out a change of an item's questions and tells what came of it.
 * @param words what the user wrote for it, which can be copied where it was refused
 * @param message told quietly when it was made
 * @returns true when it was made
 */
export async function changeQuestion(
	session: Session,
	key: string,
	refinement: Refinement,
	words: string,
	message?: string,
): Promise<boolean> {
	const outcome = await session.change(async () => {
		const now = session.backlog.index.get(key);
		if (now) return session.backlog.planner.refine(now, refinement);
		return refused(vscode.l10n.t('The item is not in the backlog any more. Nothing was changed.'));
	});
	if (outcome.kind === 'done' || words.trim() === '') return report(session, outcome, message);
	session.log.warn(outcome.reason);
	const button = vscode.l10n.t('Copy what I wrote');
	void vscode.window.showErrorMessage(outcome.reason, button).then((answer) => {
		if (answer === button) void vscode.env.clipboard.writeText(words);
	});
	return false;
}
