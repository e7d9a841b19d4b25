import type { Convention } from '../conventions/convention';
import { ItemText, itemTextOf } from '../conventions/itemText';
import { readFrontMatter } from '../frontmatter/readFrontMatter';
import { findCriteria } from '../markdown/acceptanceCriteria';
import { maskProse } from '../markdown/prose';
import { findUserStory } from '../markdown/userStory';
import type { Criterion } from '../model/criterion';
import type { Entry } from '../model/item';
import type { TextRange } from '../model/textRange';
import { looksEnglish } from './english';
import type { LintDocument } from './rule';

/**
 * Reads a text once for all rules, and each part of it when the first rule asks for it: of a closed item hardly any does.
 * Never throws, whatever the text holds.
 * @param spans places of code, links and the like from the syntax tree, where there is one; without them a line scan finds them
 */
export function readLintDocument(
	entry: Entry,
	text: string,
	convention: Convention,
	spans?: readonly TextRange[],
): LintDocument {
	const item = itemOf(entry, text, convention);
	const { frontMatter, outline } = item;
	const found = once(() => findCriteria(text, frontMatter, outline));
	const story = once(() => findUserStory(text, outline));
	const prose = once(() => withHiddenCriteria(maskProse(text, spans), found().criteria));
	const english = once(() => {
		// Keys and other values of a front matter are words of the format and say nothing of the language.
		const listed = found().criteria.flatMap(({ form, text: words }) => (form === 'front-matter' ? [words] : []));
		return looksEnglish([prose().slice(item.start, item.end), ...listed].join('\n'));
	});
	return {
		entry,
		text,
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
	};
}

function once<T>(make: () => T): () => T {
	let made: { readonly value: T } | undefined;
	return () => {
		made ??= { value: make() };
		return made.value;
	};
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
