import { configured } from '../conventions/configured';
import type { Convention } from '../conventions/convention';
import { Conventions } from '../conventions/conventions';
import { ignoreFileName, isListed } from '../files/listedFile';
import { loadFileFilter } from '../files/loadFileFilter';
import type { BacklogIndex } from '../index/backlogIndex';
import type { Entry } from '../model/item';
import type { Cancellation } from '../ports/cancellation';
import type { FileContent, FileEntry, FileStore } from '../ports/fileStore';
import { type History, HistoryError, type PastFile } from '../ports/history';
import { fingerprint } from '../util/fingerprint';
import { groupBy } from '../util/groupBy';
import { baseName } from '../util/paths';

/** The present backlog, and the history that its files come from. */
export interface PastPorts {
	readonly history: History;
	readonly index: BacklogIndex;
	readonly store: Pick<FileStore, 'resolve'>;
}

/**
 * The entries of one workspace folder as they stood at a commit, read by the present conventions; where a list keeps the
 * order, by that list as it was then. A file whose text is still the same gives the present entries themselves.
 */
export async function pastEntries(
	{ history, index, store }: PastPorts,
	root: string,
	commit: string,
	cancellation?: Cancellation,
): Promise<readonly Entry[]> {
	const { readEntries } = await import('../conventions/readEntries');
	const files = await history.files(root, commit, cancellation);
	const present = groupBy(
		index.entries.filter((entry) => entry.root === root),
		({ path }) => path,
	);
	const lists = index.conventions.in(root).flatMap(({ list }) => list ?? []);
	const settings = files.filter(({ path }) => lists.includes(path) || baseName(path) === ignoreFileName);
	const texts = await textsOf(history, root, settings, cancellation);
	const conventions = await pastConventions(index.conventions, root, texts);
	const filter = await loadFileFilter();
	for (const [path, text] of texts)
		if (baseName(path) === ignoreFileName) filter.learn(path.slice(0, -ignoreFileName.length), text);

	const wanted = files.filter(
		({ path }) => isListed(path) && conventions.mayRead({ root, path }) && (present.has(path) || filter.admits(path)),
	);
	const entries: Entry[] = [];
	await eachText(history, root, wanted, cancellation, ({ path }, content) => {
		const known = present.get(path) ?? [];
		if (isSameText(known, content) && known.every((entry) => !lists.includes(listOf(index.conventions, entry)))) {
			entries.push(...known);
			return;
		}
		const uri = known[0]?.uri ?? store.resolve(path, root) ?? `${root}/${path}`;
		const file: FileEntry = { uri, path, root };
		entries.push(...readEntries(file, content, conventions));
	});
	return entries;
}

/** Calls back for the text of each file; several files may have the same text. */
export async function eachText(
	history: History,
	root: string,
	files: readonly PastFile[],
	cancellation: Cancellation | undefined,
	take: (file: PastFile, content: FileContent) => void,
): Promise<void> {
	const byBlob = groupBy(files, ({ blob }) => blob);
	await history.texts(
		root,
		[...byBlob.keys()],
		(blob, content) => {
			if (content.kind === 'missing')
				throw new HistoryError(
					'shallow',
					'The repository is a partial clone and lacks texts of that time: fetch them with git fetch --refetch.',
				);
			for (const file of byBlob.get(blob) ?? []) take(file, content);
		},
		cancellation,
	);
}

/** The conventions of a folder with its lists as they were. */
export async function pastConventions(
	conventions: Conventions,
	root: string,
	lists: ReadonlyMap<string, string>,
): Promise<Conventions> {
	const own = conventions.in(root);
	if (own.every(({ list }) => list === undefined)) return conventions;
	const config = conventions.configOf(root);
	const past: Convention[] = [];
	for (const convention of own) {
		const { list } = convention;
		past.push(list === undefined ? convention : await listConvention(list, lists.get(list) ?? '', conventions, root));
	}
	const isIgnored = (path: string) => conventions.asked({ root, path }).length === 0;
	return new Conventions([{ root, config, conventions: past, isIgnored }]);
}

/** The convention of a board by the text of its list. */
export async function listConvention(
	path: string,
	text: string,
	conventions: Conventions,
	root: string,
): Promise<Convention> {
	const { toolConvention } = await import('../conventions/toolConvention');
	return configured(toolConvention('kanbn-index', path, text), conventions.configOf(root), root);
}

async function textsOf(
	history: History,
	root: string,
	files: readonly PastFile[],
	cancellation: Cancellation | undefined,
): Promise<ReadonlyMap<string, string>> {
	const texts = new Map<string, string>();
	await eachText(history, root, files, cancellation, ({ path }, content) => {
		if (content.kind === 'text') texts.set(path, content.text);
	});
	return texts;
}

/** Only of a file with one entry: of several each stands for its own part of the text. */
function isSameText(known: readonly Entry[], content: FileContent): boolean {
	const [only, second] = known;
	if (!only || second || only.anchor !== undefined || content.kind !== 'text') return false;
	return only.fingerprint === fingerprint(content.text);
}

function listOf(conventions: Conventions, { convention }: Entry): string {
	return conventions.named(convention).list ?? '';
}
