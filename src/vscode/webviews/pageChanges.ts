import * as vscode from 'vscode';
import type { Outcome, Session } from '../session';

/** Changes that can be taken back. Each holds the texts of its files, and nobody goes back further by a button. */
const kept = 100;

/** What a page is answered. */
export type PageAnswer =
	| {
			readonly type: 'changed';
			readonly change: number;
			readonly message: string;
			readonly back: 'undo' | 'redo' | undefined;
	  }
	| { readonly type: 'refused'; readonly change: number; readonly reason: string };

/** What was done under a number. */
interface Made {
	/** Of what was moved; none where nothing was. */
	readonly moved: readonly string[];
	/** What can be asked for next, and how it is done. */
	readonly back: 'undo' | 'redo' | undefined;
	readonly step: (() => Promise<Outcome>) | undefined;
}

/** Carries out a page's changes, one after the other, and remembers how to take each back and make it again. */
export interface PageChanges {
	/**
	 * @param moved keys of what is moved in the order
	 * @param words what came of it, asked for when it is done
	 */
	make(
		change: number,
		moved: readonly string[],
		work: () => Promise<Outcome>,
		words: () => string,
	): Promise<PageAnswer>;
	back(message: { readonly type: 'undo' | 'redo'; readonly change: number }): Promise<PageAnswer>;
	/** Keys of what a change moved; none when it moved nothing or is not remembered. */
	made(change: number): readonly string[];
	/** Numbers begin anew. */
	forget(): void;
}

export function createPageChanges(session: Session): PageChanges {
	let changes = new Map<number, Made>();
	let queue: Promise<unknown> = Promise.resolve();
	const inTurn = (change: number, work: () => Promise<PageAnswer>): Promise<PageAnswer> => {
		const result = queue.then(work).catch((error): PageAnswer => {
			session.log.error(`A change on a page failed: ${String(error)}`);
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

	return {
		make: (change, moved, work, words) =>
			inTurn(change, async () => {
				const mine = changes;
				const outcome = await work();
				if (outcome.kind === 'refused') return { type: 'refused', change, reason: outcome.reason };
				const back = outcome.undo && 'undo';
				if (back && mine === changes) remember(change, { moved, back, step: outcome.undo });
				return { type: 'changed', change, message: words(), back };
			}),
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
				return { type: 'changed', change, message, back };
			}),
		made: (change) => changes.get(change)?.moved ?? [],
		forget() {
			changes = new Map();
		},
	};
}

/** Why nothing can be done about an item of which only the key is left. */
export function goneWords(key: string): string {
	const path = vscode.workspace.asRelativePath(vscode.Uri.parse(key, true).with({ fragment: '' }));
	return vscode.l10n.t('{0} is not in the backlog any more. Nothing was changed.', path);
}
