import type { TextRange } from './textRange';

/** How a criterion is written. */
export type CriterionForm =
	| 'checklist'
	| 'bullet'
	| 'numbered'
	| 'paragraph'
	| 'front-matter'
	| 'steps'
	| 'gherkin'
	/** A row of a table; the steps of one may stand in columns, with pipes between them in its text. */
	| 'table';

export type StepKeyword = 'given' | 'when' | 'then' | 'and' | 'but';

/** One Given/When/Then step; `range` covers keyword and text. */
export interface Step {
	readonly keyword: StepKeyword;
	readonly range: TextRange;
	/** The text after the keyword. */
	readonly textRange: TextRange;
}

/** One acceptance criterion with its places in the file's text. */
export interface Criterion {
	readonly form: CriterionForm;
	/** Everything that belongs to the criterion: mark, label, text, continuation lines and nested criteria; no final line end. */
	readonly range: TextRange;
	/** The wording alone: no mark, check box or label such as `#1` or `AC-2:`; continuation lines included, nested items not. May be empty. */
	readonly textRange: TextRange;
	/** Exactly the text at `textRange`. */
	readonly text: string;
	/** State of the check box; undefined when there is none. */
	readonly checked: boolean | undefined;
	/** The one character between the brackets of the check box. */
	readonly checkRange: TextRange | undefined;
	/** 0 for a top-level criterion; nested ones refine the criterion they stand below. */
	readonly depth: number;
	/** Given/When/Then steps found in the text, one-line ("Given a, when b, then c") or line by line. Empty for plain prose. */
	readonly steps: readonly Step[];
}

/** Counts of top-level criteria. */
export interface CriteriaCount {
	readonly total: number;
	readonly done: number;
}
