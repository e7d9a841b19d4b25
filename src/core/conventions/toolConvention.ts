import type { SettingsKind } from '../files/settingsKind';
import { asList, asText } from '../frontmatter/fields';
import { parseYamlBlock } from '../frontmatter/grayMatter';
import { baseName } from '../util/paths';
import { type BacklogMdConfig, backlogMdWith } from './backlogMd';
import type { Convention } from './convention';
import { kanbn } from './kanbn';
import { readKanbnIndex } from './kanbnIndex';

/**
 * The convention of another tool, as the file says in which that tool keeps its settings.
 * @param path of the file, relative to its workspace folder
 */
export function toolConvention(kind: Exclude<SettingsKind, 'refinery-yml'>, path: string, text: string): Convention {
	const folder = path.slice(0, path.length - baseName(path).length);
	if (kind === 'kanbn-index') return kanbn(readKanbnIndex(text, folder));
	return backlogMdWith(readBacklogMdConfig(text, /\.config\.ya?ml$/i.test(path) ? `${folder}backlog/` : folder));
}

function readBacklogMdConfig(text: string, folder: string): BacklogMdConfig {
	const parsed = parseYamlBlock(text.replace(/^\uFEFF?---[ \t]*\r?\n/, ''));
	const data = 'data' in parsed ? parsed.data : {};
	return { folder, statuses: asList(data.statuses), prefix: asText(data.task_prefix) };
}
