import type { TextRange } from '../model/textRange';

/** A heading as the line scan finds it. */
export interface Heading {
	readonly level: number;
	readonly title: string;
	readonly range: TextRange;
}

const atx = /^ {0,3}(#{1,6})(?:[ \t]+(.*))?$/;
const boldLabel = /^ {0,3}(\*\*|__)(?![\s*_])([^\n]{1,80}?)\1[ \t]*[:：]?[ \t]*$/;
/** Bold text that opens a sentence or a step is wording, whatever stands behind it. */
const wording = /^(?:as an?|i want|we want|so that|in order to|given|when|then|and|but)\b/i;

/** The level and title of a heading written with number signs. */
export function atxHeading(line: string): { level: number; title: string } | undefined {
	const match = atx.exec(line);
	if (!match) return undefined;
	const [, signs = '', rest = ''] = match;
	return { level: signs.length, title: plainTitle(withoutClosingSigns(rest)) };
}

/** The title of a bold label alone on its line (`**Acceptance criteria:**`, `__AC__:`). */
export function boldLabelTitle(line: string): string | undefined {
	const match = boldLabel.exec(line);
	const inner = match?.[2];
	if (!match || inner === undefined || inner.includes(match[1] ?? '') || wording.test(inner)) return undefined;
	return /[.!?;,]$/.test(inner) ? undefined : plainTitle(inner);
}

/** True when a line above a line of dashes reads like a title and not like a sentence or a `**Label**: value` pair. */
export function readsLikeTitle(line: string): boolean {
	return (
		line.length <= 120 &&
		!/[.!?;,]\s*$/.test(line) &&
		!/^\s*(?:\*\*|__)[^*_]+(?:\*\*|__)\s*:|^\s*(?:\*\*|__)[^*_]+:(?:\*\*|__)/.test(line)
	);
}

/** Heading text without emphasis, comments and a trailing colon. */
export function plainTitle(raw: string): string {
	let title = raw;
	if (title.includes('<!--')) title = title.replace(/<!--.*?-->/g, '');
	if (/[*_`]/.test(title)) title = title.replace(/\*{1,3}|`+|(?<![\p{L}\p{N}])_{1,3}|_{1,3}(?![\p{L}\p{N}])/gu, '');
	title = title.trim();
	return /[:：]$/.test(title) ? title.slice(0, -1).trimEnd() : title;
}

/** Cuts `##` at the end of an ATX heading. By hand, because a pattern for it takes quadratic time on long runs of spaces. */
function withoutClosingSigns(raw: string): string {
	const title = raw.trimEnd();
	let at = title.length;
	while (at > 0 && title[at - 1] === '#') at--;
	if (at === title.length) return title;
	return at === 0 || title[at - 1] === ' ' || title[at - 1] === '\t' ? title.slice(0, at) : title;
}
