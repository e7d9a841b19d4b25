import * as vscode from 'vscode';
import type { Field } from '../../core/model/field';
import type { Entry } from '../../core/model/item';
import { type Plan, refused } from '../../core/model/textEdit';
import type { Wish } from '../../core/refine/planner';
import type { FromBoard, ToBoard } from '../../protocol/board';
import type { Outcome, Session } from '../session';
import { changeWords } from './changeWords';

type Change = FromBoard & { type: 'change' };
type Tick = FromBoard & { type: 'tick' };
type Back = FromBoard & { type: 'undo' | 'redo' };
type Answer = ToBoard & { type: 'changed' | 'refused' };

/** Changes that can be taken back. Each holds the texts of its files, and nobody goes back further by a button. */
const kept = 100;

/** What was done under a number. */
interface Made {
	readonly keys: readonly string[];
	readonly moved: boolean;
	/** What can be asked for next, and how it is done. */
	readonly back: 'undo' | 'redo' | undefined;
	readonly step: (() => Promise<Outcome>) | undefined;
}

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
	let changes = new Map<number, Made>();
	let queue: Promise<unknown> = Promise.resolve();
	const inTurn = (change: number, work: () => Promise<Answer>): Promise<Answer> => {
		const result = queue.then(work).catch((error): Answer => {
			session.log.error(`A change on the board failed: ${String(error)}`);
			return { type: 'refused', change, reason: String(error) };
		});
		queue = result;
		return result;
	};
	const remember = (change: number, made: Made) => {
		changes.delete(change);
		changes.set(change, made);
		const [oldest] = changes.keys();
		if (changes.size > kept && oldest !== undefined) changes.delete(oldest);
	};
	const make = async (
		{ change, keys }: Pick<Change, 'change' | 'keys'>,
		moved: boolean,
		plan: (entries: readonly Entry[]) => Promise<Plan>,
		words: (entries: readonly Entry[]) => string,
	): Promise<Answer> => {
		const mine = changes;
		const outcome = await session.change(async () => {
			const entries = keys.map((key) => index.get(key));
			const gone = keys.find((_, at) => !entries[at]);
			if (gone !== undefined) return refused(goneWords(gone));
			return plan(entries.filter((entry) => entry !== undefined));
		});
		if (outcome.kind === 'refused') return { type: 'refused', change, reason: outcome.reason };
		const back = outcome.undo && 'undo';
		if (back && mine === changes) remember(change, { keys, moved, back, step: outcome.undo });
		const now = keys.map((key) => index.get(key)).filter((entry) => entry !== undefined);
		return {
			type: 'changed',
			change,
			message: words(now),
			back,
			reason: back !== undefined && moved && keepsReasons(session, now),
		};
	};

	return {
		change: (message) =>
			inTurn(message.change, () => {
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
			}),
		tick: ({ change, key, criterion, checked }) =>
			inTurn(change, () =>
				make(
					{ change, keys: [key] },
					false,
					async ([entry]) => (entry ? planner.tickCriterion(entry, criterion, checked) : refused(goneWords(key))),
					([entry]) =>
						checked
							? vscode.l10n.t('Criterion {0} of {1} ticked', criterion + 1, entry?.id ?? '')
							: vscode.l10n.t('Criterion {0} of {1} unticked', criterion + 1, entry?.id ?? ''),
				),
			),
		back: ({ type, change }) =>
			inTurn(change, async () => {
				const mine = changes;
				const made = changes.get(change);
				if (made?.back !== type || !made.step) {
					const reason =
						type === 'undo'
							? vscode.l10n.t('The change cannot be taken back any more.')
							: vscode.l10n.t('The change cannot be made again any more.');
					return { type: 'refused', change, reason };
				}
				const outcome = await made.step();
				// A step that was refused can be tried again.
				if (outcome.kind === 'refused') return { type: 'refused', change, reason: outcome.reason };
				const opposite = type === 'undo' ? 'redo' : 'undo';
				const back = outcome.undo && opposite;
				if (mine === changes) remember(change, { ...made, back, step: outcome.undo });
				const message =
					type === 'undo' ? vscode.l10n.t('The change was taken back') : vscode.l10n.t('The change was made again');
				return { type: 'changed', change, message, back, reason: false };
			}),
		made(change) {
			const made = changes.get(change);
			return made?.moved ? made.keys : [];
		},
		forget() {
			changes = new Map();
		},
	};
}

/** Whether the reason of a move has a place: the log of decisions, or the message of the next commit. */
function keepsReasons({ backlog: { index }, history }: Session, entries: readonly Entry[]): boolean {
	return history !== undefined || entries.some(({ root }) => index.conventions.configOf(root).order.reasons === 'log');
}

function goneWords(key: string): string {
	const path = vscode.workspace.asRelativePath(vscode.Uri.parse(key, true).with({ fragment: '' }));
	return vscode.l10n.t('{0} is not in the backlog any more. Nothing was changed.', path);
}
