import { CommentScanner } from './commentScanner';
import { closesFence, type Fence, openingFence } from './fence';
import { atxHeading, boldLabelTitle, type Heading, plainTitle, readsLikeTitle } from './heading';
import type { LineKind, OutlineLine } from './outline';

interface Scan {
	readonly lines: OutlineLine[];
	readonly headings: Heading[];
}

/** Longer lines are never headings; keeps patterns off lines of any length. */
const longestHeading = 2000;

/** The lines of `text` from `start` to `end` with their kinds, and the headings among them. One pass, no look-back but to the line before. */
export function scanLines(text: string, start: number, end: number): Scan {
	const lines: OutlineLine[] = [];
	const headings: Heading[] = [];
	const comments = new CommentScanner(text, start);
	let fence: Fence | undefined;
	/** How many lines the running paragraph has; 0 outside of plain paragraphs, so that a list item never becomes a heading. */
	let paragraph = 0;

	for (let at = start; at < end; ) {
		const lineFeed = text.indexOf('\n', at);
		const next = lineFeed < 0 || lineFeed >= end ? end : lineFeed + 1;
		let lineEnd = lineFeed < 0 || lineFeed >= end ? end : lineFeed;
		if (lineEnd > at && text.charCodeAt(lineEnd - 1) === 13) lineEnd--;
		const kind = kindOf(at, lineEnd);
		lines.push({ start: at, end: lineEnd, kind });
		at = next;
	}
	return { lines, headings };

	function kindOf(from: number, to: number): LineKind {
		const first = firstInk(text, from, to);
		if (fence) {
			if (!closesFence(text, first, to, fence)) return 'code';
			fence = undefined;
			return 'fence';
		}
		const inComment = comments.open;
		if (!inComment) {
			fence = openingFence(text, first, to);
			if (fence) {
				paragraph = 0;
				return 'fence';
			}
		}
		if (comments.readLine(from, to)) {
			paragraph = 0;
			return 'comment';
		}
		if (inComment) return 'text';
		if (first === to) {
			paragraph = 0;
			return 'blank';
		}
		const kind = headingAt(from, to, first);
		if (kind === 'heading') paragraph = 0;
		return kind;
	}

	function headingAt(from: number, to: number, first: number): LineKind {
		const code = text.charCodeAt(first);
		const indented = first - from > 3;
		if (!indented && to - from <= longestHeading) {
			const found = code === 35 ? atxHeading(text.slice(from, to)) : undefined;
			if (found) return add(found.level, found.title, from, to);
			if ((code === 42 || code === 95) && text.charCodeAt(first + 1) === code) {
				const title = boldLabelTitle(text.slice(from, to));
				if (title !== undefined) return add(7, title, from, to);
			}
			if ((code === 61 || code === 45) && paragraph === 1 && isUnderline(text, first, to)) {
				const above = lines.at(-1);
				if (above?.kind === 'text' && underlines(text.slice(above.start, above.end), code)) {
					lines[lines.length - 1] = { ...above, kind: 'heading' };
					return add(code === 61 ? 1 : 2, plainTitle(text.slice(above.start, above.end)), above.start, to);
				}
			}
		}
		if (paragraph > 0) paragraph++;
		else if (!indented && !startsContainer(code) && lines.at(-1)?.kind !== 'text') paragraph = 1;
		return 'text';
	}

	function add(level: number, title: string, from: number, to: number): LineKind {
		headings.push({ level, title, range: { start: from, end: to } });
		return 'heading';
	}
}

function underlines(above: string, code: number): boolean {
	return code === 61 ? above.length <= longestHeading : readsLikeTitle(above);
}

function firstInk(text: string, start: number, end: number): number {
	let at = start;
	for (; at < end; at++) {
		const code = text.charCodeAt(at);
		if (code !== 32 && code !== 9 && code !== 13) break;
	}
	return at;
}

/** Only `=` or only `-`, with spaces behind. */
function isUnderline(text: string, first: number, end: number): boolean {
	const code = text.charCodeAt(first);
	let at = first;
	while (at < end && text.charCodeAt(at) === code) at++;
	return firstInk(text, at, end) === end;
}

/** Digits, list marks, quotes, tables and HTML open something in which a line of dashes is a divider. */
function startsContainer(code: number): boolean {
	return (
		(code >= 48 && code <= 57) ||
		code === 45 ||
		code === 43 ||
		code === 42 ||
		code === 62 ||
		code === 124 ||
		code === 60
	);
}
