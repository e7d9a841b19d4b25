import * as vscode from 'vscode';
import type { Field } from '../../core/model/field';
import { type Entry, entryKey } from '../../core/model/item';
import { type Plan, refused } from '../../core/model/textEdit';
import { mergePlans } from '../../core/refine/mergePlans';
import type { Refusal } from '../../core/refine/planner';
import type { Session } from '../session';
import { report, reportWithUndo } from './report';

/**
 * Sets one field of some items as one step and tells what came of it.
 * @param words as a user writes the value; empty removes the field
 * @param notes a line for the text of an item, by its key
 * @returns true when it was done
 */
export async function changeField(
	session: Session,
	entries: readonly Entry[],
	field: Field,
	words: string,
	message: string,
	notes: ReadonlyMap<string, string> = new Map(),
): Promise<boolean> {
	const [only] = entries;
	const label = entries.length === 1 && only ? `Set ${field} of ${only.id}` : `Set ${field} of ${entries.length} items`;
	const outcome = await session.change(async () => {
		const plans = entries.map((entry): Promise<Plan> => {
			const { index, planner } = session.backlog;
			const now = index.get(entryKey(entry));
			if (!now) return Promise.resolve(gone(entry));
			const note = notes.get(entryKey(entry));
			const wishes = [{ field, words }];
			return note === undefined ? planner.set(now, wishes) : planner.setWithNote(now, wishes, note);
		});
		return mergePlans(label, await Promise.all(plans));
	});
	return entries.length > 1 ? reportWithUndo(session, outcome, message) : report(session, outcome, message);
}

/** Why nothing happens to an item whose file went while the user chose. */
export function gone({ id }: Entry): Refusal {
	return refused(vscode.l10n.t('{0} is not in the backlog any more.', id));
}

/** The items of a message: the id of one, else how many. */
export function namesOf(entries: readonly Entry[]): string {
	const [only] = entries;
	return entries.length === 1 && only ? only.id : vscode.l10n.t('{0} items', entries.length);
}
