import type { Criterion } from '../model/criterion';
import type { TextRange } from '../model/textRange';
import type { LintDocument } from './rule';

/** A stretch of text whose wording is checked. */
export interface WordedPart {
	readonly range: TextRange;
	/** Undefined for the story sentence. */
	readonly criterion: Criterion | undefined;
}

/** The story sentence, when there is one outside of the criteria, and the text of each criterion. */
export function wordedParts({ story, criteria }: LintDocument): WordedPart[] {
	const parts: WordedPart[] = criteria.map((criterion) => ({ range: criterion.textRange, criterion }));
	const inside =
		story && criteria.some(({ range }) => range.start <= story.range.start && story.range.end <= range.end);
	return story && !inside ? [{ range: story.range, criterion: undefined }, ...parts] : parts;
}
