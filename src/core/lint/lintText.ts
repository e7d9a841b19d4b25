import type { Convention } from '../conventions/convention';
import type { Conventions } from '../conventions/conventions';
import { readEntries } from '../conventions/readEntries';
import { findKey } from '../frontmatter/keyPlaces';
import type { BacklogIndex } from '../index/backlogIndex';
import { longestParsed } from '../markdown/astParser';
import { loadAst } from '../markdown/loadAst';
import type { Entry } from '../model/item';
import { isClosed } from '../model/status';
import { type TextRange, textIn } from '../model/textRange';
import type { FileEntry } from '../ports/fileStore';
import { catalogue } from './catalogue';
import { readChecklist } from './checklist';
import { type LintOptions, lint, severityOf } from './engine';
import { itemOf, readLintDocument } from './lintDocument';
import type { Looked } from './looked';
import type { BacklogView, Finding } from './rule';
import { similarIds } from './similarIds';

/** What the rules say of one text. */
export async function lintText(
	entry: Entry,
	text: string,
	index: BacklogIndex,
	options?: LintOptions,
): Promise<readonly Finding[]> {
	const { document, backlog } = await read(entry, text, index, options);
	return lint(document, backlog, options);
}

/**
 * Looks into one text for all that readiness hangs on.
 * @param checklists titles of the sections whose boxes are asked for
 */
export async function lookInto(
	entry: Entry,
	text: string,
	index: BacklogIndex,
	options: LintOptions,
	checklists: readonly string[],
): Promise<Looked> {
	const { document, backlog } = await read(entry, text, index, options);
	const boxes = checklists.map((title) => [title, readChecklist(text, document.outline, title)] as const);
	return {
		findings: lint(document, backlog, options),
		rules: rulesAtWork(options),
		english: document.english,
		checklists: Object.fromEntries(boxes),
	};
}

const atWork = new WeakMap<LintOptions, ReadonlySet<string>>();

/** Ids of the rules that are not off. Remembered, since all items of a folder are looked into with the same options. */
function rulesAtWork(options: LintOptions): ReadonlySet<string> {
	let ids = atWork.get(options);
	if (!ids) {
		ids = new Set(catalogue.filter((rule) => severityOf(rule, options) !== 'off').map(({ meta }) => meta.id));
		atWork.set(options, ids);
	}
	return ids;
}

async function read(entry: Entry, text: string, index: BacklogIndex, options?: LintOptions) {
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
	return { document: readLintDocument(entry, text, convention, ast?.inlineSpans(text)), backlog };
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

/** Where an item's text names it: the keys of its id and title with their values, and its heading. */
export function headPlaces(entry: Entry, text: string, convention: Convention): readonly TextRange[] {
	const { frontMatter, heading, outline } = itemOf(entry, text, convention);
	const keys = [...convention.keys.id, ...convention.keys.title].flatMap((name) => {
		const found = findKey(text, frontMatter, name);
		return found ? [{ start: found.key.start, end: found.value.end }] : [];
	});
	const own = heading?.section ?? outline.sections.find(({ level }) => level === 1);
	return own ? [...keys, own.heading] : keys;
}
