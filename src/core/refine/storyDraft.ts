import type { Convention } from '../conventions/convention';
import { itemTextOf } from '../conventions/itemText';
import { readFrontMatter } from '../frontmatter/readFrontMatter';
import { applyEdits } from '../model/textEdit';
import { gap } from './splitPatterns';

/**
 * The text of a new story with a story sentence above its criteria, which has gaps for what is not known yet.
 * @param want behind "I want", such as "to pay by card"
 */
export function withStorySentence(made: string, convention: Convention, want = `to ${gap}`): string {
	const item = itemTextOf(made, readFrontMatter(made), convention, undefined);
	const region = item?.regions[0];
	const home = item && region && item.outline.sections.findLast(({ body }) => body.start <= region.range.start);
	const at = home?.heading.start ?? made.length;
	const sentence = `As a ${gap}, I want ${want}, so that ${gap}.`;
	const newText = `${at === made.length ? '\n' : ''}${sentence}\n\n`;
	return `${applyEdits(made, [{ range: { start: at, end: at }, newText }]).trimEnd()}\n`;
}
