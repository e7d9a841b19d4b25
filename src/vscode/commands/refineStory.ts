import * as vscode from 'vscode';
import { type Entry, entryKey } from '../../core/model/item';
import type { Session } from '../session';
import { tellOfTrust } from '../trust';
import { goToUnreadable } from './goToFinding';
import type { RefineStep } from './refineStep';
import { refineSteps } from './refineSteps';
import { type CommandHandler, targetOf } from './target';

/** Refine Story: what is missing for ready, each with the step that repairs it, until nothing is left or the user leaves. */
export function refineStory(session: Session): CommandHandler {
	return async (first) => {
		const entry = await targetOf(session, first);
		if (entry) await refine(session, entry);
	};
}

/** Offers the next steps for an item, and again after each one. */
export async function refine(session: Session, entry: Entry): Promise<void> {
	for (;;) {
		const now = session.backlog.index.get(entryKey(entry));
		if (!now) return;
		if (!now.readable) return goToUnreadable(session, now);
		if (!vscode.workspace.isTrusted) return tellOfTrust();
		const { summary, steps } = await refineSteps(session, now);
		const step = await chooseStep(now, summary, steps);
		if (!step?.run || (await step.run()) === 'leave') return;
	}
}

function chooseStep(
	{ id, title }: Entry,
	summary: string,
	steps: readonly RefineStep[],
): Thenable<RefineStep | undefined> {
	return vscode.window.showQuickPick(steps, {
		title: vscode.l10n.t('Refine {0} {1}', id, title),
		placeHolder: summary,
		matchOnDetail: true,
		ignoreFocusOut: true,
	});
}
