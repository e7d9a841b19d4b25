import type { Convention } from '../conventions/convention';
import type { Conventions } from '../conventions/conventions';
import { readEntries } from '../conventions/readEntries';
import { estimatedStoriesOf } from '../estimation/estimatedStories';
import { findKey } from '../frontmatter/keyPlaces';
import type { BacklogIndex } from '../index/backlogIndex';
import { longestParsed } from '../markdown/astParser';
import { frontMatterEnd } from '../markdown/frontMatterEnd';
import { loadAst } from '../markdown/loadAst';
import { mayHoldSpans } from '../markdown/mayHoldSpans';
import type { Entry } from '../model/item';
import { isClosed } from '../model/status';
import { type TextRange, textIn } from '../model/textRange';
import type { FileEntry } from '../ports/fileStore';
import { scheduleOn } from '../schedule/scheduleOn';
import { type Baseline, type KnownFinding, knownFindings, unknownFindings } from './baseline';
import { catalogue } from './catalogue';
import { readChecklist } from './checklist';
import { configuredRules } from './configuredRules';
import { disablings } from './disabling';
import { type LintOptions, lint, needsWords, severityOf } from './engine';
import { itemOf, readLintDocument, withMore } from './lintDocument';
import type { Looked } from './looked';
import type { ReadinessPolicy } from './readinessPolicy';
import type { BacklogView, Finding, Fix } from './rule';
import { similarIds } from './similarIds';
import { storyTableOf } from './storyTable';
import { documentWords } from './words/documentWords';
import type { Tagger } from './words/tagger';

/** What is to be said of a text, and how many findings its team has agreed to live with for now. */
export interface Judged {
	readonly findings: readonly Finding[];
	readonly hidden: number;
}

/** What a text is looked at with. */
export interface LintContext {
	readonly index: BacklogIndex;
	readonly baseline: Baseline;
	/** Asked only when a rule that is run needs parts of speech. */
	readonly loadTagger: () => Promise<Tagger | undefined>;
	/** What the team asks of a ready story. */
	readonly ready: ReadinessPolicy;
	/** Milliseconds since 1970. */
	readonly now: number;
}

/** What the rules say of one text. */
export async function lintText(
	entry: Entry,
	text: string,
	context: LintContext,
	options?: LintOptions,
): Promise<Judged> {
	const { document, backlog, chosen } = await read(entry, text, context, options);
	const all = lint(document, backlog, chosen);
	const findings = unknownFindings(document, all, context.baseline);
	return { findings, hidden: all.length - findings.length };
}

/**
 * Looks into one text for all that readiness hangs on.
 * @param checklists titles of the sections whose boxes are asked for
 */
export async function lookInto(
	entry: Entry,
	text: string,
	context: LintContext,
	options: LintOptions,
	checklists: readonly string[],
): Promise<Looked> {
	const { document, backlog, chosen } = await read(entry, text, context, options);
	const boxes = checklists.map((title) => [title, readChecklist(text, document.outline, title)] as const);
	const atWork = catalogue.filter((rule) => severityOf(rule, chosen) !== 'off');
	return {
		findings: unknownFindings(document, lint(document, backlog, chosen), context.baseline),
		rules: new Set(atWork.map(({ meta }) => meta.id)),
		english: document.english,
		checklists: Object.fromEntries(boxes),
	};
}

async function read(entry: Entry, text: string, { index, loadTagger, ready, now }: LintContext, options?: LintOptions) {
	// The rules that are run on closed items look at no prose.
	const closed = options?.skipClosed === true && isClosed(entry.status.category);
	const ast = closed || !isParsed(text) ? undefined : await loadAst();
	const backlog: BacklogView = {
		get entries() {
			return index.entries;
		},
		find: (id) => index.find(id, entry),
		similarIds: (id) => similarIds(id, index.entries),
		get stories() {
			return storyTableOf(index);
		},
		schedule: () => scheduleOn(index),
		capacity: index.conventions.configOf(entry.root).board.capacity,
		get estimates() {
			return estimatedStoriesOf(index);
		},
		ready,
		now,
	};
	const config = index.conventions.configOf(entry.root).lint;
	const said = configuredRules(config, entry.path);
	const chosen: LintOptions = {
		...options,
		// What a user says of rules goes before what the project does.
		severities: { ...said.severities, ...options?.severities },
		options: said.options,
		glossary: config.glossary,
	};
	const convention = index.conventions.named(entry.convention);
	const document = readLintDocument(entry, text, convention, {
		spans: ast?.inlineSpans(text),
		language: config.language,
	});
	const worded =
		!closed && needsWords(chosen) && document.english && (document.criteria.length > 0 || document.story !== undefined);
	const tagger = worded ? await loadTagger() : undefined;
	const tagged = tagger ? withMore(document, { words: documentWords(document, tagger) }) : document;
	return { document: tagged, backlog, chosen };
}

/** What a baseline says of some findings on a text. */
export function knownFindingsOf(
	entry: Entry,
	text: string,
	convention: Convention,
	findings: readonly Finding[],
): readonly KnownFinding[] {
	return findings.length === 0 ? [] : knownFindings(readLintDocument(entry, text, convention), findings);
}

/** Comments that would hide each of some findings on a text, in the order of the findings. */
export function disablingsOf(
	entry: Entry,
	text: string,
	convention: Convention,
	findings: readonly Finding[],
): readonly (readonly Fix[])[] {
	const document = readLintDocument(entry, text, convention);
	return findings.map((finding) => disablings(document, finding));
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
