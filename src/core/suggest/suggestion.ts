import type { SplitPattern } from '../refine/splitPatterns';

/** What a model can be asked for a story. */
export type SuggestionKind = 'criteria' | 'split' | 'unhappy-paths';

/** A further acceptance criterion, in one line. */
export interface CriterionSuggestion {
	readonly kind: 'criterion';
	readonly wording: string;
}

/** A story to split off. */
export interface StorySuggestion {
	readonly kind: 'story';
	readonly title: string;
	readonly pattern: SplitPattern;
	/** Indexes, among the story's top-level criteria, of those that go along. */
	readonly criteria: readonly number[];
	/** Criteria that only the new story has. */
	readonly added: readonly string[];
}

export type Suggestion = CriterionSuggestion | StorySuggestion;

/** Most suggestions of one answer; nobody judges more of them with care. */
export const mostSuggestions = 12;
/** In characters. */
export const longestWording = 500;
export const longestTitle = 120;
