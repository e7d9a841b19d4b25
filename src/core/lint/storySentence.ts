import type { UserStory } from '../markdown/userStory';
import type { LintDocument } from './rule';

/** The story sentence whose wording is looked at: of a story in English; undefined elsewhere. */
export function wordedStory({ entry, story, english }: LintDocument): UserStory | undefined {
	return entry.type === 'story' && english ? story : undefined;
}
