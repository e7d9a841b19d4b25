import * as vscode from 'vscode';
import { type Entry, entryKey } from '../../core/model/item';
import type { Session } from '../session';
import { namesOf } from './changeField';
import { readyNote, setReady } from './readyStatus';
import { refine } from './refineStory';
import { type CommandHandler, targetsOf, valueIn } from './target';

/** Mark Ready: sets the status, or says what is missing and lets the user decide. A key binding may give the reason to do it all the same. */
export function markReady(session: Session): CommandHandler {
	return async (first, second) => {
		const entries = await targetsOf(session, first, second);
		if (entries.length === 0) return;
		const unready = await whatIsMissing(session, entries);
		if (unready.length === 0) {
			await setReady(session, entries);
			return;
		}
		const reason = valueIn(first);
		if (reason !== undefined) return markAnyway(session, entries, unready, reason);
		const refineIt = vscode.l10n.t('Refine…');
		const anyway = vscode.l10n.t('Mark anyway…');
		const [one] = unready;
		const buttons = unready.length === 1 ? [refineIt, anyway] : [anyway];
		const answer = await vscode.window.showWarningMessage(sentenceFor(entries, unready), ...buttons);
		if (answer === anyway) await markAnyway(session, entries, unready, await askForReason(entries));
		if (answer === refineIt && one) await refine(session, one.entry);
	};
}

function askForReason(entries: readonly Entry[]): Thenable<string | undefined> {
	return vscode.window.showInputBox({
		title: vscode.l10n.t('Mark {0} ready', namesOf(entries)),
		prompt: vscode.l10n.t(
			'Why, although something is missing? The reason is noted in the text. Leave it empty for no note.',
		),
		ignoreFocusOut: true,
	});
}

/** The reason goes into the text of each item that is not ready, with what was missing. Undefined when the user left. */
async function markAnyway(
	session: Session,
	entries: readonly Entry[],
	unready: readonly Unready[],
	reason: string | undefined,
): Promise<void> {
	if (reason === undefined) return;
	await setReady(session, entries, reason.trim() === '' ? undefined : notesFor(unready, reason.trim()));
}

function notesFor(unready: readonly Unready[], reason: string): ReadonlyMap<string, string> {
	return new Map(unready.map(({ entry, missing }) => [entryKey(entry), readyNote(missing, reason)]));
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
