import type { Finding } from './rule';

export type MissingCode =
	| 'unreadable'
	| 'title-missing'
	| 'no-criteria'
	| 'weak-criteria'
	| 'no-story-sentence'
	| 'weak-story-sentence'
	| 'weak-story'
	| 'dependency-unknown'
	| 'dependency-cycle'
	| 'dependency-not-ready'
	| 'open-questions'
	| 'no-estimate'
	| 'too-large'
	| 'too-many-criteria'
	| 'no-epic'
	| 'no-goal'
	| 'no-sprint'
	| 'no-persona'
	| 'no-labels'
	| 'checklist'
	| 'rule'
	| 'invest';

/** One thing that an item lacks for ready. */
export interface Missing {
	readonly code: MissingCode;
	/** A few words for a list or a badge, for example "no criteria". */
	readonly message: string;
	/** The findings that it comes from, where it comes from findings. */
	readonly findings?: readonly Finding[];
}
