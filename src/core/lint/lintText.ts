import { readEntry } from '../conventions/readEntry';
import { readFrontMatter } from '../frontmatter/readFrontMatter';
import { longestParsed } from '../markdown/astParser';
import { loadAst } from '../markdown/loadAst';
import type { Entry } from '../model/item';
import { isClosed } from '../model/status';
import { textIn } from '../model/textRange';
import type { FileEntry } from '../ports/fileStore';
import { type LintOptions, lint } from './engine';
import { readLintDocument } from './lintDocument';
import type { BacklogView, Finding } from './rule';

/** What the rules say of one text. */
export async function lintText(
	entry: Entry,
	text: string,
	backlog: BacklogView,
	options?: LintOptions,
): Promise<readonly Finding[]> {
	// The rules that are run on closed items look at no prose.
	const closed = options?.skipClosed === true && isClosed(entry.status.category);
	const ast = text.length <= longestParsed && !closed ? await loadAst() : undefined;
	return lint(readLintDocument(entry, text, ast?.inlineSpans(text)), backlog, options);
}

/** The entry that a text gives, whatever the index holds of its file; undefined when it is no item. */
export function entryOfText(file: FileEntry, text: string): Entry | undefined {
	return readEntry(file, { kind: 'text', text });
}

/** The user-story sentence of an entry's text in one line; undefined when there is none. */
export function storySentence(entry: Entry, text: string): string | undefined {
	const { story } = readLintDocument(entry, text);
	return story && textIn(text, story.range).replace(/\s+/g, ' ');
}

/** The offset at which a text's body begins, behind its front matter. */
export function bodyStart(text: string): number {
	return readFrontMatter(text).bodyStart;
}
