import type { Convention } from '../conventions/convention';
import { type Entry, entryKey } from '../model/item';
import type { Order } from '../model/order';
import { orderOf } from '../model/productOrder';
import { findStatusIn } from '../model/statusWords';
import type { Cancellation } from '../ports/cancellation';
import type { FileContent } from '../ports/fileStore';
import type { LoggedCommit, PastFile } from '../ports/history';
import { groupBy } from '../util/groupBy';
import { foldersOf } from './foldersOf';
import { eachText, listConvention, type PastPorts } from './pastEntries';
import { type Shift, whatMoved } from './whatMoved';

/** Who made a move. */
export interface LastMove {
	/** False while the file differs from the last commit in what it says of the order. */
	readonly committed: boolean;
	/** The last commit that changed the item's place; undefined for one that is not committed, or made before the log begins. */
	readonly commit: LoggedCommit | undefined;
	/** Commits made after that one, the newest first. */
	readonly later: readonly LoggedCommit[];
}

/** Commits that are looked through, the newest ones. */
const mostCommits = 1000;

/**
 * For each moved item of one workspace folder the commit that changed its place last: the newest one before and after which
 * the file gives different order values. Three runs of git, whatever the number of items.
 */
export async function lastMoves(
	ports: PastPorts,
	root: string,
	since: string,
	shifts: readonly Shift[],
	cancellation?: Cancellation,
): Promise<ReadonlyMap<Shift, LastMove>> {
	if (shifts.length === 0) return new Map();
	const { history, index } = ports;
	const { readEntries } = await import('../conventions/readEntries');
	const listOf = ({ after }: Shift) => index.conventions.named(after.convention).list;
	const pathsOf = (shift: Shift) => {
		const list = listOf(shift);
		return list === undefined ? [...new Set([shift.after.path, shift.before.path])] : [list];
	};
	const paths = new Set(shifts.flatMap(pathsOf));
	const head = await history.resolve(root, 'HEAD', cancellation);
	const headFiles = (await history.files(root, head.hash, cancellation)).filter(({ path }) => paths.has(path));
	const commits = await history.log(root, { since, paths: foldersOf(paths), limit: mostCommits }, cancellation);
	const changes = new Map<string, { commit: number; before: readonly string[]; after: string | undefined }[]>();
	const wanted = new Map<string, PastFile>();
	const want = (path: string, blob: string) => wanted.set(`${blob} ${path}`, { path, blob });
	for (const { path, blob } of headFiles) want(path, blob);
	for (const [commit, { files }] of commits.entries()) {
		for (const { path, before, after } of files) {
			if (!paths.has(path)) continue;
			for (const blob of [...before, ...(after === undefined ? [] : [after])]) want(path, blob);
			changes.set(path, [...(changes.get(path) ?? []), { commit, before, after }]);
		}
	}
	const contents = new Map<string, FileContent>();
	await eachText(history, root, [...wanted.values()], cancellation, ({ path, blob }, content) => {
		contents.set(`${blob} ${path}`, content);
	});

	const read = new Map<string, readonly Entry[]>();
	const entriesIn = (path: string, blob: string, uri: string) => {
		const key = `${blob} ${path}`;
		const content = contents.get(key) ?? { kind: 'missing' };
		const entries = read.get(key) ?? readEntries({ uri, path, root }, content, index.conventions);
		read.set(key, entries);
		return entries;
	};
	const orderIn = ({ after: { uri, anchor, id } }: Shift, path: string, blob: string): Order | undefined => {
		const entries = entriesIn(path, blob, uri).filter((entry) => entry.anchor === anchor);
		const entry = entries.length > 1 ? entries.find((each) => each.id === id) : entries[0];
		return entry && orderOf(entry);
	};
	const blobsAtHead = new Map(headFiles.map(({ path, blob }) => [path, blob]));

	const ofFile = (shift: Shift): LastMove => {
		const own = pathsOf(shift);
		const orderOfAny = (blobs: readonly (readonly [path: string, blob: string])[]) =>
			blobs.map(([path, blob]) => orderIn(shift, path, blob));
		const atHead = own.flatMap((path) => {
			const blob = blobsAtHead.get(path);
			return blob === undefined ? [] : [[path, blob] as const];
		});
		if (orderOfAny(atHead.slice(0, 1))[0] !== orderOf(shift.after)) return uncommitted;
		const touched = new Map<number, { before: (readonly [string, string])[]; after: (readonly [string, string])[] }>();
		for (const path of own) {
			for (const { commit, before, after } of changes.get(path) ?? []) {
				const both = touched.get(commit) ?? { before: [], after: [] };
				touched.set(commit, both);
				both.before.push(...before.map((blob) => [path, blob] as const));
				if (after !== undefined) both.after.push([path, after]);
			}
		}
		const inOrder = [...touched].sort(([a], [b]) => a - b);
		const found = inOrder.find(([, { before, after }]) => {
			const [is] = orderOfAny(after);
			return after.length > 0 && orderOfAny(before).every((was) => was !== is);
		});
		return committedIn(commits, found?.[0]);
	};

	const found = new Map<Shift, LastMove>();
	for (const [list, listed] of groupBy(shifts, listOf)) {
		if (list === undefined) for (const shift of listed) found.set(shift, ofFile(shift));
		else await ofList(list, listed);
	}
	return found;

	/** Which items a list moved is only told by the whole of two of its versions. */
	async function ofList(list: string, listed: readonly Shift[]): Promise<void> {
		const [first] = listed;
		if (!first) return;
		const all = index.entries.filter(({ convention }) => convention === first.after.convention);
		const version = async (blob: string | undefined) => {
			const content = blob === undefined ? undefined : contents.get(`${blob} ${list}`);
			const text = content?.kind === 'text' ? content.text : '';
			return placedBy(await listConvention(list, text, index.conventions, root), all);
		};
		const movedBetween = (before: readonly Entry[], after: readonly Entry[]) =>
			new Set(whatMoved(before, after, first.after.type, () => true).moved.map((shift) => entryKey(shift.after)));
		const now = placedBy(index.conventions.named(first.after.convention), all);
		const open = movedBetween(await version(blobsAtHead.get(list)), now);
		for (const shift of listed) if (open.has(entryKey(shift.after))) found.set(shift, uncommitted);
		for (const { commit, before, after } of changes.get(list) ?? []) {
			const rest = listed.filter((shift) => !found.has(shift));
			if (rest.length === 0) break;
			const moved = movedBetween(await version(before[0]), await version(after));
			for (const shift of rest) if (moved.has(entryKey(shift.after))) found.set(shift, committedIn(commits, commit));
		}
		for (const shift of listed) if (!found.has(shift)) found.set(shift, committedIn(commits, undefined));
	}
}

const uncommitted: LastMove = { committed: false, commit: undefined, later: [] };

function committedIn(commits: readonly LoggedCommit[], at: number | undefined): LastMove {
	if (at === undefined) return { committed: true, commit: undefined, later: [] };
	return { committed: true, commit: commits[at], later: commits.slice(0, at) };
}

/** Entries with the status and the place that a list gives them. */
function placedBy(convention: Convention, entries: readonly Entry[]): readonly Entry[] {
	return entries.map((entry) => {
		const { status = '', rank } = convention.fieldsFromPath(entry.path);
		const category = findStatusIn(status, convention.workflow)?.category ?? 'proposed';
		const placed = { ...entry, status: { text: status, category } };
		return placed.readable ? { ...placed, order: rank === undefined ? undefined : Number(rank) } : placed;
	});
}
