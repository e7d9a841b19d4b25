import { type Entry, entryKey } from '../model/item';
import type { ItemType } from '../model/itemType';
import type { Cancellation } from '../ports/cancellation';
import type { FileStore } from '../ports/fileStore';
import { type Commit, HistoryError } from '../ports/history';
import { groupBy } from '../util/groupBy';
import { type LastMove, lastMoves } from './lastMoves';
import { type PastPorts, pastEntries } from './pastEntries';
import { type Reason, reasonFor, reasonsInLog, reasonsInMessage } from './reasons';
import { type OrderChanges, type Shift, whatMoved } from './whatMoved';

/** A move as it is told. */
export interface MovedItem {
	readonly key: string;
	readonly id: string;
	readonly title: string;
	/** Relative to its workspace folder. */
	readonly path: string;
	/** Places counted from 1 among the open items of each state; undefined where it had or has none. */
	readonly from: number | undefined;
	readonly to: number | undefined;
	/** False while it is not committed. */
	readonly committed: boolean;
	/** Who made the move last and when (ISO 8601); undefined while it is not committed, or where the log does not tell. */
	readonly by: string | undefined;
	readonly at: string | undefined;
	readonly reason: string | undefined;
}

/** What moved since some state of the repository. */
export interface Moves {
	readonly since: Commit;
	/** In the present order. */
	readonly moved: readonly MovedItem[];
	readonly changes: OrderChanges;
}

export interface MovesRequest {
	/** A tag, a branch, a hash, or a moment; a function where it differs between workspace folders. */
	readonly since: string | ((root: string) => string);
	readonly type: ItemType;
	/** Messages of commits that are being written. */
	readonly pending?: readonly string[];
	readonly cancellation?: Cancellation | undefined;
}

export interface MovePorts extends PastPorts {
	readonly store: FileStore;
}

/** Answers what moved since some state. */
export interface MoveHistory {
	/**
	 * Compares the present order with a former one. Of several workspace folders those count whose repository knows the state.
	 * @throws HistoryError when none does
	 */
	since(request: MovesRequest): Promise<Moves>;
	/** The order as it was alone, which takes no look at the log. */
	orders(request: MovesRequest): Promise<{ readonly since: Commit; readonly changes: OrderChanges }>;
}

/** Former states do not change, so the last one that was asked for is kept: what is asked again after a move is read in a moment. */
export function createMoveHistory(ports: MovePorts): MoveHistory {
	const { history, index, store } = ports;
	const kept = new Map<
		string,
		{ readonly commit: string; readonly conventions: unknown; readonly entries: readonly Entry[] }
	>();

	const past = async (root: string, commit: string, cancellation: Cancellation | undefined) => {
		const { conventions } = index;
		const known = kept.get(root);
		if (known?.commit === commit && known.conventions === conventions) return known.entries;
		const entries = await pastEntries(ports, root, commit, cancellation);
		kept.set(root, { commit, conventions, entries });
		return entries;
	};

	const compare = async ({ since, type, cancellation }: MovesRequest) => {
		const before: Entry[] = [];
		const commits = new Map<string, Commit>();
		let fault: unknown;
		for (const [root, entries] of groupBy(index.entries, (entry) => entry.root)) {
			try {
				const commit = await history.resolve(root, typeof since === 'string' ? since : since(root), cancellation);
				before.push(...(await past(root, commit.hash, cancellation)));
				commits.set(root, commit);
			} catch (error) {
				if (!(error instanceof HistoryError) || error.fault === 'cancelled') throw error;
				fault ??= error;
				// Nothing is known of this folder, so nothing moved in it.
				before.push(...entries);
			}
		}
		const [first] = commits.values();
		if (!first) throw fault ?? new HistoryError('failed', 'There is no backlog, so there is no order to compare.');
		const isListed = ({ convention }: Entry) => index.conventions.named(convention).keeps === 'list';
		return { since: first, commits, changes: whatMoved(before, index.entries, type, isListed) };
	};

	/** The reasons in the log of a workspace folder, from a day on. */
	const logged = async (root: string, { date }: Commit): Promise<readonly Reason[]> => {
		const uri = store.resolve(index.conventions.configOf(root).order.log, root);
		const content = uri === undefined ? undefined : await store.read(uri);
		if (content?.kind !== 'text') return [];
		return reasonsInLog(content.text).filter(({ day = '' }) => day >= date.slice(0, 10));
	};

	return {
		orders: compare,
		async since(request) {
			const { since, commits, changes } = await compare(request);
			const pending = (request.pending ?? []).flatMap(reasonsInMessage);
			const told = new Map<Shift, MovedItem>();
			for (const [root, commit] of commits) {
				const own = changes.moved.filter(({ after }) => after.root === root);
				const log = own.length > 0 ? await logged(root, commit) : [];
				const last = await lastMoves(ports, root, commit.hash, own, request.cancellation);
				for (const [shift, move] of last)
					told.set(shift, movedItem(shift, move, reasonOf(shift, move, pending) ?? reasonFor(shift.after.id, log)));
			}
			return {
				since,
				changes,
				moved: changes.moved.map((shift) => told.get(shift)).filter((item) => item !== undefined),
			};
		},
	};
}

/** A reason belongs to the commit of the move, or was added by a later one. */
function reasonOf({ after: { id } }: Shift, { committed, commit, later }: LastMove, pending: readonly Reason[]) {
	if (!committed) return reasonFor(id, pending);
	const messages = commit ? [commit, ...later.toReversed()] : [];
	return reasonFor(
		id,
		messages.flatMap(({ message }) => reasonsInMessage(message)),
	);
}

function movedItem({ after, from, to }: Shift, { committed, commit }: LastMove, reason: string | undefined): MovedItem {
	return {
		key: entryKey(after),
		id: after.id,
		title: after.title,
		path: after.path,
		from,
		to,
		committed,
		by: commit?.author,
		at: commit?.date,
		reason,
	};
}
