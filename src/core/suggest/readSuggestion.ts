import { type SplitPattern, splitPatterns } from '../refine/splitPatterns';
import { plainWording } from './plainWording';
import {
	type CriterionSuggestion,
	longestTitle,
	longestWording,
	mostSuggestions,
	type StorySuggestion,
	type Suggestion,
	type SuggestionKind,
} from './suggestion';

/** Names under which a model gives a criterion although another one was asked for. */
const wordingKeys = ['criterion', 'wording', 'text', 'description'];
const listKeys = ['suggestions', 'criteria', 'stories', 'items', 'new'];
/** How deep lists in an answer are looked into. */
const deepest = 3;

/**
 * Suggestions in one JSON object of an answer; none where it is none, or not what was asked for.
 * @param criteria how many top-level criteria the story has
 */
export function readSuggestion(json: string, kind: SuggestionKind, criteria: number): readonly Suggestion[] {
	let value: unknown;
	try {
		value = JSON.parse(json);
	} catch {
		return [];
	}
	return suggestionsIn(value, kind, criteria, 0);
}

/** A line of a markdown list as a criterion: models that were asked for JSON still answer with one at times. */
export function suggestionInLine(line: string, kind: SuggestionKind): readonly Suggestion[] {
	if (kind === 'split' || !/^\s*(?:[-*+•]|\d{1,2}[.)])\s+\S/.test(line)) return [];
	// "Here are some:" with a list below it, or a bold heading of one.
	if (/[:：]\**\s*$/.test(line)) return [];
	return criterion(line);
}

function suggestionsIn(value: unknown, kind: SuggestionKind, criteria: number, depth: number): readonly Suggestion[] {
	if (depth > deepest) return [];
	if (typeof value === 'string') return kind === 'split' ? [] : criterion(value);
	if (Array.isArray(value)) {
		const few = value.slice(0, mostSuggestions);
		return few.flatMap((one) => suggestionsIn(one, kind, criteria, depth + 1));
	}
	if (typeof value !== 'object' || value === null) return [];
	const fields = value as Readonly<Record<string, unknown>>;
	if (kind === 'split') {
		const story = storyIn(fields, criteria);
		if (story) return [story];
	} else {
		const wording = wordingKeys.map((key) => fields[key]).find((one) => typeof one === 'string');
		if (typeof wording === 'string') return criterion(wording);
	}
	return listKeys.flatMap((key) =>
		Array.isArray(fields[key]) ? suggestionsIn(fields[key], kind, criteria, depth + 1) : [],
	);
}

function criterion(written: string): readonly CriterionSuggestion[] {
	const wording = plainWording(written.slice(0, 4 * longestWording));
	return isWording(wording) ? [{ kind: 'criterion', wording }] : [];
}

/** A sentence of some words that somebody reads to the end. */
function isWording(words: string): boolean {
	return words.length <= longestWording && (words.match(/[\p{L}\p{N}]+/gu)?.length ?? 0) >= 2;
}

function storyIn(fields: Readonly<Record<string, unknown>>, count: number): StorySuggestion | undefined {
	const { title, pattern, criteria, new: added } = fields;
	if (typeof title !== 'string') return undefined;
	const name = plainWording(title.slice(0, 4 * longestTitle)).replace(/\.$/, '');
	if (name.length > longestTitle || !/[\p{L}\p{N}]/u.test(name)) return undefined;
	return {
		kind: 'story',
		title: name,
		pattern: isPattern(pattern) ? pattern : 'business-rules',
		criteria: [...new Set(numbersIn(criteria))].map((number) => number - 1).filter((index) => index < count),
		added: listOf(added)
			.filter((one) => typeof one === 'string')
			.flatMap((one) => criterion(one).map(({ wording }) => wording)),
	};
}

/** Numbers from 1; models write them as texts at times. */
function numbersIn(value: unknown): readonly number[] {
	return listOf(value)
		.map((one) => (typeof one === 'string' ? Number(/^\D{0,4}(\d{1,3})$/.exec(one.trim())?.[1]) : one))
		.filter((one): one is number => typeof one === 'number' && Number.isInteger(one) && one >= 1);
}

function listOf(value: unknown): readonly unknown[] {
	return Array.isArray(value) ? value.slice(0, 4 * mostSuggestions) : [];
}

function isPattern(value: unknown): value is SplitPattern {
	return (splitPatterns as readonly unknown[]).includes(value);
}
