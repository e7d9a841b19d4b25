import * as vscode from 'vscode';
import { createMoveHistory, type Moves } from '../../core/history/movesSince';
import { openPlaces } from '../../core/history/openPlaces';
import type { OrderChanges } from '../../core/history/whatMoved';
import { type Entry, entryKey } from '../../core/model/item';
import type { Cancellation } from '../../core/ports/cancellation';
import { type History, HistoryError } from '../../core/ports/history';
import { groupBy } from '../../core/util/groupBy';
import { quietFor } from '../commands/report';
import type { Session } from '../session';
import { tellOfTrust } from '../trust';
import { repositoryOf } from './gitExtension';
import { keepReason } from './keepReason';
import { lastReview, lastReviewRef } from './lastReview';
import { orderUri } from './orderUri';

/** A state of the repository to choose. */
export interface StateChoice {
	/** What is then asked for. */
	readonly ref: string;
	readonly label: string;
	readonly detail: string;
	readonly kind: 'review' | 'day' | 'tag' | 'branch';
}

/** What the commands and the board ask of the order's history. What cannot be told rejects with a `HistoryError` for the user. */
export interface OrderHistory {
	/** The last review, days, tags and branches, in this order. */
	choices(cancellation?: Cancellation): Promise<readonly StateChoice[]>;
	/** Undefined where there is no last review yet. */
	readonly reviewed: string | undefined;
	/** Moved stories since a state, with who moved them and why. */
	moves(since: string, cancellation?: Cancellation): Promise<Moves>;
	/** The order then and now, without a look at who made it. */
	orders(since: string, cancellation?: Cancellation): Promise<OrderChanges>;
	/** Opens the two orders beside each other. */
	compareOrders(since: string): Promise<void>;
	/** The order as it is now counts as reviewed. Shows what came of it. */
	markReviewed(): Promise<void>;
	/** Keeps why items were moved to where they are now. Shows what came of it. */
	noteReason(keys: readonly string[], text: string): Promise<void>;
}

/** Branches that can be chosen from a list; others are typed. */
const mostBranches = 30;

