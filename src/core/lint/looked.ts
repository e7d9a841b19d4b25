import type { Checklist } from './checklist';
import type { Finding } from './rule';

/** What a look into an item's text brought to light. */
export interface Looked {
	readonly findings: readonly Finding[];
	/** Ids of the rules that were at work. */
	readonly rules: ReadonlySet<string>;
	/** False for a text in another language, of which rules about words say nothing. */
	readonly english: boolean;
	/** The sections that the definition of ready names, by title; absent where there is none. */
	readonly checklists: Readonly<Record<string, Checklist | undefined>>;
}
