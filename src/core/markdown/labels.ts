import type { TextRange } from '../model/textRange';
import type { Outline, OutlineLine } from './outline';

/** A value that a text names outside of its front matter: `**Status**: Done`, `> Epic: EP-1`, `| Points | 3 |`, or a section with one line. */
export interface Label {
	/** What it is called, in lower case, letters and digits only: `storypoints`. */
	readonly name: string;
	/** The value without marks of emphasis around it; empty where there is none. */
	readonly value: TextRange;
	/** The line that holds name and value; for a section that of the value. */
	readonly line: TextRange;
	readonly form: 'bold' | 'plain' | 'table' | 'heading' | 'section';
}

/** A label's name reduced to what its spellings share. */
export function labelName(words: string): string {
	return words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Quote, list and table marks that may stand in front of a label. */
const lead = /^[\s>]*(?:[-*+][ \t]+)?/;
/** `**Name**:`, `**Name:**` or `__Name__ :`. */
const bold = /(\*\*|__)(?![\s*_])([^*_:|\n]{1,40}?)[ \t]*(?::[ \t]*\1|\1[ \t]*:)[ \t]*/g;
const plain = /^[\s>]*(?:[-*+][ \t]+)?(\p{Lu}[\p{L}\p{N} /_-]{0,30}?)[ \t]*:[ \t]+(?=\S)/u;
const row = /^[ \t]*\|[ \t]*(?:\*\*|__)?([^|*\n]{1,40}?)(?:\*\*|__)?:?[ \t]*\|[ \t]*([^|\n]*?)[ \t]*\|[ \t]*$/;
const heading = /^ {0,3}#{1,6}[ \t]+(\p{L}[\p{L}\p{N} /_-]{0,30}?)[ \t]*:[ \t]*(?=\S)/u;
const longestLine = 600;
/** A section's value is a line of its own, not a paragraph. */
const longestValue = 120;

/**
 * Finds the labels of a text, in text order.
 * @param wanted names that count, as `labelName` gives them; a line of prose that happens to hold a colon is none then
 */
export function labelsIn(text: string, { lines, sections }: Outline, wanted: ReadonlySet<string>): readonly Label[] {
	const labels: Label[] = [];
	for (const line of lines) {
		if (line.end - line.start > longestLine || (line.kind !== 'text' && line.kind !== 'heading')) continue;
		const written = text.slice(line.start, line.end);
		if (written.includes(':') || written.includes('|')) labelsOfLine(written, line);
	}
	for (const section of sections) {
		const name = labelName(section.title);
		const value = wanted.has(name) ? firstLineBelow(text, lines, section.body) : undefined;
		if (value) labels.push({ name, value: withoutEmphasis(text, value), line: value, form: 'section' });
	}
	return labels.sort((a, b) => a.value.start - b.value.start);

	function labelsOfLine(written: string, line: OutlineLine): void {
		const add = (words: string, start: number, end: number, form: Label['form']) => {
			const name = labelName(words);
			if (!wanted.has(name)) return false;
			const value = withoutEmphasis(text, trimmed(text, { start: line.start + start, end: line.start + end }));
			labels.push({ name, value, line: { start: line.start, end: line.end }, form });
			return true;
		};
		const matches = written.includes('*') || written.includes('__') ? [...written.matchAll(bold)] : [];
		const first = matches[0];
		if (first && first.index === (lead.exec(written)?.[0].length ?? 0)) {
			matches.forEach((match, at) => {
				const end = valueEnd(written, match.index + match[0].length, matches[at + 1]?.index ?? written.length);
				add(match[2] ?? '', match.index + match[0].length, end, 'bold');
			});
			return;
		}
		const cells = written.includes('|') ? row.exec(written) : null;
		if (cells) {
			const start = written.lastIndexOf('|', written.lastIndexOf('|') - 1) + 1;
			add(cells[1] ?? '', start, written.lastIndexOf('|'), 'table');
			return;
		}
		const titled = heading.exec(written);
		if (titled) {
			add(titled[1] ?? '', titled[0].length, written.replace(/[ \t]*#*[ \t]*$/, '').length, 'heading');
			return;
		}
		const simple = plain.exec(written);
		if (simple) add(simple[1] ?? '', simple[0].length, written.length, 'plain');
	}
}

/** Where a value ends that further labels follow on its line: before a divider or wide space. */
function valueEnd(written: string, start: number, next: number): number {
	const between = written.slice(start, next);
	return next === written.length ? next : start + between.replace(/[ \t]*[|·•,;/—–-]?[ \t]*$/, '').length;
}

function firstLineBelow(text: string, lines: readonly OutlineLine[], body: TextRange): TextRange | undefined {
	let low = 0;
	let high = lines.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((lines[middle]?.start ?? 0) < body.start) low = middle + 1;
		else high = middle;
	}
	while (lines[low]?.kind === 'blank' || lines[low]?.kind === 'comment') low++;
	const line = lines[low];
	const next = lines[low + 1];
	if (line?.kind !== 'text' || line.start >= body.end) return undefined;
	// Several lines are a list or a paragraph, and no value.
	if (next?.kind === 'text' && next.start < body.end) return undefined;
	const skipped = lead.exec(text.slice(line.start, Math.min(line.end, line.start + 40)))?.[0].length ?? 0;
	const value = trimmed(text, { start: line.start + skipped, end: line.end });
	return value.end > value.start && value.end - value.start <= longestValue ? value : undefined;
}

/** Without blanks, and without the backslash by which a line is broken. */
function trimmed(text: string, { start, end }: TextRange): TextRange {
	let from = start;
	let to = end;
	while (from < to && /\s/.test(text[from] ?? '')) from++;
	while (to > from && /[\s\\]/.test(text[to - 1] ?? '')) to--;
	return { start: from, end: to };
}

function withoutEmphasis(text: string, range: TextRange): TextRange {
	const written = text.slice(range.start, range.end);
	const marks = /^(\*\*|__|\*|_|`)(?=\S)(.*\S)\1$/.exec(written);
	const mark = marks?.[1];
	if (mark === undefined || marks?.[2]?.includes(mark)) return range;
	return { start: range.start + mark.length, end: range.end - mark.length };
}
