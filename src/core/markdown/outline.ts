import type { TextRange } from '../model/textRange';

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
