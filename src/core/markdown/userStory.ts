import type { TextRange } from '../model/textRange';

/** A user-story sentence ("As a ROLE, I want MEANS, so that BENEFIT") and its parts' places. Parts that are missing are undefined. */
export interface UserStory {
	readonly range: TextRange;
	readonly role: TextRange | undefined;
	readonly means: TextRange | undefined;
	readonly benefit: TextRange | undefined;
}
