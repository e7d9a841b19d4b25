import type { FrontMatter } from '../frontmatter/frontMatter';
import { findKey, type KeyPlace } from '../frontmatter/keyPlaces';
import { scalarText } from '../frontmatter/scalarText';
import type { TextRange } from '../model/textRange';
import { labelAt } from './criterionLabel';
import { type Draft, draftOf, trimmedEnd, trimmedStart } from './draft';

const keys = ['acceptance_criteria', 'acceptanceCriteria', 'acceptance-criteria', 'criteria'];

/** The front matter's criteria and the place of their key. */
export interface FrontMatterCriteria {
	readonly key: KeyPlace;
	readonly drafts: Draft[];
}

/** Reads the front matter's list of criteria; undefined when it has no such key. */
export function frontMatterCriteria(text: string, frontMatter: FrontMatter): FrontMatterCriteria | undefined {
	if (!frontMatter.yaml) return undefined;
	const name = keys.find((key) => Object.hasOwn(frontMatter.data, key));
	const key = name === undefined ? undefined : findKey(text, frontMatter, name);
	if (name === undefined || !key) return undefined;
	if (key.items) return { key, drafts: key.items.map((item) => draftOfScalar(text, item)) };
	const value = frontMatter.data[name];
	if (Array.isArray(value)) return { key, drafts: mappedItems(text, key.value) };
	const single = typeof value === 'string' && value.trim() !== '' && !/^[[{]/.test(value);
	return { key, drafts: single ? [draftOfScalar(text, key.value)] : [] };
}

function draftOfScalar(text: string, range: TextRange): Draft {
	const { content } = scalarText(text, range);
	const box = /^\s*(?:-\s+)?\[([ xX])\]\s+/.exec(text.slice(content.start, Math.min(content.end, content.start + 40)));
	const start = trimmedStart(text, { start: content.start + (box?.[0].length ?? 0), end: content.end });
	const label = labelAt(text, start, content.end);
	const from = label?.end ?? start;
	const wording = { start: from, end: trimmedEnd(text, { start: from, end: content.end }) };
	const draft = draftOf('front-matter', range, wording);
	if (label) draft.label = label;
	if (box) {
		const check = content.start + box[0].lastIndexOf(']') - 1;
		draft.mark = {
			indent: 0,
			mark: { start: range.start, end: range.start },
			number: undefined,
			checked: box[1] !== ' ',
			checkRange: { start: check, end: check + 1 },
			content: wording.start,
		};
	}
	return draft;
}

/** Items that are mappings (`- given: …`): each reaches to the next dash of the same indentation. */
function mappedItems(text: string, value: TextRange): Draft[] {
	const lineStart = text.lastIndexOf('\n', value.start) + 1;
	const indent = value.start - lineStart;
	const starts: number[] = [];
	for (let at = lineStart; at < value.end; ) {
		const dash = at + indent;
		if (text[dash] === '-' && /^\s*$/.test(text.slice(at, dash))) starts.push(dash);
		const lineFeed = text.indexOf('\n', at);
		at = lineFeed < 0 ? value.end : lineFeed + 1;
	}
	return starts.map((dash, index) => {
		const limit = starts[index + 1] ?? value.end;
		const start = trimmedStart(text, { start: dash + 1, end: limit });
		const range = { start, end: trimmedEnd(text, { start, end: limit }) };
		return draftOf('front-matter', range, range);
	});
}
