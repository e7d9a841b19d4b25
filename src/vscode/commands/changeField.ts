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
	const { planner } = session.backlog;
	const outcome = await session.change(() =>
		planEach(session, label, entries, (now) => {
			const note = notes.get(entryKey(now));
			const wishes = [{ field, words }];
			return note === undefined ? planner.set(now, wishes) : planner.setWithNote(now, wishes, note);
		}),
	);
	return entries.length > 1 ? reportWithUndo(session, outcome, message) : report(session, outcome, message);
}

/**
 * Plans something for each of some items, as they stand now, as one step.
 * @param label name of the step for the undo list
 */
export async function planEach(
	{ backlog }: Session,
	label: string,
	entries: readonly Entry[],
	plan: (now: Entry, at: number) => Promise<Plan>,
): Promise<Plan> {
	const plans = entries.map((entry, at) => {
		const now = backlog.index.get(entryKey(entry));
		return now ? plan(now, at) : gone(entry);
	});
	return mergePlans(label, await Promise.all(plans));
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
