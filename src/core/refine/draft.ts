import type { TextRange } from '../model/textRange';
import type { EmailHead } from './emailHead';

/** Where a text stands that a story is made of. */
export interface SourcePlace {
	/** Uri of the workspace folder. */
	readonly root: string;
	/** Relative to that, with forward slashes. */
	readonly path: string;
	/** Counted from 1. */
	readonly firstLine: number;
	readonly lastLine: number;
}

/** A text that a story is made of. */
export interface Source {
	/** As it was selected, copied or found. */
	readonly text: string;
	readonly place?: SourcePlace | undefined;
	/** What the text says of itself, where it is an e-mail. */
	readonly email?: EmailHead | undefined;
}

/** A place in a file's text where the id of the new story is to be written. */
export interface Mention {
	readonly uri: string;
	/** The text of the whole file. */
	readonly before: string;
	/** What the id is written in place of. */
	readonly range: TextRange;
	/** Around the id: what stands before and behind it. */
	readonly around: readonly [string, string];
}

/** What a new story is made of, and where that shall say so. */
export interface Draft {
	readonly source: Source;
	readonly mention?: Mention | undefined;
}
