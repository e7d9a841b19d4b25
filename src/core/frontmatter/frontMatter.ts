import type { TextRange } from '../model/textRange';

/** A value of a front matter, every scalar as the text that stands in the file (`007` stays "007"); an empty value is "". */
export type YamlValue = string | readonly YamlValue[] | { readonly [key: string]: YamlValue };

/** Why a front matter could not be read. */
export interface FrontMatterProblem {
	/** One sentence for the user, without a line number (the range tells). */
	readonly message: string;
	/** Where in the text; never empty unless the text is. */
	readonly range: TextRange;
	/** Set where a merge left both sides in the text. */
	readonly isConflict?: true;
}

/** The front matter of a text. `problem` is set exactly when there is one and it cannot be used; then `data` is empty. */
export interface FrontMatter {
	/** Opening fence to the end of the closing fence's line, with its line end. Undefined when the text has no front matter. */
	readonly block: TextRange | undefined;
	/** The lines between the fences. Undefined when there is no block or it is not closed. */
	readonly yaml: TextRange | undefined;
	/** Offset at which the body starts: behind the block, or behind a byte-order mark, or 0. */
	readonly bodyStart: number;
	readonly data: Readonly<Record<string, YamlValue>>;
	readonly problem: FrontMatterProblem | undefined;
}
