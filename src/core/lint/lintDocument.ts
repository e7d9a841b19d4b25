import { readFrontMatter } from '../frontmatter/readFrontMatter';
import { findCriteria } from '../markdown/acceptanceCriteria';
import { outlineOf } from '../markdown/outline';
import { maskProse } from '../markdown/prose';
import { findUserStory } from '../markdown/userStory';
import type { Entry } from '../model/item';
import type { TextRange } from '../model/textRange';
import { looksEnglish } from './english';
import type { LintDocument } from './rule';

/**
 * Reads a text once for all rules. Never throws, whatever the text holds.
 * @param spans places of code, links and the like from the syntax tree, where there is one; without them a line scan finds them
 */
export function readLintDocument(entry: Entry, text: string, spans?: readonly TextRange[]): LintDocument {
	const frontMatter = readFrontMatter(text);
	const outline = outlineOf(text, frontMatter.bodyStart);
	const found = findCriteria(text, frontMatter, outline);
	const prose = maskProse(text, spans);
	const { criteria } = found;
	// Keys and values of a front matter are words of the format and say nothing of the language.
	const words = [
		prose.slice(frontMatter.bodyStart),
		...criteria.filter(({ form }) => form === 'front-matter').map(({ text }) => text),
	];
	return {
		entry,
		text,
		frontMatter,
		outline,
		found,
		criteria,
		story: findUserStory(text, outline),
		prose,
		english: looksEnglish(words.join('\n')),
	};
}
