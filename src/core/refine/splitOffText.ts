import type { Convention } from '../conventions/convention';
import { type ItemText, itemTextOf } from '../conventions/itemText';
import { findKey } from '../frontmatter/keyPlaces';
import { readFrontMatter } from '../frontmatter/readFrontMatter';
import { frontMatterCriteria } from '../markdown/frontMatterCriteria';
import { lineRange } from '../markdown/lineRange';
import type { Section } from '../markdown/outline';
import { trimmedEnd } from '../markdown/trim';
import { applyEdits, type TextEdit } from '../model/textEdit';
import { textIn } from '../model/textRange';
import { lineEndOf } from '../util/lineEnd';
import type { TakenCriteria } from './takeCriteria';

/** What a story that was split off holds beside its fields. */
export interface SplitOff {
	/** Paragraphs above the criteria. */
	readonly intro: readonly string[];
	readonly taken: TakenCriteria;
	/** To be answered; for spikes. */
	readonly question: string | undefined;
}

/**
 * Fills the text of a new item: paragraphs, then criteria below the heading that they had, in the line ends of the item they
 * come from.
 *
 * @param template the new item as its convention makes it, fields included
 */
export function splitOffText(
	template: string,
	convention: Convention,
	from: ItemText,
	{ intro, taken, question }: SplitOff,
): string {
	const eol = lineEndOf(from.text);
	const inBody = taken.key === undefined;
	let text = template.replace(/\r?\n/g, eol);
	if (taken.key !== undefined) text = withList(text, taken.key, taken.lines, eol);
	const item = itemTextOf(text, readFrontMatter(text), convention, undefined);
	const region = item?.regions[0];
	const home = item && region && item.outline.sections.findLast(({ body }) => body.start <= region.range.start);
	const heading = headingOf(from) ?? `## Acceptance criteria${eol}`;
	const paragraphs = intro.map((words) => words.replace(/\r?\n/g, eol) + eol + eol).join('');
	if (!region || !home) {
		const lead = `${text.slice(0, trimmedEnd(text, { start: 0, end: text.length }))}${eol}${eol}${paragraphs}`;
		text = inBody ? `${lead}${heading}${eol}${taken.lines}` : lead;
	} else {
		const { start } = home.heading;
		const edits: TextEdit[] = [{ range: { start, end: start }, newText: paragraphs }];
		if (!inBody) edits.push({ range: { start, end: home.body.end }, newText: '' });
		else if (region.kind === 'markers')
			edits.push({ range: { start: region.range.start, end: region.range.start }, newText: taken.lines });
		else edits.push({ range: { start, end: home.body.end }, newText: `${heading}${eol}${taken.lines}` });
		text = applyEdits(text, edits);
	}
	text = text.slice(0, trimmedEnd(text, { start: 0, end: text.length })) + eol;
	return question === undefined ? text : `${text}${eol}## Open questions${eol}${eol}- [ ] ${question}${eol}`;
}

/** The heading's lines below which an item has its criteria, so that language and level stay; undefined when it has none. */
function headingOf({ text, regions, outline }: ItemText): string | undefined {
	const region = regions[0];
	const isOwn = ({ body }: Section) => region?.kind === 'section' && body.start === region.range.start;
	const section = outline.sections.find(isOwn);
	return section && textIn(text, lineRange(text, section.heading));
}

/** The front matter with a list of criteria, in place of an empty one. */
function withList(text: string, key: string, lines: string, eol: string): string {
	const frontMatter = readFrontMatter(text);
	const entry = `${key}:${eol}${lines}`;
	const empty = frontMatterCriteria(text, frontMatter)?.key ?? findKey(text, frontMatter, key);
	if (empty) return text.slice(0, empty.lines.start) + entry + text.slice(empty.lines.end);
	const at = frontMatter.yaml?.end;
	if (at === undefined) return `---${eol}${entry}---${eol}${eol}${text}`;
	return text.slice(0, at) + entry + text.slice(at);
}
