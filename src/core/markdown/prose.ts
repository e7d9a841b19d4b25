import type { TextRange } from '../model/textRange';
import { blankRanges } from './blankRanges';
import { commentRanges } from './commentRanges';
import { frontMatterEnd } from './frontMatterEnd';
import { inlineCodeRanges } from './inlineCode';
import { maskLinks } from './maskLinks';
import { maskNames } from './maskNames';
import { maskQuotes } from './maskQuotes';
import { outlineOf } from './outline';

/**
 * Blanks out everything that is no prose: front matter, code, comments, HTML tags, link targets, addresses, quoted strings,
 * file names, ids and placeholders. The result has the same length and the same line ends, so offsets stay valid. Takes
 * time linear in the text's length.
 *
 * @param spans places that the syntax tree knows to be no prose, where there is one; see `inlineSpans`
 */
export function maskProse(text: string, spans: readonly TextRange[] = []): string {
	const bodyStart = frontMatterEnd(text);
	const { lines } = outlineOf(text, bodyStart);
	const coded = lines.filter((line) => line.kind === 'code' || line.kind === 'fence' || line.kind === 'comment');
	const withoutBlocks = blankRanges(text, [{ start: 0, end: bodyStart }, ...coded, ...spans]);
	const withoutCode = blankRanges(withoutBlocks, inlineCodeRanges(withoutBlocks, lines));
	const withoutComments = blankRanges(withoutCode, commentRanges(withoutCode));
	return maskNames(maskQuotes(maskLinks(withoutComments)));
}
