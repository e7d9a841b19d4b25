import { blankRanges } from '../markdown/blankRanges';
import { commentRanges } from '../markdown/commentRanges';
import { inlineCodeRanges } from '../markdown/inlineCode';
import type { OutlineLine } from '../markdown/outline';
import type { TextRange } from '../model/textRange';

/** What a comment for the linter asks for; `enable` ends what `disable` began. */
export type SuppressionKind = 'disable' | 'disable-next-line' | 'disable-file' | 'enable';

/** A comment that hides findings: `<!-- refinery-disable vague-term -- reason -->`. */
export interface SuppressionComment {
	readonly kind: SuppressionKind;
	/** The whole comment with its marks. */
	readonly range: TextRange;
	/** The rules that it names, as written and where; none stands for all. */
	readonly rules: readonly NamedRule[];
}

export interface NamedRule {
	readonly id: string;
	readonly range: TextRange;
}

/** Its own word, and the one by which other linters are told the same. */
const prefix = /^(?:refinery|lint)-/;
const kinds: readonly string[] = [
	'disable',
	'disable-next-line',
	'disable-file',
	'enable',
] satisfies readonly SuppressionKind[];

/**
 * The comments of a body that speak to the linter, by place. Comments inside of code are shown and not obeyed.
 * @param lines of the whole body
 */
export function suppressionComments(
	text: string,
	bodyStart: number,
	lines: () => readonly OutlineLine[],
): SuppressionComment[] {
	if (!text.includes('refinery-disable', bodyStart) && !text.includes('lint-disable', bodyStart)) return [];
	const outline = lines();
	const coded = outline.filter(({ kind }) => kind === 'code' || kind === 'fence');
	const withoutBlocks = blankRanges(text, [{ start: 0, end: bodyStart }, ...coded]);
	const withoutCode = blankRanges(withoutBlocks, inlineCodeRanges(withoutBlocks, outline));
	return commentRanges(withoutCode).flatMap((range) => read(withoutCode, range) ?? []);
}

function read(text: string, range: TextRange): SuppressionComment | undefined {
	const from = range.start + '<!--'.length;
	const words = [...text.slice(from, range.end - '-->'.length).matchAll(/[^\s,]+/g)];
	const [first, ...others] = words;
	const kind = first && prefix.test(first[0]) ? first[0].replace(prefix, '') : undefined;
	if (!isKind(kind)) return undefined;
	const reason = others.findIndex(([word]) => word.startsWith('--'));
	const named = reason < 0 ? others : others.slice(0, reason);
	const rules = named.map(({ 0: id, index }) => ({
		id,
		range: { start: from + index, end: from + index + id.length },
	}));
	return { kind, range, rules };
}

function isKind(word: string | undefined): word is SuppressionKind {
	return word !== undefined && kinds.includes(word);
}

/**
 * The place to delete so that a comment is gone and all else stays: with its lines when nothing else stands on them, else
 * with the blanks that only kept it apart.
 */
export function placeOfComment(text: string, { start, end }: TextRange): TextRange {
	const lineStart = text.lastIndexOf('\n', start - 1) + 1;
	const lineEnd = text.indexOf('\n', end);
	const behind = lineEnd < 0 ? text.length : lineEnd;
	const after = text.slice(end, behind);
	const before = text.slice(lineStart, start);
	if (before.trim() === '' && after.trim() === '') return { start: lineStart, end: lineEnd < 0 ? behind : lineEnd + 1 };
	if (after.trim() === '') return { start: start - (before.length - before.trimEnd().length), end };
	return { start, end: end + (/\s$/.test(before) || before === '' ? after.length - after.trimStart().length : 0) };
}
