import type { Effect, KeyResult } from './keyResult';

/**
 * Fields that few items have: what scoring models weigh, what a sprint holds, who does it, and when things begin and end.
 * An item keeps those that it has as `Facts`, so that the many others pay nothing for them.
 */
export const factFields = [
	'reach',
	'impact',
	'confidence',
	'effort',
	'value',
	'risk',
	'time-criticality',
	'priority',
	'kano',
	'capacity',
	'start',
	'end',
	'target',
	'shipped',
	'team',
] as const;

export type FactField = (typeof factFields)[number];

/** Values as a file has them: numbers (a share for a percentage), else the trimmed words, for example `high` or `2026-Q4`. */
export type Facts = Readonly<Partial<Record<FactField, number | string>>> & {
	/** Other names of a persona. */
	readonly aliases?: readonly string[];
	/** Ids of the stories that a sprint lists. */
	readonly stories?: readonly string[];
	/** What a goal is measured by. */
	readonly keyResults?: readonly KeyResult[];
	/** What an epic is expected to do to key results. */
	readonly effects?: readonly Effect[];
};

const words: ReadonlySet<FactField> = new Set(['priority', 'kano', 'start', 'end', 'target', 'shipped', 'team']);
const days: ReadonlySet<FactField> = new Set(['start', 'end', 'target', 'shipped']);

export function isFactField(word: string): word is FactField {
	return (factFields as readonly string[]).includes(word);
}

/** True for a fact that is a number, or a word that stands for one in a scoring model. */
export function isAmount(field: FactField): boolean {
	return !words.has(field);
}

/** True for a fact that names a day or a period. */
export function isDay(field: FactField): boolean {
	return days.has(field);
}

/** Words that scoring models take for numbers. */
export const gradeWords = ['minimal', 'low', 'medium', 'high', 'massive'] as const;

export type Grade = (typeof gradeWords)[number];

/** Spellings of grades that are met in files. */
const gradeSpellings: Readonly<Record<string, Grade>> = {
	minimal: 'minimal',
	tiny: 'minimal',
	xs: 'minimal',
	low: 'low',
	small: 'low',
	s: 'low',
	medium: 'medium',
	med: 'medium',
	m: 'medium',
	moderate: 'medium',
	high: 'high',
	large: 'high',
	l: 'high',
	massive: 'massive',
	'very high': 'massive',
	huge: 'massive',
	xl: 'massive',
};

/** The grade that a word means, in any case of its letters. */
export function gradeOf(word: string): Grade | undefined {
	return gradeSpellings[word.trim().toLowerCase()];
}

const amount = /^[-+]?(?:\d+(?:\.\d+)?|\.\d+)(\s*%)?$/;
const day = /^(\d{4}-\d{2}-\d{2})(?:$|[T ])/;

/**
 * What a file's words for a fact mean.
 * @returns undefined for words that are none, such as a sentence where an amount is meant
 */
export function factOf(field: FactField, text: string): number | string | undefined {
	const trimmed = text.trim();
	if (!isAmount(field)) return day.exec(trimmed)?.[1] ?? (trimmed === '' ? undefined : trimmed);
	const found = amount.exec(trimmed);
	if (found) return found[1] ? Number.parseFloat(trimmed) / 100 : Number(trimmed);
	return gradeOf(trimmed);
}
