import type { OutlineLine } from '../markdown/outline';
import type { TextRange } from '../model/textRange';
import type { Finding, LintDocument } from './rule';
import { isRuleId } from './ruleIds';
import type { SuppressionComment } from './suppressionComments';

/** What is left of the findings, and the comments that were there for nothing. */
export interface Suppressed {
	readonly kept: Finding[];
	readonly unused: readonly SuppressionComment[];
}

/**
 * Leaves out the findings that comments hide. One comment is made answerable for each of them, the nearest.
 * @param findings by place
 * @param ran ids of the rules that were run: of others nobody knows whether a comment hides something
 */
export function suppress(document: LintDocument, findings: readonly Finding[], ran: ReadonlySet<string>): Suppressed {
	const { suppressions } = document;
	if (suppressions.length === 0) return { kept: [...findings], unused: [] };
	const used = new Set<SuppressionComment>();
	const hides = hider(document);
	const kept = findings.filter((finding) => {
		const comment = hides(finding);
		if (comment) used.add(comment);
		return comment === undefined;
	});
	const isUnused = (comment: SuppressionComment) =>
		comment.kind !== 'enable' && !used.has(comment) && isOwn(document, comment) && isJudged(comment, ran);
	return { kept, unused: suppressions.filter(isUnused) };
}

/** True for a comment of this item; of a file with several items, each is linted by itself. */
export function isOwn({ outline: { lines } }: LintDocument, { range }: SuppressionComment): boolean {
	return range.start >= (lines[0]?.start ?? 0) && range.end <= (lines.at(-1)?.end ?? 0);
}

/** A name of no rule is reported as such, and a rule that was not run might have found something. */
function isJudged({ rules }: SuppressionComment, ran: ReadonlySet<string>): boolean {
	return rules.length === 0 || rules.some(({ id }) => isRuleId(id) && ran.has(id));
}

/** Comments about one line beyond these are not looked at; nobody has as many. */
const mostPerLine = 50;

/** Tells for one finding after the other, by place, which comment hides it. */
function hider(document: LintDocument): (finding: Finding) => SuppressionComment | undefined {
	const { suppressions } = document;
	const wholeFile = new Switches(suppressions.filter(({ kind }) => kind === 'disable-file'));
	const switches = suppressions.filter(({ kind }) => kind === 'disable' || kind === 'enable');
	const lines = nextLines(document);
	const state = new Switches();
	let switched = 0;
	let begun = 0;
	let near: (readonly [SuppressionComment, TextRange])[] = [];
	return ({ rule, range: { start } }) => {
		for (let next = switches[switched]; next && next.range.start <= start; next = switches[++switched])
			state.take(next);
		for (let next = lines[begun]; next && next[1].start <= start; next = lines[++begun]) near.push(next);
		near = near.filter(([, { end }]) => start <= end).slice(-mostPerLine);
		const line = near.findLast(([comment]) => names(comment, rule));
		return line?.[0] ?? state.of(rule) ?? wholeFile.of(rule);
	};
}

function names({ rules }: SuppressionComment, rule: string): boolean {
	return rules.length === 0 || rules.some(({ id }) => id === rule);
}

/** What is switched off at a place, by rule, and by which comment. */
class Switches {
	readonly #byRule = new Map<string, SuppressionComment | undefined>();
	#all: SuppressionComment | undefined;

	constructor(comments: readonly SuppressionComment[] = []) {
		for (const comment of comments) this.take(comment);
	}

	take(comment: SuppressionComment): void {
		const off = comment.kind === 'enable' ? undefined : comment;
		if (comment.rules.length === 0) {
			this.#byRule.clear();
			this.#all = off;
		}
		for (const { id } of comment.rules) this.#byRule.set(id, off);
	}

	of(rule: string): SuppressionComment | undefined {
		return this.#byRule.has(rule) ? this.#byRule.get(rule) : this.#all;
	}
}

/** What each comment about the next line stands for, by place: lines that are blank or only hold comments do not count. */
function nextLines(document: LintDocument): (readonly [SuppressionComment, TextRange])[] {
	const comments = document.suppressions.filter(({ kind }) => kind === 'disable-next-line');
	if (comments.length === 0) return [];
	const { lines } = document.outline;
	const ends = sentenceEnds(document);
	let next = 0;
	return comments.flatMap((comment) => {
		while (next < lines.length && (lines[next]?.start ?? 0) < comment.range.end) next++;
		// Comments one below the other all stand for the line below the last.
		while (lines[next]?.kind === 'blank' || lines[next]?.kind === 'comment') next++;
		const line = lines[next];
		const end = Math.max(ends.get(line?.start ?? 0) ?? 0, endOf(lines, next));
		return line ? [[comment, { start: line.start, end }] as const] : [];
	});
}

/** A fenced block counts as one line: no comment can stand inside of it. */
function endOf(lines: readonly OutlineLine[], at: number): number {
	let last = at;
	if (lines[at]?.kind === 'fence') {
		while (lines[last + 1]?.kind === 'code') last++;
		if (lines[last + 1]?.kind === 'fence') last++;
	}
	return lines[last]?.end ?? 0;
}

/** Where the criterion or story sentence ends that begins on a line, by the start of the line: it counts as one line too. */
function sentenceEnds({ text, criteria, story }: LintDocument): Map<number, number> {
	const written = criteria.filter(({ form }) => form !== 'front-matter' && form !== 'gherkin');
	const ends = new Map<number, number>();
	for (const { start, end } of [...written.map(spanOf), ...(story ? [story.range] : [])]) {
		const line = text.lastIndexOf('\n', start - 1) + 1;
		ends.set(line, Math.max(end, ends.get(line) ?? 0));
	}
	return ends;
}

function spanOf({ range, textRange }: LintDocument['criteria'][number]): TextRange {
	return { start: range.start, end: textRange.end };
}
