import * as vscode from 'vscode';
import type { Plan } from '../../core/model/textEdit';
import { editOf, type PlannedEdit } from './applyPlan';

/**
 * The edit of a plan, for the editor to apply.
 * @throws Error with the reason for the user when nothing can be done
 */
export async function editOfChange(plan: Plan): Promise<PlannedEdit> {
	if (plan.kind === 'refused') throw new Error(plan.reason);
	const planned = await editOf(plan);
	if (planned.kind === 'edit') return planned;
	throw new Error(planned.kind === 'failed' ? planned.reason : vscode.l10n.t('A file changed meanwhile. Try again.'));
}
