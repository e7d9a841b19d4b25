import * as vscode from 'vscode';
import type { Entry } from '../../core/model/item';
import type { Session } from '../session';
import { setReady } from './readyStatus';
import { refine } from './refineStory';
import { type CommandHandler, targetsOf } from './target';

/** Mark Ready: sets the status, or says what is missing and lets the user decide. */
export function markReady(session: Session): CommandHandler {
	return async (first, second) => {
		const entries = await targetsOf(session, first, second);
		if (entries.length === 0) return;
		const unready = await whatIsMissing(session, entries);
		if (unready.length === 0) {
			await setReady(session, entries);
			return;
		}
		const refineIt = vscode.l10n.t('Refine…');
		const anyway = vscode.l10n.t('Mark anyway');
		const [one] = unready;
		const buttons = unready.length === 1 ? [refineIt, anyway] : [anyway];
		const answer = await vscode.window.showWarningMessage(sentenceFor(entries, unready), ...buttons);
		if (answer === anyway) await setReady(session, entries);
		if (answer === refineIt && one) await refine(session, one.entry);
	};
}

interface Unready {
	readonly entry: Entry;
	readonly missing: string;
}

async function whatIsMissing({ backlog }: Session, entries: readonly Entry[]): Promise<Unready[]> {
	const unready: Unready[] = [];
	for (const entry of entries) {
		const { ready, missing } = await backlog.inspector.readiness(entry);
		if (!ready) unready.push({ entry, missing: missing.map(({ message }) => message).join(', ') });
	}
	return unready;
}

const most = 3;

function sentenceFor(entries: readonly Entry[], unready: readonly Unready[]): string {
	const [one] = unready;
	if (one && unready.length === 1) return vscode.l10n.t('{0} is not ready: {1}.', one.entry.id, one.missing);
	const named = unready.slice(0, most).map(({ entry, missing }) => `${entry.id} (${missing})`);
	if (unready.length > most) named.push('…');
	return vscode.l10n.t('{0} of {1} items are not ready: {2}', unready.length, entries.length, named.join('; '));
}
