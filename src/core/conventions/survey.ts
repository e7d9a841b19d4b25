import { type Config, noConfig } from '../config/config';
import { type SettingsKind, settingsKind } from '../files/settingsKind';
import { asList, asText } from '../frontmatter/fields';
import { parseYamlBlock } from '../frontmatter/grayMatter';
import type { FileEntry, FileStore } from '../ports/fileStore';
import { fingerprint } from '../util/fingerprint';
import { baseName } from '../util/paths';
import { type BacklogMdConfig, backlogMdWith } from './backlogMd';
import { configured, withSpellings } from './configured';
import type { Convention } from './convention';
import { Conventions, type FolderConventions, standardConventions } from './conventions';
import { kanbn } from './kanbn';
import { readKanbnIndex } from './kanbnIndex';
import { ignoring, mapped } from './mapped';

/** A file that says how the items of its workspace folder are to be read. */
export interface SettingsFile extends FileEntry {
	readonly kind: SettingsKind;
}

/** Finds the files among others that say how items are to be read: the project's settings, boards' indexes, tools' configurations. */
export function settingsFiles(files: readonly FileEntry[]): readonly SettingsFile[] {
	return files.flatMap((file) => {
		const kind = settingsKind(file.path);
		return kind ? [{ ...file, kind }] : [];
	});
}

/** What a look at the settings files came to. */
export interface Survey {
	readonly conventions: Conventions;
	/** A number for the texts that were looked at: the same one means the same conventions. */
	readonly stamp: number;
}

/**
 * Reads the settings files and finds out by them which conventions hold where. A file that cannot be read says nothing.
 * @param former conventions that entries still carry
 */
export async function survey(
	store: FileStore,
	settings: readonly SettingsFile[],
	former: Conventions,
): Promise<Survey> {
	let texts = '';
	const roots = new Map<string, { config: Config; tools: Convention[] }>();
	for (const file of settings) {
		const content = await store.read(file.uri);
		if (content.kind !== 'text') continue;
		texts += `${file.uri}\n${content.text}\n`;
		const folder = roots.get(file.root) ?? { config: noConfig, tools: [] };
		roots.set(file.root, folder);
		if (file.kind === 'refinery-yml') folder.config = await readConfigFile(content.text);
		else folder.tools.push(conventionOf(file, content.text));
	}
	const folders = [...roots].map(([root, { config, tools }]) => folderConventions(root, config, tools));
	return { conventions: new Conventions(folders, former.all), stamp: fingerprint(texts) };
}

/** The parser of the settings file is large: it is loaded for one that says more than its version. */
async function readConfigFile(text: string): Promise<Config> {
	if (/^version: 1\s*$/.test(text)) return noConfig;
	const { readConfig } = await import('../config/readConfig');
	return readConfig(text).config;
}

function folderConventions(root: string, config: Config, tools: readonly Convention[]): FolderConventions {
	const sources = config.sources.map((source, position) => {
		const convention = configured(mapped(source, position), config, root);
		return { ...convention, keys: withSpellings(convention.keys, source.fields) };
	});
	const others = [...tools, ...standardConventions].map((convention) => configured(convention, config, root));
	return { root, config, conventions: [...sources, ...others], isIgnored: ignoring(config.ignore) };
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
