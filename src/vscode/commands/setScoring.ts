import * as vscode from 'vscode';
import { isFactField } from '../../core/model/facts';
import type { Field } from '../../core/model/field';
import { type Entry, entryKey } from '../../core/model/item';
import type { Plan } from '../../core/model/textEdit';
import type { AskedField } from '../../core/priority/models/scoringModel';
import { modelOf } from '../../core/priority/score';
import { mergePlans } from '../../core/refine/mergePlans';
import type { Wish } from '../../core/refine/planner';
import type { Session } from '../session';
import { askedValue } from './askedValue';
import { gone, namesOf } from './changeField';
import { reportWithUndo } from './report';
import { type CommandHandler, targetsOf } from './target';

/**
 * Set Scoring Values: walks through what the team's scoring model asks for and writes all of it as one step.
 * `{ "values": { "reach": "500" } }` as argument says it beforehand.
 */
export function setScoring(session: Session): CommandHandler {
	return async (first, second) => {
		const entries = await targetsOf(session, first, second);
		const [example] = entries;
		if (!example) return;
		const model = modelOf(session.backlog.index.conventions.configOf(example.root).scoring);
		if (!model) {
			void vscode.window.showInformationMessage(
				vscode.l10n.t(
					'There is no scoring model: write one into refinery.yml, for example `scoring: {{ model: rice }}`.',
				),
			);
			return;
		}
		const wishes = valuesIn(first, model.asks) ?? (await askFor(session, entries, model.name, model.asks));
		if (!wishes || wishes.length === 0) return;
		const label = `Set ${wishes.map(({ field }) => field).join(', ')} of ${namesOf(entries)}`;
		const outcome = await session.change(async () => {
			const plans = entries.map((entry): Promise<Plan> => {
				const now = session.backlog.index.get(entryKey(entry));
				return now ? session.backlog.planner.set(now, wishes) : Promise.resolve(gone(entry));
			});
			return mergePlans(label, await Promise.all(plans));
		});
		reportWithUndo(session, outcome, vscode.l10n.t('{0}: the values for {1} are set.', namesOf(entries), model.name));
	};
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
	model: string,
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
			title: vscode.l10n.t('{0} of {1}', model, namesOf(entries)),
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
