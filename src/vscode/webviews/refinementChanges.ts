import * as vscode from 'vscode';
import { type Entry, entryKey } from '../../core/model/item';
import { writableStatuses } from '../../core/refine/fieldValue';
import { gone } from '../commands/changeField';
import { readyNote, readyStatus } from '../commands/readyStatus';
import type { Outcome, Session } from '../session';

/** What came of a decision: the note that stands in the text now, if any, or why it was not made. */
export type Decided =
	| { readonly kind: 'done'; readonly note: string | undefined }
	| { readonly kind: 'refused'; readonly reason: string };

/**
 * Marks an item ready.
 * @param reason why, although something is missing; an empty one leaves no note. Undefined: refused while something is missing
 */
export async function markReadyNow(session: Session, entry: Entry, reason: string | undefined): Promise<Decided> {
	const { ready, missing } = await session.backlog.inspector.readiness(entry);
	const lacks = missing.map(({ message }) => message).join(', ');
	if (!ready && reason === undefined) {
		return { kind: 'refused', reason: vscode.l10n.t('{0} is not ready: {1}.', entry.id, lacks) };
	}
	const status = readyStatus(session, entry);
	if (!status) {
		return {
			kind: 'refused',
			reason: vscode.l10n.t('No status of this backlog means ready, so {0} cannot be.', entry.id),
		};
	}
	const note = !ready && reason?.trim() ? readyNote(lacks, reason.trim()) : undefined;
	return setStatus(session, entry, status, note);
}

/** @param reason why; an empty one leaves no note */
export async function dropNow(session: Session, entry: Entry, reason: string): Promise<Decided> {
	const statuses = writableStatuses(entry.convention, session.backlog.index);
	const status = statuses.find(({ category }) => category === 'dropped')?.name;
	if (!status) {
		const names = statuses.map(({ name }) => name).join(', ');
		return {
			kind: 'refused',
			reason: vscode.l10n.t('No status of this backlog means dropped, so {0} cannot be: it has {1}.', entry.id, names),
		};
	}
	const note = reason.trim() === '' ? undefined : vscode.l10n.t('Dropped: {0}', reason.trim());
	return setStatus(session, entry, status, note);
}

async function setStatus(session: Session, entry: Entry, status: string, note: string | undefined): Promise<Decided> {
	const { index, planner } = session.backlog;
	const wishes = [{ field: 'status', words: status }] as const;
	const outcome: Outcome = await session.change(async () => {
		const now = index.get(entryKey(entry));
		if (!now) return gone(entry);
		return note === undefined ? planner.set(now, wishes) : planner.setWithNote(now, wishes, note);
	});
	return outcome.kind === 'done' ? { kind: 'done', note } : { kind: 'refused', reason: outcome.reason };
}
