import * as vscode from 'vscode';
import { type Entry, entryKey } from '../../core/model/item';
import { applyEdits, type Plan } from '../../core/model/textEdit';
import type { Refusal } from '../../core/refine/planner';
import { stillHolds } from '../../core/refine/stillHolds';
import { changedLines } from '../../core/util/unifiedDiff';
import type { Outcome, Session } from '../session';
import { askToApply } from './askToApply';
import { gone } from './changeField';

type Change = Plan & { readonly kind: 'change'; readonly id?: string; readonly ids?: readonly string[] };

/** A refine action on one item, when all has been asked but whether it is to happen. */
export interface Action<P extends Change> {
	readonly entry: Entry;
	/** On the item as it is then. Asked again when a text has changed since. */
	readonly plan: (now: Entry) => Promise<P | Refusal>;
	/** True where a key binding has said all: then nothing is asked. */
	readonly decided: boolean;
}

/** What came of an action, and what was carried out when it was done. */
export interface CarriedOut<P> {
	readonly outcome: Outcome;
	readonly plan: P | undefined;
}

/**
 * Carries out a refine action as one step, behind a preview where the user wants one. What was shown is what is done: when a file
 * changes meanwhile, or another one takes the new id, the action is planned anew, and asked again where it would then do
 * something else.
 * @returns undefined when the user left; nothing was changed then
 */
export async function carryOut<P extends Change>(
	session: Session,
	{ entry, plan, decided }: Action<P>,
): Promise<CarriedOut<P> | undefined> {
	const { index } = session.backlog;
	const planNow = async (): Promise<P | Refusal> => {
		const now = index.get(entryKey(entry));
		return now ? plan(now) : gone(entry);
	};
	const first = await planNow();
	if (first.kind === 'refused') return { outcome: first, plan: undefined };
	const mode = decided || isNothing(first) || !vscode.workspace.isTrusted ? 'never' : previewOf(entry);
	const agrees = (to: Change, remark?: string) => askToApply(to, { shown: mode === 'always', remark });
	if (mode !== 'never' && !(await agrees(first))) return undefined;
	let agreed: P = first;
	let left = false;
	let attempts = 0;
	const outcome = await session.change(async () => {
		if (attempts++ === 0 && (await stillHolds(agreed, session.store, (id) => index.find(id, entry).length === 0)))
			return agreed;
		const again = await planNow();
		if (again.kind === 'refused') return again;
		const isOther = linesOf(again) !== linesOf(agreed);
		const remark = vscode.l10n.t('A file has changed meanwhile. This is what would change now.');
		left = mode !== 'never' && isOther && !(await agrees(again, remark));
		if (left) return { kind: 'change', label: again.label, edits: [] };
		agreed = again;
		return again;
	});
	return left ? undefined : { outcome, plan: outcome.kind === 'done' ? agreed : undefined };
}

function previewOf({ uri }: Entry): 'ask' | 'always' | 'never' {
	const set = vscode.workspace
		.getConfiguration('backlogRefinery', vscode.Uri.parse(uri, true))
		.get<string>('refine.preview');
	return set === 'always' || set === 'never' ? set : 'ask';
}

function isNothing({ edits, creations = [] }: Change): boolean {
	return edits.length + creations.length === 0;
}

/** The lines that a plan changes, wherever they stand. */
function linesOf({ edits, creations = [] }: Change): string {
	return JSON.stringify([
		edits.map(({ uri, before, edits }) => [uri, changedLines(before, applyEdits(before, edits))]),
		creations.map(({ uri, text }) => [uri, text]),
	]);
}
