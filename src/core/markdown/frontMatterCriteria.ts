import type { FrontMatter } from '../frontmatter/frontMatter';
import { findKey, type KeyPlace } from '../frontmatter/keyPlaces';
import { scalarText } from '../frontmatter/scalarText';
import type { CriteriaCount } from '../model/criterion';
import type { TextRange } from '../model/textRange';
import { labelAt } from './criterionLabel';
import { type Draft, draftOf } from './draft';
import { trimmedEnd, trimmedStart } from './trim';

/** Check box in front of a wording. */
const box = /^\s*(?:-\s+)?\[([ xX])\]\s+/;
const ticked = /^\s*(?:-\s+)?\[[xX]\]\s+/;

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

/** How many criteria the front matter lists and how many of them begin with a ticked box; undefined when it lists none. */
export function frontMatterCount({ data }: FrontMatter): CriteriaCount | undefined {
	const name = keys.find((key) => Object.hasOwn(data, key));
	const value = name === undefined ? undefined : data[name];
	if (!Array.isArray(value) || value.length === 0) return undefined;
	const done = value.filter((item) => typeof item === 'string' && ticked.test(item));
	return { total: value.length, done: done.length };
}

/** True when the front matter has a list of criteria, also an empty one. */
export function hasListedCriteria({ data }: FrontMatter): boolean {
	return keys.some((key) => Object.hasOwn(data, key));
}

function draftOfScalar(text: string, range: TextRange): Draft {
	const { content } = scalarText(text, range);
	const check = box.exec(text.slice(content.start, Math.min(content.end, content.start + 40)));
	const start = trimmedStart(text, { start: content.start + (check?.[0].length ?? 0), end: content.end });
	const label = labelAt(text, start, content.end);
	const from = label?.end ?? start;
	const wording = { start: from, end: trimmedEnd(text, { start: from, end: content.end }) };
	const draft = draftOf('front-matter', range, wording);
	if (label) draft.label = label;
	if (check) {
		const at = content.start + check[0].lastIndexOf(']') - 1;
		draft.mark = {
			indent: 0,
			mark: { start: range.start, end: range.start },
			number: undefined,
			checked: check[1] !== ' ',
			checkRange: { start: at, end: at + 1 },
			content: wording.start,
		};
	}
	return draft;
}

/** Items of a list that holds mappings (`- given: …`, `- AC1: …`): each reaches to the next dash of the same indentation. */
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
		return draftOfScalar(text, { start, end: trimmedEnd(text, { start, end: limit }) });
	});
}
