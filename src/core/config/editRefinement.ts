import type { TextEdit } from '../model/textEdit';
import { composeYaml } from './composeYaml';
import type { RefinementConfig } from './config';
import { editedConfig } from './editedConfig';
import { isEmpty, type YamlEntry, type YamlMap } from './yamlNode';
import { endOfEntry, entryOf, LineEdits } from './yamlPlaces';

/** How far ahead refinement is to look: a number of stories, or what a number of sprints holds. */
export type WantedDistance = { readonly next: number } | { readonly sprints: number };

const byHand =
	'How far ahead refinement looks is written in a way that cannot be changed here: edit refinement in refinery.yml.';

/**
 * Writes how far ahead refinement looks into the text of a `refinery.yml`. A number of stories takes the place of a number of
 * sprints; a number of sprints leaves the number of stories, which counts where nobody knows what sprints hold. Everything else
 * stays as it is, byte by byte.
 * @param text undefined where there is no file yet: the edits then make its text out of the empty one
 * @returns the edits (none where the file says so already), or in one sentence why the file cannot be changed
 */
export function withDistance(text: string | undefined, wanted: WantedDistance): TextEdit[] | string {
	return editedConfig(text ?? '', {
		edit: (text) => editsFor(text, wanted),
		wanted: (config) => ({ ...config, refinement: distanceAfter(config.refinement, wanted) }),
		byHand,
	});
}

function distanceAfter(before: RefinementConfig, wanted: WantedDistance): RefinementConfig {
	return 'next' in wanted ? { next: wanted.next, sprints: undefined } : { ...before, ...wanted };
}

function editsFor(text: string, wanted: WantedDistance): TextEdit[] | undefined {
	const [key, value] = 'next' in wanted ? (['next', wanted.next] as const) : (['sprints', wanted.sprints] as const);
	const said = `${key}: ${value}`;
	const lines = new LineEdits(text);
	const document = composeYaml(text);
	const root = typeof document === 'string' ? undefined : document.root;
	if (root?.kind !== 'map') {
		if (!isEmpty(root)) return undefined;
		return [lines.insert(text.length, 0, ['refinement:', `  ${said}`])];
	}
	const section = entryOf(root, 'refinement');
	if (!section) {
		if (root.flow) return [addedInBrackets(root, `refinement: {${said}}`)];
		return [lines.insert(text.length, 0, ['refinement:', `  ${said}`])];
	}
	if (isEmpty(section.value)) {
		if (root.flow) return undefined;
		const { start, end } = section.key.range;
		return [lines.insert(lines.nextLine(end), lines.columnOf(start) + 2, [said])];
	}
	if (section.value?.kind !== 'map') return undefined;
	return editsOfSection(section.value, { text, lines, key, value });
}

function editsOfSection(
	section: YamlMap,
	{ text, lines, key, value }: { text: string; lines: LineEdits; key: 'next' | 'sprints'; value: number },
): TextEdit[] | undefined {
	const own = entryOf(section, key);
	const sprints = key === 'next' ? entryOf(section, 'sprints') : undefined;
	// In its place, so that a comment behind it stays.
	if (!own && sprints) return [replaced(sprints.key.range.start, endOfEntry(sprints), `${key}: ${value}`)];
	const edits = sprints ? [removed(section, sprints, lines)] : [];
	if (own) {
		if (own.value?.kind === 'scalar' && own.value.value === value) return edits;
		if (!isEmpty(own.value))
			return own.value ? [...edits, replaced(own.value.range.start, own.value.range.end, `${value}`)] : undefined;
		const colon = text.indexOf(':', own.key.range.end) + 1;
		return [...edits, replaced(colon, colon, ` ${value}`)];
	}
	if (section.flow) return [...edits, addedInBrackets(section, `${key}: ${value}`)];
	const last = section.items.at(-1);
	if (!last) return undefined;
	const column = lines.columnOf(last.key.range.start);
	return [...edits, lines.insert(lines.nextLine(endOfEntry(last)), column, [`${key}: ${value}`])];
}

function addedInBrackets(map: YamlMap, words: string): TextEdit {
	const at = map.range.start + 1;
	return replaced(at, at, map.items.length > 0 ? `${words}, ` : words);
}

/** One of several entries. */
function removed(map: YamlMap, entry: YamlEntry, lines: LineEdits): TextEdit {
	const start = entry.key.range.start;
	const end = endOfEntry(entry);
	if (!map.flow) return replaced(lines.lineStart(start), lines.nextLine(end), '');
	const at = map.items.indexOf(entry);
	const before = map.items[at - 1];
	const after = map.items[at + 1];
	return before ? replaced(endOfEntry(before), end, '') : replaced(start, after?.key.range.start ?? end, '');
}

function replaced(start: number, end: number, newText: string): TextEdit {
	return { range: { start, end }, newText };
}
