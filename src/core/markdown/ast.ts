import { remark } from 'remark';
import { type AstParser, longestParsed } from './astParser';
import { spansOf } from './astSpans';
import { blank } from './blankRanges';
import { frontMatterEnd } from './frontMatterEnd';

/**
 * The places of inline code, code blocks, links' targets, images, autolinks and HTML in a markdown text, in text order.
 * Link texts are left out, because they are prose. Empty for texts over 100,000 characters: parsing grows faster than the text.
 */
export const inlineSpans: AstParser['inlineSpans'] = (text) => {
	if (text.length > longestParsed) return [];
	return spansOf(remark().parse(bodyOnly(text)));
};

/** Blanks the front matter and a byte-order mark, which the parser would read as markdown or shift all offsets by. */
function bodyOnly(text: string): string {
	const end = Math.max(frontMatterEnd(text), text.startsWith('\uFEFF') ? 1 : 0);
	return blank(text.slice(0, end)) + text.slice(end);
}
