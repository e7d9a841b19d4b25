import type { Convention } from '../conventions/convention';
import type { Conventions } from '../conventions/conventions';
import { readEntries } from '../conventions/readEntries';
import type { BacklogIndex } from '../index/backlogIndex';
import { longestParsed } from '../markdown/astParser';
import { frontMatterEnd } from '../markdown/frontMatterEnd';
import { loadAst } from '../markdown/loadAst';
import { mayHoldSpans } from '../markdown/mayHoldSpans';
import type { Entry } from '../model/item';
import { isClosed } from '../model/status';
import { textIn } from '../model/textRange';
import type { FileEntry } from '../ports/fileStore';
import { type LintOptions, lint } from './engine';
import { itemOf, readLintDocument } from './lintDocument';
import type { BacklogView, Finding } from './rule';
import { similarIds } from './similarIds';

/** What the rules say of one text. */
export async function lintText(
	entry: Entry,
	text: string,
	index: BacklogIndex,
	options?: LintOptions,
): Promise<readonly Finding[]> {
	// The rules that are run on closed items look at no prose.
	const closed = options?.skipClosed === true && isClosed(entry.status.category);
	const ast = closed || !isParsed(text) ? undefined : await loadAst();
	const backlog: BacklogView = {
		get entries() {
			return index.entries;
		},
		find: (id) => index.find(id, entry),
		similarIds: (id) => similarIds(id, index.entries),
	};
	const convention = index.conventions.named(entry.convention);
	return lint(readLintDocument(entry, text, convention, ast?.inlineSpans(text)), backlog, options);
}

/** Whether the syntax tree of a text is worth its time, and takes no more of it than there is. */
function isParsed(text: string): boolean {
	return text.length <= longestParsed && mayHoldSpans(text.slice(frontMatterEnd(text)));
}

/** The entries that a text gives, whatever the index holds of its file; none when it is no item. */
export function entriesOfText(file: FileEntry, text: string, conventions: Conventions): readonly Entry[] {
	return readEntries(file, { kind: 'text', text }, conventions);
}

/** The user-story sentence of an entry's text in one line; undefined when there is none. */
export function storySentence(entry: Entry, text: string, convention: Convention): string | undefined {
	const { story } = readLintDocument(entry, text, convention);
	return story && textIn(text, story.range).replace(/\s+/g, ' ');
}

/** The offset at which an item's body begins in its file's text: behind the front matter, or behind its own heading. */
export function bodyStart(entry: Entry, text: string, convention: Convention): number {
	const item = itemOf(entry, text, convention);
	return item.heading?.section.body.start ?? item.start;
}
