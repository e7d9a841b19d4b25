import { labelName } from '../markdown/labels';
import { indentOf, listMarkOf } from '../markdown/listMark';
import type { Outline } from '../markdown/outline';
import type { TextRange } from '../model/textRange';
import { plainValue } from './plainValue';

/** What the entries of a list may say before the id that they are about. */
const lead =
	/^(?:(?:depends on|blocked by|requires|needs|after|prerequisites?|upstream|story|stories|task|epic|feature|item)(?![\p{L}\p{N}])\s*:?\s*)*/iu;
/** Words for the other direction, and for what is no item: what stands below them is passed over. */
const otherwise =
	/^\P{L}*(?:blocks|blocking|enables|unblocks|required (?:by|for)|needed (?:by|for)|depended|dependents?|depending|downstream|related|see|external|technical|none|no |out of|not |removed|spillover)/iu;
const id = /^([A-Z][A-Za-z]*(?:-[A-Z]+)*[-_]\d+(?:\.\d+)*|\d+\.\d+(?=\s*(?:$|[(:,–—-])))(?![\p{L}\p{N}])/u;
/** Names that look like ids and are those of standards, decisions and the like. */
const noItem = /^(?:ADR|CVE|ES|GH|HTTP|IEEE|ISO|PR|RFC|SHA|TLS|UTF|WCAG)[-_]/;
const separator = /^\s*(?:,|;|&|\+|and(?![\p{L}])|und(?![\p{L}]))\s*/u;

/**
 * The ids with which the entries of a list or the rows of a table begin, below headings of some names: `- US-3: Login`,
 * `- [ ] [US-3](us-3.md), US-4`, `- Blocked by: US-3`. Ids further on in an entry, and below one that begins with an id, are
 * mentions. Each id once, in text order.
 * @param names of headings, as `labelName` gives them
 */
export function listedReferences(
	text: string,
	{ lines, sections }: Outline,
	names: ReadonlySet<string>,
): readonly string[] {
	const wanted = sections.filter((section) => names.has(headingName(section.title)));
	if (wanted.length === 0) return none;
	const found = new Set<string>();
	for (const { level, body } of wanted) {
		let passed = false;
		let begun = false;
		/** The entry whose nested entries are its details. */
		let whole: number | undefined;
		for (const line of lines) {
			if (line.start < body.start || line.start >= body.end) continue;
			if (line.kind !== 'text' && line.kind !== 'heading') continue;
			const entry = line.kind === 'text' ? entryIn(text, line) : undefined;
			if (!entry) {
				// The list of a bold label ends where other text begins.
				if (level === 7 && begun && indentOf(text, line) === 0) break;
				passed = otherwise.test(text.slice(line.start, line.end));
				whole = undefined;
				continue;
			}
			begun = true;
			if (passed || (whole !== undefined && entry.indent > whole)) continue;
			const ids = otherwise.test(entry.words) ? none : leadingIds(entry.words);
			for (const each of ids) found.add(each);
			whole = ids.length > 0 || otherwise.test(entry.words) ? entry.indent : undefined;
		}
	}
	return [...found];
}

const none: readonly string[] = Object.freeze([]);

/** "7. Dependencies (hard)" is called "dependencies". */
function headingName(title: string): string {
	return labelName(title.replace(/^[\d.\s]+|\(.*\)/g, ''));
}

function entryIn(text: string, line: TextRange): { readonly indent: number; readonly words: string } | undefined {
	const mark = listMarkOf(text, line);
	if (mark) return { indent: mark.indent, words: plainValue(text.slice(mark.content, line.end)) ?? '' };
	const cell = /^\s*\|([^|]*)\|/.exec(text.slice(line.start, line.end))?.[1];
	return cell === undefined ? undefined : { indent: 0, words: plainValue(cell) ?? '' };
}

function leadingIds(words: string): readonly string[] {
	const ids: string[] = [];
	let rest = words.replace(lead, '');
	for (let match = id.exec(rest); match; match = id.exec(rest)) {
		const [, found = ''] = match;
		if (!noItem.test(found)) ids.push(found);
		const behind = rest.slice(found.length);
		const next = separator.exec(behind)?.[0].length ?? 0;
		if (next === 0) break;
		rest = behind.slice(next).replace(lead, '');
	}
	return ids;
}
