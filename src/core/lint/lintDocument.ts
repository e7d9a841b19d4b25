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

/** Reads a text once for all rules. Never throws, whatever the text holds. */
export function readLintDocument(
	entry: Entry,
	text: string,
	convention: Convention,
	{ spans, language = 'auto' }: LintReading = {},
): LintDocument {
	const item = itemOf(entry, text, convention);
	const { frontMatter, outline } = item;
	const found = findCriteria(text, frontMatter, outline);
	const { criteria } = found;
	const prose = withHiddenCriteria(maskProse(text, spans), criteria);
	// Keys and other values of a front matter are words of the format and say nothing of the language.
	const listed = criteria.filter(({ form }) => form === 'front-matter').map((criterion) => criterion.text);
	return {
		entry,
		text,
		convention,
		frontMatter,
		outline,
		found,
		criteria,
		story: findUserStory(text, outline),
		prose,
		suppressions: suppressionComments(text, frontMatter.bodyStart, () => outlineOf(text, frontMatter.bodyStart).lines),
		english: isEnglish(frontMatter, language, () => [prose.slice(item.start, item.end), ...listed].join('\n')),
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
