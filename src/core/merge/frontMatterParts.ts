import { scanEntries } from '../frontmatter/entries';
import type { YamlValue } from '../frontmatter/frontMatter';
import { behindLineEnd, lineEnd } from '../frontmatter/lineScan';
import { readFrontMatter } from '../frontmatter/readFrontMatter';
import { scalarText } from '../frontmatter/scalarText';

/** A text taken apart along the keys of its front matter; joined again it is the same text. */
export interface FrontMatterParts {
	readonly text: string;
	/** A byte-order mark and the opening fence. */
	readonly head: string;
	/** The lines of each key, with the comments and blank lines above it. In the sequence of the file. */
	readonly lines: ReadonlyMap<string, string>;
	/** Comments and blank lines behind the last key. */
	readonly rest: string;
	/** The closing fence. */
	readonly foot: string;
	readonly body: string;
	readonly data: Readonly<Record<string, YamlValue>>;
	/** The line end of the front matter. */
	readonly eol: string;
}

/** Undefined for a text without a front matter, and for one that is not understood in all of its lines or mixes line ends. */
export function frontMatterParts(text: string): FrontMatterParts | undefined {
	const { block, yaml, bodyStart, data, problem } = readFrontMatter(text);
	if (problem || !block || !yaml) return undefined;
	const entries = scanEntries(text, yaml);
	const ends = new Set(text.slice(block.start, yaml.end).match(/\r\n|\n|\r/g));
	const [eol] = ends;
	if (!entries || ends.size !== 1 || eol === undefined) return undefined;
	const lines = new Map<string, string>();
	let at = yaml.start;
	for (const { key, value } of entries) {
		const end = behindLineEnd(text, lineEnd(text, value.end, yaml.end));
		lines.set(scalarText(text, key).text, text.slice(at, end));
		at = end;
	}
	if (lines.size !== entries.length || lines.size !== Object.keys(data).length) return undefined;
	if ([...lines.keys()].some((key) => !Object.hasOwn(data, key))) return undefined;
	return {
		text,
		head: text.slice(0, yaml.start),
		lines,
		rest: text.slice(at, yaml.end),
		foot: text.slice(yaml.end, bodyStart),
		body: text.slice(bodyStart),
		data,
		eol,
	};
}
