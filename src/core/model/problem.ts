import type { PositionRange } from './position';

export type Severity = 'error' | 'warning' | 'info' | 'hint';

/** Something about a file that its reader should know, at its place. */
export interface Problem {
	/** Rule id, for example `front-matter-invalid`. */
	readonly code: string;
	readonly message: string;
	readonly severity: Severity;
	readonly range: PositionRange;
	/** Set where a merge left both sides in the text. */
	readonly isConflict?: true;
}
