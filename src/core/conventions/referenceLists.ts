import { asList, asText } from '../frontmatter/fields';
import type { YamlValue } from '../frontmatter/frontMatter';
import { labelName } from '../markdown/labels';
import { presentKey } from './fieldKey';
import type { ItemText } from './itemText';
import { listedReferences } from './listedReferences';
import { referenceIn } from './plainValue';

/** Names of headings below which dependencies are listed, besides those of the field itself. */
const dependencyTitles = [
	'dependency',
	'story dependencies',
	'task dependencies',
	'prerequisites',
	'prerequisite stories',
];
const storyKeys = ['stories', 'committed', 'story_ids', 'story-ids', 'storyIds', 'items', 'backlog'];
const storyTitles = [
	...['stories', 'user stories', 'sprint backlog', 'sprint stories', 'sprint scope', 'scope'],
	...['committed', 'committed stories', 'committed items', 'planned stories', 'stories in this sprint'],
];

/** The dependencies that an item lists below a heading of its own. */
export function dependenciesBelow({ text, outline }: ItemText, spellings: readonly string[]): readonly string[] {
	return listedReferences(text, outline, namesOf(spellings, dependencyTitles));
}

/** The stories that a sprint lists: in its front matter, as ids or as mappings with one, else below a heading. */
export function storiesOf({ text, outline, frontMatter: { data } }: ItemText): readonly string[] {
	const key = presentKey(storyKeys, data);
	const value = key === undefined ? undefined : data[key];
	const entries = Array.isArray(value) ? value.map(idIn) : asList(value, { commas: true });
	const ids = entries
		.map((words) => (words === undefined ? undefined : referenceIn(words)))
		.filter((id) => id !== undefined);
	return ids.length > 0 ? [...new Set(ids)] : listedReferences(text, outline, namesOf(storyTitles, []));
}

function idIn(value: YamlValue): string | undefined {
	if (typeof value === 'string') return asText(value);
	const { id, story } = Array.isArray(value) ? {} : (value as Readonly<Record<string, YamlValue>>);
	return asText(id) ?? asText(story);
}

const known = new WeakMap<readonly string[], ReadonlySet<string>>();

/** Remembered, since every file asks for them. */
function namesOf(spellings: readonly string[], others: readonly string[]): ReadonlySet<string> {
	const names = known.get(spellings) ?? new Set([...spellings, ...others].map(labelName));
	known.set(spellings, names);
	return names;
}
