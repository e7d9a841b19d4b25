import * as vscode from 'vscode';
import type { Backlog } from '../core/createBacklog';
import { filesBelow, foldersOf } from '../core/files/folders';
import type { FileNews } from '../core/files/newsGatherer';
import { workOff } from '../core/files/workOff';
import type { Cancellation } from '../core/ports/cancellation';
import type { FileEntry } from '../core/ports/fileStore';
import { fileEntry } from './adapters/fileEntry';
import { vscodeClock } from './adapters/vscodeClock';
import type { VscodeFileStore } from './adapters/vscodeFileStore';
import { withNotice } from './withNotice';

/** New folders in one piece of news from which on reading everything is the shorter way. */
const manyFolders = 100;

/** Brings the backlog in step with what happened to files. */
export interface NewsReader {
	/** @returns false when everything is to be read instead; then nothing was taken in */
	takeIn(news: FileNews, cancellation: Cancellation): Promise<boolean>;
}

/** @param onFolder told of each folder that came, before it is looked into */
export function createNewsReader(
	backlog: Backlog,
	store: VscodeFileStore,
	onFolder: (folder: vscode.Uri) => void,
): NewsReader {
	let known: { readonly revision: number; readonly folders: ReadonlySet<string> } | undefined;
	const knownFolders = async (): Promise<ReadonlySet<string>> => {
		const { revision, entries } = backlog.index;
		if (known?.revision !== revision) known = { revision, folders: await foldersOf(urisOf(entries), vscodeClock) };
		return known.folders;
	};

	return {
		async takeIn(news, cancellation) {
			const files = await filesOf(news);
			if (!files) return false;
			const title = vscode.l10n.t('Taking in changed files');
			await withNotice({ title }, (onProgress) => backlog.update(files, { cancellation, onProgress }));
			return true;
		},
	};

	/** Undefined when everything is to be read instead. */
	async function filesOf({ files, others, everything }: FileNews): Promise<readonly FileEntry[] | undefined> {
		if (everything) return undefined;
		const uris = new Set(files);
		if (others.length > 0) {
			const folders = await knownFolders();
			const gone = new Set(others.filter((uri) => folders.has(uri)));
			if (gone.size > 0)
				for (const uri of await filesBelow(urisOf(backlog.index.entries), gone, vscodeClock)) uris.add(uri);
		}
		const entries = [...uris].map((uri) => fileEntry(vscode.Uri.parse(uri, true))).filter((file) => file !== undefined);
		const wanted = new Map<string, FileEntry>();
		const choose = async (group: readonly FileEntry[]) => {
			for (const file of group) if (comesIntoQuestion(file)) wanted.set(file.uri, file);
		};
		await workOff(entries, choose, { clock: vscodeClock });
		let filled = 0;
		const look = async (uri: string) => {
			const below = await store.listBelow(vscode.Uri.parse(uri, true), onFolder);
			if (below.length > 0) filled++;
			for (const file of below) wanted.set(file.uri, file);
		};
		await workOff(others, (group) => Promise.all(group.map(look)), { clock: vscodeClock });
		return filled > manyFolders ? undefined : [...wanted.values()];
	}

	/** A file that is known is always looked at again; one that is not must be one that a listing gives. */
	function comesIntoQuestion(file: FileEntry): boolean {
		if (backlog.index.inFile(file.uri).length > 0) return true;
		return store.admits(file) && store.isPlain(file);
	}
}

function* urisOf(entries: readonly { readonly uri: string }[]): Generator<string> {
	for (const { uri } of entries) yield uri;
}
