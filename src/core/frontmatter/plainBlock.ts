import type { YamlValue } from './frontMatter';

/** Longest block that is read here, in UTF-16 units. */
const longest = 4096;

/** Letters and signs of other alphabets than ours, no white space among them. */
const foreign = String.raw`\u00a1-\u167f\u1681-\u1fff\u2010-\u2027\u3041-\ud7ff`;
/** Characters that mean nothing to YAML behind the first one of a list's item. */
const plain = ` !$-+.-9;-Z^-z|~${foreign}-`;
/** Characters that stand for themselves in quotes of either kind. */
const quotable = String.raw` !#-&(-[\]-~${foreign}`;
const item = `[A-Za-z0-9][${plain}]*`;
/** A word, a text in quotes of either kind, a list: one group each. */
const values = [
	`([A-Za-z0-9][,${plain}]*)`,
	`"(['${quotable}]*)" *`,
	`'(["${quotable}]*)' *`,
	String.raw`\[((?:${item}(?:, *${item})*)?)\] *`,
];
const line = new RegExp(String.raw`([A-Za-z][\w-]{0,59}):(?: +(?:${values.join('|')})| *)(?:\r?\n|$)`, 'y');

/**
 * Reads a front matter whose lines are keys with a plain or quoted value or a list of plain ones, as nearly all are, at a
 * tenth of what a YAML parser takes. Whatever could mean anything else to YAML is left to the parser.
 * @param yaml the lines between the fences
 * @returns what the parser would, or undefined when it is to be asked
 */
export function plainBlock(yaml: string): { readonly data: Readonly<Record<string, YamlValue>> } | undefined {
	if (yaml.length > longest) return undefined;
	const data = Object.create(null) as Record<string, YamlValue>;
	for (line.lastIndex = 0; line.lastIndex < yaml.length; ) {
		const match = line.exec(yaml);
		if (!match) return undefined;
		const [, key = '', word, double, single, list] = match;
		if (key in data) return undefined;
		data[key] = list === undefined ? (word?.trimEnd() ?? double ?? single ?? '') : itemsOf(list);
	}
	return { data };
}

function itemsOf(list: string): readonly string[] {
	return list === '' ? [] : list.split(',').map((item) => item.trim());
}
