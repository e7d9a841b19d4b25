import * as vscode from 'vscode';
import { isFactField } from '../../core/model/facts';
import type { Field } from '../../core/model/field';
import type { Entry } from '../../core/model/item';
import type { AskedField } from '../../core/priority/models/scoringModel';
import type { Wish } from '../../core/refine/planner';
import type { Session } from '../session';
import { askedValue } from './askedValue';
import { namesOf, planEach } from './changeField';
import { reportWithUndo } from './report';

export interface ValuesToSet {
	/** The argument of the command, which may say the values beforehand: `{ "values": { "reach": "500" } }`. */
	readonly said: unknown;
	/** Of the whole, for the title of the questions. */
	readonly name: string;
	readonly asks: readonly AskedField[];
	/** What was done. */
	readonly message: string;
}

/** Asks for several fields of some items, one after the other, and writes all of it as one step. */
export async function setValues(
	session: Session,
	entries: readonly Entry[],
	{ said, name, asks, message }: ValuesToSet,
): Promise<void> {
	const wishes = valuesIn(said, asks) ?? (await askFor(session, entries, name, asks));
	if (!wishes || wishes.length === 0) return;
	const label = `Set ${wishes.map(({ field }) => field).join(', ')} of ${namesOf(entries)}`;
	const outcome = await session.change(() =>
		planEach(session, label, entries, (now) => session.backlog.planner.set(now, wishes)),
	);
	reportWithUndo(session, outcome, message);
}

/** What a key binding or another command says instead of asking; undefined where it says nothing. */
function valuesIn(argument: unknown, asks: readonly AskedField[]): readonly Wish[] | undefined {
	const values = (argument as { readonly values?: Readonly<Record<string, unknown>> } | undefined)?.values;
	if (typeof values !== 'object' || values === null) return undefined;
	return asks.flatMap(({ field }) => (Object.hasOwn(values, field) ? [{ field, words: String(values[field]) }] : []));
}

/** Undefined when the user left: then nothing is written at all. */
async function askFor(
	session: Session,
	entries: readonly Entry[],
	name: string,
	asks: readonly AskedField[],
): Promise<readonly Wish[] | undefined> {
	const [example] = entries;
	if (!example) return undefined;
	const wishes: Wish[] = [];
	for (const [at, ask] of asks.entries()) {
		const present = entries.map((entry) => presentOf(entry, ask.field));
		const wanted = await askedValue(session, example, {
			ask,
			at: at + 1,
			of: asks.length,
			present: present.every((words) => words === present[0]) ? present[0] : undefined,
			removable: present.some((words) => words !== undefined),
			title: vscode.l10n.t('{0} of {1}', name, namesOf(entries)),
		});
		if (!wanted) return undefined;
		if (wanted.words !== undefined) wishes.push({ field: ask.field, words: wanted.words });
	}
	return wishes;
}

function presentOf(entry: Entry, field: Field): string | undefined {
	if (!entry.readable) return undefined;
	const said = isFactField(field) ? entry.facts?.[field] : field === 'points' ? entry.points : undefined;
	if (said === undefined) return undefined;
	// A share is asked for, and shown, as a percentage.
	return field === 'confidence' && typeof said === 'number' && said < 1 ? `${Math.round(said * 100)}%` : String(said);
}
