import type { Entry, UnreadableItem } from '../model/item';
import type { FileEntry } from '../ports/fileStore';
import type { FileRecord } from './backlogIndex';
import { type CommonValues, GatheredValues, sharedWith } from './commonValues';
import { itemKept, type KeptItem, keptItem } from './keptItem';
import type { SharedValues } from './sharedValues';

/** What a shard told. */
export interface ShardReading {
	/** Files that are as they were, and what was read of them. */
	readonly known: readonly (readonly [file: FileEntry, record: FileRecord])[];
	/** Whether that is all that it holds. */
	readonly isWhole: boolean;
}

/** What cannot be read is rare, and kept as it is. */
type KeptEntry = KeptItem | Omit<UnreadableItem, 'uri' | 'root' | 'path'>;
type KeptFile = readonly [uri: string, size: number, modified: number, entries: readonly KeptEntry[]];

interface Shard {
	readonly common: CommonValues;
	readonly files: readonly KeptFile[];
}

/** What was read of some files as a text, in ASCII letters, which take half the memory and time of others. */
export function shardText(files: readonly (readonly [file: FileEntry, record: FileRecord])[]): string {
	const gathered = new GatheredValues();
	const kept = files.map(([{ size = -1, modified = -1 }, { uri, entries }]): KeptFile => {
		return [uri, size, modified, entries.map((entry) => keptEntry(entry, gathered))];
	});
	const shard: Shard = { common: gathered.values, files: kept };
	return JSON.stringify(shard).replace(/[^\0-\x7f]/g, escaped);
}

/**
 * What a shard's text tells of the files that are as they were then.
 * @param present the files that there are, by uri
 */
export function readShard(text: string, present: ReadonlyMap<string, FileEntry>, shared: SharedValues): ShardReading {
	const shard = JSON.parse(text) as Shard;
	const common = sharedWith(shared, shard.common);
	const known: [FileEntry, FileRecord][] = [];
	for (const [uri, size, modified, kept] of shard.files) {
		const file = present.get(uri);
		if (file?.size !== size || file.modified !== modified) continue;
		const place = { uri, path: file.path, root: shared.text(file.root) };
		const entries = kept.map((entry) =>
			isRow(entry) ? itemKept(entry, common, place, shared) : shared.entry({ ...entry, ...place }),
		);
		known.push([file, { uri, entries }]);
	}
	return { known, isWhole: known.length === shard.files.length };
}

function isRow(entry: KeptEntry): entry is KeptItem {
	return Array.isArray(entry);
}

function keptEntry(entry: Entry, gathered: GatheredValues): KeptEntry {
	if (entry.readable) return keptItem(entry, gathered);
	const { uri: _uri, root: _root, path: _path, ...kept } = entry;
	return kept;
}

function escaped(unit: string): string {
	return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
