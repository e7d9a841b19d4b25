import type { TextRange } from '../model/textRange';
import { scanLines } from './scanLines';
import { sectionsOf } from './sections';

/** What a line is to the outline. `code` lies inside a fence, `fence` opens or closes one, `comment` lies wholly in an HTML comment. */
export type LineKind = 'blank' | 'text' | 'heading' | 'fence' | 'code' | 'comment';

export interface OutlineLine extends TextRange {
	readonly kind: LineKind;
}

/** A heading and what stands below it, up to the next heading of the same or a higher level. */
export interface Section {
	/** 1 to 6 for headings. A bold label alone on its line (`**Acceptance criteria:**`) counts as level 7. */
	readonly level: number;
	/** Heading text without marks, emphasis and a trailing colon. */
	readonly title: string;
	readonly heading: TextRange;
	/** From behind the heading's line to where the section ends. */
	readonly body: TextRange;
}

/** The shape of a markdown body, found by one scan over its lines. */
export interface Outline {
	/** Lines from the body's start on; ranges without line ends. */
	readonly lines: readonly OutlineLine[];
	readonly sections: readonly Section[];
}

/**
 * Reads the shape of a markdown body in one pass over its lines, without a syntax tree. Follows CommonMark except where
 * backlogs are written differently: fences may be indented by any width (they stand in nested lists), and a line of dashes
 * makes a heading only of a single short line that is not a sentence (`---` is used as a divider below plain text).
 *
 * @param bodyStart offset behind the front matter; the lines before it are left out.
 * @param end where to stop, the text's end by default; for bodies that hold several items.
 */
export function outlineOf(text: string, bodyStart: number, end = text.length): Outline {
	const { lines, headings } = scanLines(text, bodyStart, end);
	return { lines, sections: sectionsOf(headings, text, end) };
}
