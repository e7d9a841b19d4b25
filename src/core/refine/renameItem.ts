import { readEntries } from '../conventions/readEntries';
import type { BacklogIndex } from '../index/backlogIndex';
import { type Entry, entryKey } from '../model/item';
import { applyEdits, type FileEdit, type FileRename, type Plan, refused, type TextEdit } from '../model/textEdit';
import type { Cancellation } from '../ports/cancellation';
import type { FileStore } from '../ports/fileStore';
import { baseName } from '../util/paths';
import { renameLinks, renameMentions } from './renameMentions';

export interface Renaming {
	readonly id: string;
	/** Other files that mention the old id mean this item; false where another item keeps that id. */
	readonly mentions: boolean;
	readonly cancellation?: Cancellation | undefined;
}

/**
 * Gives an item another id: in its own text, in its file's name when that begins with the id, and wherever other items of
 * the backlog mention it or link to its file. One plan, so one step to undo.
 */
export async function renameItem(
	index: BacklogIndex,
	store: FileStore,
	entry: Entry,
	{ id, mentions, cancellation }: Renaming,
): Promise<Plan> {
	const wanted = id.trim();
	const refusal = whyNot(index, entry, wanted);
	if (refusal !== undefined) return refused(refusal);
	const label = `Rename ${entry.id} to ${wanted}`;
	if (wanted === entry.id) return { kind: 'change', label, edits: [] };

	const move = renamedFile(entry, wanted, store);
	if (typeof move === 'string') return refused(move);
	const edits: FileEdit[] = [];
	for (const [uri, entries] of filesOf(index)) {
		if (cancellation?.aborted) return refused('Stopped. Nothing was changed.');
		const own = uri === entry.uri;
		const meant = own || (mentions && entries.some((other) => index.find(entry.id, other).includes(entry)));
		if (!meant && !move) continue;
		const content = await store.read(uri);
		if (content.kind !== 'text') continue;
		const found = [
			...(meant ? renameMentions(content.text, entry.id, wanted) : []),
			...(move ? renameLinks(content.text, move.oldName, move.newName) : []),
		];
		if (found.length > 0) edits.push({ uri, before: content.text, edits: apart(found) });
	}
	const after = textAfter(edits, entry);
	if (after !== undefined && !readsAs(index, entry, after, move?.path ?? entry.path, wanted)) {
		return refused(`${entry.path} would not be read as ${wanted} then; change its id by hand.`);
	}
	if (after === undefined && !move) return refused(`${entry.path} does not name its id; rename the file instead.`);
	return { kind: 'change', label, edits, ...(move ? { renames: [move.rename] } : {}) };
}

function whyNot(index: BacklogIndex, entry: Entry, id: string): string | undefined {
	if (!entry.readable) return `${entry.path} cannot be changed before its front matter is repaired.`;
	if (entry.anchor !== undefined)
		return `${entry.id} has its id from its file and its number; rename its folder instead.`;
	if (!/^[\p{L}\p{N}][\p{L}\p{N}_.-]*$/u.test(id))
		return `"${id}" is no id: use letters, digits and hyphens, such as US-12.`;
	const other = index.find(id, entry).find((taken) => entryKey(taken) !== entryKey(entry));
	return other && `${id} is the id of ${other.path} already.`;
}

interface Move {
	readonly rename: FileRename;
	readonly path: string;
	readonly oldName: string;
	readonly newName: string;
}

/** The new place of a file that is named after its item; undefined for one that is not. */
function renamedFile(entry: Entry, id: string, store: FileStore): Move | undefined | string {
	const oldName = baseName(entry.path);
	const isNamed =
		oldName.toLowerCase().startsWith(entry.id.toLowerCase()) && !/^[\p{L}\p{N}]/u.test(oldName.slice(entry.id.length));
	if (!isNamed) return undefined;
	const newName = (oldName.startsWith(entry.id) ? id : id.toLowerCase()) + oldName.slice(entry.id.length);
	const path = entry.path.slice(0, -oldName.length) + newName;
	const to = store.resolve(path, entry.root);
	if (to === undefined) return `${path} lies outside of the workspace.`;
	return { rename: { from: entry.uri, to }, path, oldName, newName };
}

function filesOf(index: BacklogIndex): ReadonlyMap<string, readonly Entry[]> {
	return new Map([...index.files].map((uri) => [uri, index.inFile(uri)]));
}

/** Without edits that lie in another one. */
function apart(edits: readonly TextEdit[]): readonly TextEdit[] {
	const sorted = [...edits].sort((a, b) => a.range.start - b.range.start || b.range.end - a.range.end);
	return sorted.filter((edit, at) => at === 0 || edit.range.start >= (sorted[at - 1]?.range.end ?? 0));
}

function textAfter(edits: readonly FileEdit[], { uri }: Entry): string | undefined {
	const own = edits.find((edit) => edit.uri === uri);
	return own && applyEdits(own.before, own.edits);
}

function readsAs(index: BacklogIndex, entry: Entry, text: string, path: string, id: string): boolean {
	const file = { uri: entry.uri, root: entry.root, path };
	return readEntries(file, { kind: 'text', text }, index.conventions).some((read) => read.readable && read.id === id);
}
