import * as vscode from 'vscode';
import type { Entry } from '../../core/model/item';
import { writableStatuses } from '../../core/refine/fieldValue';
import type { Session } from '../session';
import { changeField, namesOf } from './changeField';

/** How the backlog of an item spells ready; undefined when its workflow has no such status. */
export function readyStatus({ backlog }: Session, entry: Entry | undefined): string | undefined {
	if (!entry) return undefined;
	const statuses = writableStatuses(entry.convention, backlog.index);
	return statuses.find(({ category }) => category === 'ready')?.name;
}

/**
 * Sets the status that means ready in the backlog's own words.
 * @param notes a line for the text of an item, by its key, which says why it is ready
 */
export async function setReady(
	session: Session,
	entries: readonly Entry[],
	notes: ReadonlyMap<string, string> = new Map(),
): Promise<boolean> {
	const [first] = entries;
	if (!first) return false;
	const status = readyStatus(session, first);
	if (status) {
		const message = vscode.l10n.t('{0} is now {1}.', namesOf(entries), status);
		return changeField(session, entries, 'status', status, message, notes);
	}
	const statuses = writableStatuses(first.convention, session.backlog.index);
	const names = statuses.map(({ name }) => name).join(', ');
	void vscode.window.showErrorMessage(
		vscode.l10n.t('No status of this backlog means ready: it has {0}. Set one of them instead.', names),
	);
	return false;
}

/** The line for the text of an item that is marked ready before it is. */
export function readyNote(missing: string, reason: string): string {
	return vscode.l10n.t('Marked ready although this was missing: {0}. Reason: {1}', missing, reason);
}
