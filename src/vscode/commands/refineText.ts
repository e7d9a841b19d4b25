import * as vscode from 'vscode';
import type { Plan } from '../../core/model/textEdit';
import type { Session } from '../session';
import { type Action, carryOut } from './carryOut';
import { quietFor, report } from './report';

/**
 * Carries out a refine action that makes no file, and tells what came of it.
 * @param message what was done
 * @returns true when something was changed
 */
export async function refineText(
	session: Session,
	action: Action<Plan & { kind: 'change' }>,
	message: string,
): Promise<boolean> {
	const done = await carryOut(session, action);
	if (!done) return false;
	const changed = done.plan !== undefined && done.plan.edits.length > 0;
	if (done.plan && !changed) {
		vscode.window.setStatusBarMessage(vscode.l10n.t('{0} is so already.', action.entry.id), quietFor);
		return false;
	}
	return report(session, done.outcome, message) && changed;
}
