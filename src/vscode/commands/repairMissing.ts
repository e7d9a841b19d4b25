import * as vscode from 'vscode';
import type { Missing, MissingCode } from '../../core/lint/missing';
import type { Entry } from '../../core/model/item';
import type { Session } from '../session';
import { goToFinding, goToUnreadable } from './goToFinding';
import { missingSteps } from './missingSteps';
import { showEntry } from './openItem';
import type { CommandHandler } from './target';

/** One thing that an item lacks, as a row of a list names it. */
export interface Lack {
	/** That of the item's entry. */
	readonly key: string;
	readonly code: MissingCode;
	/** What is said of it, since an item may lack several things of a kind. */
	readonly message: string;
	/** What is said of the finding that it comes from, where the row is about one. */
	readonly finding?: string | undefined;
}

/** Repair Missing: leads to the place, or starts the step, that repairs one thing which an item lacks for ready. Of several steps the user chooses. */
export function repairMissing(session: Session): CommandHandler {
	return async (argument) => {
		await session.start();
		const lack = argument as Lack | undefined;
		const entry = session.backlog.index.get(String(lack?.key));
		if (!lack || !entry) return;
		const { missing } = await session.backlog.inspector.readiness(entry);
		const found = missing.find(({ code, message }) => code === lack.code && message === lack.message);
		// The list may be older than the text; the story is the place to see it.
		if (!found) return showEntry(entry);
		if (!vscode.workspace.isTrusted) return look(session, entry, found, lack);
		const steps = missingSteps(session, entry, found);
		const at = found.findings?.findIndex(({ message }) => message === lack.finding) ?? -1;
		const step = steps[at] ?? (steps.length === 1 ? steps[0] : await chooseStep(entry.id, steps));
		await step?.run?.();
	};
}

/** Where nothing can be changed, only to the place. */
function look(session: Session, entry: Entry, { findings = [] }: Missing, lack: Lack): Promise<void> {
	const finding = findings.find(({ message }) => message === lack.finding) ?? findings[0];
	if (!entry.readable) return goToUnreadable(session, entry);
	return finding ? goToFinding(session, entry, finding) : showEntry(entry);
}

function chooseStep(id: string, steps: ReturnType<typeof missingSteps>) {
	const title = vscode.l10n.t('Refine {0}', id);
	return vscode.window.showQuickPick(steps, { title, matchOnDetail: true, ignoreFocusOut: true });
}
