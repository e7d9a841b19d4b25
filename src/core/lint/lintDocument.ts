import type { LintLanguage } from '../config/config';
import type { Convention } from '../conventions/convention';
import { ItemText, itemTextOf } from '../conventions/itemText';
import type { FrontMatter } from '../frontmatter/frontMatter';
import { readFrontMatter } from '../frontmatter/readFrontMatter';
import { findCriteria } from '../markdown/acceptanceCriteria';
import { outlineOf } from '../markdown/outline';
import { maskProse } from '../markdown/prose';
import { findUserStory } from '../markdown/userStory';
import type { Criterion } from '../model/criterion';
import type { Entry } from '../model/item';
import type { TextRange } from '../model/textRange';
import { looksEnglish } from './english';
import type { LintDocument } from './rule';
import { suppressionComments } from './suppressionComments';

export interface LintReading {
	/** Places of code, links and the like from the syntax tree, where there is one; without them a line scan finds them. */
	readonly spans?: readonly TextRange[] | undefined;
	/** What the project says of its texts. */
	readonly language?: LintLanguage;
}

/**
 * Reads a text once for all rules, and each part of it when the first rule asks for it: of a closed item hardly any does.
 * Never throws, whatever the text holds.
 */
export function readLintDocument(
	entry: Entry,
	text: string,
	convention: Convention,
	{ spans, language = 'auto' }: LintReading = {},
): LintDocument {
	const item = itemOf(entry, text, convention);
	const { frontMatter, outline } = item;
	const found = once(() => findCriteria(text, frontMatter, outline));
	const story = once(() => findUserStory(text, outline));
	const prose = once(() => withHiddenCriteria(maskProse(text, spans), found().criteria));
	const words = () => {
		// Keys and other values of a front matter are words of the format and say nothing of the language.
		const listed = found().criteria.flatMap((criterion) => (criterion.form === 'front-matter' ? [criterion.text] : []));
		return [prose().slice(item.start, item.end), ...listed].join('\n');
	};
	const english = once(() => isEnglish(frontMatter, language, words));
	const suppressions = once(() =>
		suppressionComments(text, frontMatter.bodyStart, () => outlineOf(text, frontMatter.bodyStart).lines),
	);
	return {
		entry,
		text,
		convention,
		frontMatter,
		outline,
		get found() {
			return found();
		},
		get criteria() {
			return found().criteria;
		},
		get story() {
			return story();
		},
		get prose() {
			return prose();
		},
		get english() {
			return english();
		},
		get suppressions() {
			return suppressions();
		},
	};
}

/** The same document with more to it; what is read on demand still is. */
export function withMore(document: LintDocument, more: Partial<LintDocument>): LintDocument {
	return Object.assign(Object.create(document), more);
}

function once<T>(make: () => T): () => T {
	let made: { readonly value: T } | undefined;
	return () => {
		made ??= { value: make() };
		return made.value;
	};
}

/** What a file says of itself goes before what the project says of all. */
function isEnglish({ data }: FrontMatter, language: LintLanguage, prose: () => string): boolean {
	const own = data.lang ?? data.language;
	if (typeof own === 'string' && /^[a-z]{2,3}(?:[-_]|$)/i.test(own)) return /^en(?:g?[-_]|g?$)/i.test(own);
	return language === 'auto' ? looksEnglish(prose()) : language === 'en';
}

/** The stretch of an entry in a text; the whole of a text in which it is not found. */
export function itemOf({ anchor }: Entry, text: string, convention: Convention): ItemText {
	const frontMatter = readFrontMatter(text);
	return (
		itemTextOf(text, frontMatter, convention, anchor) ??
		new ItemText(text, frontMatter, { start: frontMatter.bodyStart, end: text.length })
	);
}

/** Front matter and fenced blocks are no prose, but the criteria in them are: each is masked for itself. */
function withHiddenCriteria(prose: string, criteria: readonly Criterion[]): string {
	let result = '';
	let at = 0;
	for (const { form, textRange, text } of criteria) {
		if ((form !== 'front-matter' && form !== 'gherkin') || textRange.start < at) continue;
		result += prose.slice(at, textRange.start) + maskProse(text);
		at = textRange.end;
	}
	return result + prose.slice(at);
}
