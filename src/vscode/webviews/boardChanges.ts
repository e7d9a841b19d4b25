import * as vscode from 'vscode';
import type { Field } from '../../core/model/field';
import type { Entry } from '../../core/model/item';
import { type Plan, refused } from '../../core/model/textEdit';
import type { Wish } from '../../core/refine/planner';
import type { FromBoard, ToBoard } from '../../protocol/board';
import type { Session } from '../session';
import { changeWords } from './changeWords';
import { createPageChanges, goneWords, type PageAnswer } from './pageChanges';

type Change = FromBoard & { type: 'change' };
type Tick = FromBoard & { type: 'tick' };
type Back = FromBoard & { type: 'undo' | 'redo' };
type Answer = ToBoard & { type: 'changed' | 'refused' };

/** Carries out a board's changes, one after the other, and remembers how to take each back and make it again. */
export interface BoardChanges {
	change(message: Change): Promise<Answer>;
	tick(message: Tick): Promise<Answer>;
	back(message: Back): Promise<Answer>;
	/** Keys of what a change moved; none when it moved nothing or is not remembered. */
	made(change: number): readonly string[];
	/** Numbers begin anew. */
	forget(): void;
}

/** @param closed whether the board shows closed stories, which its places count then */
export function createBoardChanges(session: Session, closed: () => boolean): BoardChanges {
	const { index, planner } = session.backlog;
	const changes = createPageChanges(session);
	const entriesOf = (keys: readonly string[]) =>
		keys.map((key) => index.get(key)).filter((entry) => entry !== undefined);
	const make = async (
		{ change, keys }: Pick<Change, 'change' | 'keys'>,
		moved: boolean,
		plan: (entries: readonly Entry[]) => Promise<Plan>,
		words: (entries: readonly Entry[]) => string,
	): Promise<Answer> => {
		const answer = await changes.make(
			change,
			moved ? keys : [],
			() =>
				session.change(async () => {
					const gone = keys.find((key) => !index.get(key));
					return gone === undefined ? plan(entriesOf(keys)) : refused(goneWords(gone));
				}),
			() => words(entriesOf(keys)),
		);
		return withReason(answer, moved && keepsReasons(session, entriesOf(keys)));
	};

	return {
		change: (message) => {
			const { placement, fields } = message;
			const wishes = Object.entries(fields)
				.filter(([, words]) => words !== undefined)
				.map(([field, words]): Wish => ({ field: field as Field, words }));
			return make(
				message,
				placement !== undefined,
				(entries) => planner.changeAll(entries, placement, wishes),
				(entries) => changeWords(session, entries, placement !== undefined, wishes, closed()),
			);
		},
		tick: ({ change, key, criterion, checked }) =>
			make(
				{ change, keys: [key] },
				false,
				async ([entry]) => (entry ? planner.tickCriterion(entry, criterion, checked) : refused(goneWords(key))),
				([entry]) =>
					checked
						? vscode.l10n.t('Criterion {0} of {1} ticked', criterion + 1, entry?.id ?? '')
						: vscode.l10n.t('Criterion {0} of {1} unticked', criterion + 1, entry?.id ?? ''),
			),
		back: async (message) => withReason(await changes.back(message), false),
		made: (change) => changes.made(change),
		forget: () => changes.forget(),
	};
}

/** @param kept whether the board may ask why the change was made */
function withReason(answer: PageAnswer, kept: boolean): Answer {
	return answer.type === 'refused' ? answer : { ...answer, reason: answer.back !== undefined && kept };
}

/** Whether the reason of a move has a place: the log of decisions, or the message of the next commit. */
function keepsReasons({ backlog: { index }, history }: Session, entries: readonly Entry[]): boolean {
	return history !== undefined || entries.some(({ root }) => index.conventions.configOf(root).order.reasons === 'log');
}