export function createOrderHistory(session: Session, state: vscode.Memento): OrderHistory {
	const { index } = session.backlog;
	const review = lastReview(state);
	let asked: ReturnType<typeof createMoveHistory> | undefined;

	const history = (): History => {
		if (!vscode.workspace.isTrusted)
			throw new HistoryError('refused', vscode.l10n.t('The workspace is not trusted, so git is not started in it.'));
		if (session.history) return session.history;
		const told = vscode.l10n.t('The history of the order needs git, which this window does not have.');
		throw new HistoryError('no-git', told);
	};
	const moveHistory = () => {
		asked ??= createMoveHistory({ history: history(), index, store: session.store });
		// Trust is asked for each time.
		history();
		return asked;
	};
	const roots = () => [...groupBy(index.entries, ({ root }) => root).keys()];
	/** The answers of all folders that have one; the reason of the first that has none, when none has. */
	const answers = async <T>(question: (root: string) => Promise<T>): Promise<ReadonlyMap<string, T>> => {
		const found = new Map<string, T>();
		let fault: unknown;
		for (const root of roots()) {
			try {
				found.set(root, await question(root));
			} catch (error) {
				if (!(error instanceof HistoryError) || error.fault === 'cancelled') throw error;
				fault ??= error;
			}
		}
		if (found.size > 0) return found;
		throw fault ?? new HistoryError('failed', vscode.l10n.t('There is no backlog, so there is no order.'));
	};
	const request = async (since: string, cancellation: Cancellation | undefined) => ({
		since: since === lastReviewRef ? await reviewedStates(cancellation) : since,
		type: 'story' as const,
		cancellation,
	});
	/** A commit that was rewritten since is gone; the time of the review still tells which state it was. */
	const reviewedStates = async (cancellation: Cancellation | undefined) => {
		const states = new Map<string, string>();
		for (const root of roots()) {
			const commit = review.of(root) ?? review.latest();
			if (!commit) continue;
			const known = await history()
				.resolve(root, commit.hash, cancellation)
				.catch(() => undefined);
			states.set(root, known ? commit.hash : commit.date);
		}
		if (states.size > 0) return (root: string) => states.get(root) ?? '';
		throw new HistoryError('unknown-ref', vscode.l10n.t('The order was not marked as reviewed yet.'));
	};

	return {
		get reviewed() {
			return review.latest() && lastReviewRef;
		},

		async choices(cancellation) {
			await session.start();
			// Those of the first repository; what only another one knows can be typed.
			const [refs = []] = (await answers((root) => history().refs(root, cancellation))).values();
			const choices: StateChoice[] = [];
			const last = review.latest();
			if (last)
				choices.push({
					ref: lastReviewRef,
					label: vscode.l10n.t('Last review'),
					detail: dayOf(last.date),
					kind: 'review',
				});
			for (const [ref, label] of [
				['yesterday', vscode.l10n.t('Yesterday')],
				['a week ago', vscode.l10n.t('A week ago')],
				['2 weeks ago', vscode.l10n.t('Two weeks ago')],
			] as const)
				choices.push({ ref, label, detail: '', kind: 'day' });
			const tags = refs.filter(({ kind }) => kind === 'tag');
			const branches = refs.filter(({ kind, current }) => kind !== 'tag' && !current).slice(0, mostBranches);
			for (const { name, date, kind } of [...tags, ...branches])
				choices.push({ ref: name, label: name, detail: dayOf(date), kind: kind === 'tag' ? 'tag' : 'branch' });
			return choices;
		},

		async moves(since, cancellation) {
			await session.start();
			const open = await Promise.all(roots().map((root) => repositoryOf(vscode.Uri.parse(root, true), false)));
			const pending = open.flatMap((repository) => repository?.inputBox.value ?? []);
			return moveHistory().since({ ...(await request(since, cancellation)), pending });
		},

		async orders(since, cancellation) {
			await session.start();
			return (await moveHistory().orders(await request(since, cancellation))).changes;
		},

		async compareOrders(since) {
			const name = since === lastReviewRef ? vscode.l10n.t('last review') : since;
			const title = vscode.l10n.t('Order at {0} ↔ now', name);
			await vscode.commands.executeCommand('vscode.diff', orderUri(since, name), orderUri(undefined, name), title);
		},

		async markReviewed() {
			await session.start();
			try {
				const heads = await answers((root) => history().resolve(root, 'HEAD'));
				// The time of the review and not of the commit, which may be long past.
				const date = new Date().toISOString().replace(/\.\d+/, '');
				await review.keep(new Map([...heads].map(([root, { hash }]) => [root, { hash, date }])));
				vscode.window.setStatusBarMessage(vscode.l10n.t('The order counts as reviewed.'), quietFor);
			} catch (error) {
				showFault(session, error);
			}
		},

		async noteReason(keys, text) {
			const entries = keys.map((key) => index.get(key)).filter((entry): entry is Entry => entry !== undefined);
			const [first] = entries;
			if (!first || text.trim() === '') return;
			for (const [root, own] of groupBy(entries, (entry) => entry.root)) {
				const places = openPlaces(index.entries, first.type);
				const to = own.map((entry) => places.get(entryKey(entry))).find((place) => place !== undefined);
				await keepReason(session, root, { ids: own.map(({ id }) => id), from: undefined, to, text });
			}
		},
	};
}

/** Tells the user why the history has no answer; nothing when the user ended it. */
export function showFault({ log }: Session, error: unknown): void {
	if (error instanceof HistoryError && error.fault === 'cancelled') return;
	const message = error instanceof Error ? error.message : String(error);
	log.warn(message);
	if (vscode.workspace.isTrusted) void vscode.window.showErrorMessage(message);
	else void tellOfTrust(message);
}

function dayOf(date: string): string {
	return date.slice(0, 10);
}
