import { findKey } from '../frontmatter/keyPlaces';
import type { TextRange } from '../model/textRange';
import type { LintDocument } from './rule';

/** Where a finding about the whole item is shown: the value of `key`, else of its title, else the first heading or line with text. */
export function headRange({ text, frontMatter, outline, entry }: LintDocument, key = 'title'): TextRange {
	for (const name of [key, 'title', 'name', 'id']) {
		const value = findKey(text, frontMatter, name)?.value;
		if (value && value.end > value.start) return value;
	}
	const from = lineOffset(text, entry.line);
	const heading = outline.sections.find((section) => section.heading.start >= from && section.level < 7)?.heading;
	const line = outline.lines.find(({ kind, start }) => kind === 'text' && start >= from);
	return (
		heading ?? (line && { start: line.start, end: line.end }) ?? frontMatter.block ?? { start: 0, end: text.length }
	);
}

function lineOffset(text: string, line: number): number {
	let at = 0;
	for (let i = 0; i < line; i++) {
		const end = text.indexOf('\n', at);
		if (end === -1) return at;
		at = end + 1;
	}
	return at;
}
