import { fromMarkdown } from 'mdast-util-from-markdown';
import type { TextRange } from '../model/textRange';
import { type AstParser, longestParsed } from './astParser';
import { piecesOf } from './astPieces';
import { spansOf } from './astSpans';
import { blank } from './blankRanges';
import { frontMatterEnd } from './frontMatterEnd';

/**
 * The places of inline code, code blocks, links' targets, images, autolinks and HTML in a markdown text, in text order.
 * Link texts are left out, because they are prose. Empty for texts over 100,000 characters: parsing grows faster than the text.
 */
export const inlineSpans: AstParser['inlineSpans'] = (text) => {
	if (text.length > longestParsed) return [];
	return spansOf(fromMarkdown(bodyOnly(text)));
};

/**
 * The places of what links, images and link definitions lead to, in text order, angle brackets included. Empty for texts
 * over 100,000 characters.
 */
export const linkTargets: AstParser['linkTargets'] = (text) => {
	if (text.length > longestParsed) return [];
	const targets: TextRange[] = [];
	const note = ({ start, end }: { start: { offset: number }; end: { offset: number } }) => {
		targets.push({ start: start.offset, end: end.offset });
	};
	const extension = { enter: { resourceDestination: note, definitionDestination: note } };
	fromMarkdown(bodyOnly(text), { mdastExtensions: [extension] });
	return targets;
};

/**
 * Reads a stretch of prose, such as a criterion, as pieces of one style each, in text order: marks, link targets and escapes
 * are gone, line ends stay. What is no prose (a table, a quote, code on lines of its own) stays as it is written.
 */
export const inlinePieces: AstParser['inlinePieces'] = (wording) => {
	const text = wording.replace(/\r\n?/g, '\n');
	const root = text.length > longestParsed ? undefined : fromMarkdown(text);
	return (root && piecesOf(root)) ?? [{ text, style: 'plain' }];
};

/** Blanks the front matter and a byte-order mark, which the parser would read as markdown or shift all offsets by. */
function bodyOnly(text: string): string {
	const end = Math.max(frontMatterEnd(text), text.startsWith('\uFEFF') ? 1 : 0);
	return blank(text.slice(0, end)) + text.slice(end);
}
