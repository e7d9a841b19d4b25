import { workOff } from '../files/workOff';
import type { BacklogIndex } from '../index/backlogIndex';
import { loadAst } from '../markdown/loadAst';
import { type FileEdit, type FileRename, type Plan, refused } from '../model/textEdit';
import type { Cancellation } from '../ports/cancellation';
import type { Clock } from '../ports/clock';
import type { FileStore } from '../ports/fileStore';
import { decodeTarget } from '../util/decodeTarget';
import { baseName } from '../util/paths';
import { movedLinks } from './movedLinks';
import { newPlaces } from './newPlaces';

/**
 * Lets the links of all items, and of the lists that keep their order, follow files and folders that somebody is about to
 * move. The plan holds the edits alone, on the texts under their former names.
 */
export async function followRenames(
	index: BacklogIndex,
	store: FileStore,
	clock: Clock,
	renames: readonly FileRename[],
	cancellation?: Cancellation,
): Promise<Plan> {
	const { linkTargets } = await loadAst();
	const moves = new Map(renames.map(({ from, to }) => [decodeTarget(from), decodeTarget(to)]));
	const newPlace = newPlaces(moves);
	const marks = [...moves.keys()].map(markOf);
	const edits: FileEdit[] = [];
	const look = async (uri: string): Promise<void> => {
		const content = await store.read(uri);
		if (content.kind !== 'text') return;
		const { text } = content;
		const path = decodeTarget(uri);
		const isMoved = newPlace(path) !== path;
		if (!isMoved && !marks.some((mark) => text.includes(mark))) return;
		const found = movedLinks(text, linkTargets(text), path, newPlace);
		if (found.length > 0) edits.push({ uri, before: text, edits: found });
	};
	const files = [...new Set([...index.files, ...listsOf(index, store)])];
	const complete = await workOff(files, (group) => Promise.all(group.map(look)), { clock, cancellation });
	return complete
		? { kind: 'change', label: 'Let links follow renamed files', edits }
		: refused('Stopped. Nothing was changed.');
}

/** What every link to a file holds, however it is escaped: parsing each text that has a link would take too long. */
function markOf(path: string): string {
	const runs = baseName(path).match(/[\w~-]+/g) ?? [];
	return runs.reduce((longest, run) => (run.length > longest.length ? run : longest), '');
}

/** Uris of the files that list items instead of being ones. */
function* listsOf(index: BacklogIndex, store: FileStore): Generator<string> {
	for (const { convention, root } of index.entries) {
		const { list } = index.conventions.named(convention);
		const uri = list === undefined ? undefined : store.resolve(list, root);
		if (uri !== undefined) yield uri;
	}
}
