import { asList, asText } from '../frontmatter/fields';
import { parseYamlBlock } from '../frontmatter/grayMatter';
import type { FileEntry, FileStore } from '../ports/fileStore';
import { baseName } from '../util/paths';
import { type BacklogMdConfig, backlogMdWith } from './backlogMd';
import type { Convention } from './convention';
import { Conventions, type FolderConventions, standardConventions } from './conventions';
import { kanbn } from './kanbn';
import { readKanbnIndex } from './kanbnIndex';

/** A file that says how the items of its workspace folder are to be read. */
export interface SettingsFile extends FileEntry {
	readonly kind: 'kanbn-index' | 'backlog-md-config';
}

/** Finds the files among others that say how items are to be read: boards' indexes and tools' configurations. */
export function settingsFiles(files: readonly FileEntry[]): readonly SettingsFile[] {
	return files.flatMap((file) => {
		const kind = settingsKind(file.path);
		return kind ? [{ ...file, kind }] : [];
	});
}

function settingsKind(path: string): SettingsFile['kind'] | undefined {
	if (/(?:^|\/)\.kanbn\/index\.md$/i.test(path)) return 'kanbn-index';
	return /(?:^|\/)backlog(?:\/|\.)config\.ya?ml$/i.test(path) ? 'backlog-md-config' : undefined;
}

/** Reads the settings files and finds out by them which conventions hold where. A file that cannot be read says nothing. */
export async function survey(store: FileStore, settings: readonly SettingsFile[]): Promise<Conventions> {
	const roots = new Map<string, Convention[]>();
	for (const file of settings) {
		const content = await store.read(file.uri);
		if (content.kind !== 'text') continue;
		const { root } = file;
		const conventions = roots.get(root) ?? [];
		roots.set(root, conventions);
		conventions.push(conventionOf(file, content.text));
	}
	const folders = [...roots].map(([root, conventions]): FolderConventions => {
		const own = conventions.map((convention) => ({ ...convention, key: `${convention.key}@${root}` }));
		return { root, conventions: [...own, ...standardConventions], isIgnored: () => false };
	});
	return new Conventions(folders);
}

function conventionOf({ kind, path }: SettingsFile, text: string): Convention {
	const folder = path.slice(0, path.length - baseName(path).length);
	if (kind === 'kanbn-index') return kanbn(readKanbnIndex(text, folder));
	return backlogMdWith(readBacklogMdConfig(text, /\.config\.ya?ml$/i.test(path) ? `${folder}backlog/` : folder));
}

function readBacklogMdConfig(text: string, folder: string): BacklogMdConfig {
	const parsed = parseYamlBlock(text.replace(/^\uFEFF?---[ \t]*\r?\n/, ''));
	const data = 'data' in parsed ? parsed.data : {};
	return { folder, statuses: asList(data.statuses), prefix: asText(data.task_prefix) };
}
