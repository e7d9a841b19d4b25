import type { Convention } from '../conventions/convention';
import type { Conventions } from '../conventions/conventions';
import { readEntries } from '../conventions/readEntries';
import type { BacklogIndex } from '../index/backlogIndex';
import { longestParsed } from '../markdown/astParser';
import { loadAst } from '../markdown/loadAst';
import type { Entry } from '../model/item';
import { isClosed } from '../model/status';
import { textIn } from '../model/textRange';
import type { FileEntry } from '../ports/fileStore';
import { type LintOptions, lint, needsWords } from './engine';
import { itemOf, readLintDocument } from './lintDocument';
import type { BacklogView, Finding } from './rule';
import { similarIds } from './similarIds';
import { documentWords } from './words/documentWords';
import type { Tagger } from './words/tagger';

/**
 * What the rules say of one text.
 * @param loadTagger asked only when a rule that is run needs parts of speech
 */
export async function lintText(
	entry: Entry,
	text: string,
	index: BacklogIndex,
	options?: LintOptions,
	loadTagger?: () => Promise<Tagger | undefined>,
): Promise<readonly Finding[]> {
	// The rules that are run on closed items look at no prose.
	const closed = options?.skipClosed === true && isClosed(entry.status.category);
	const ast = text.length <= longestParsed && !closed ? await loadAst() : undefined;
	const backlog: BacklogView = {
		get entries() {
			return index.entries;
		},
		find: (id) => index.find(id, entry),
		similarIds: (id) => similarIds(id, index.entries),
	};
	const convention = index.conventions.named(entry.convention);
	const document = readLintDocument(entry, text, convention, ast?.inlineSpans(text));
	const isWorded = document.criteria.length > 0 || document.story !== undefined;
	const worded = !closed && document.english && isWorded && needsWords(options);
	const tagger = worded ? await loadTagger?.() : undefined;
	return lint(tagger ? { ...document, words: documentWords(document, tagger) } : document, backlog, options);
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
