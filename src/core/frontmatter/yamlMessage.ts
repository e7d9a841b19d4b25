import { quotedEnd } from './tokens';

/** Patterns look at so much of a line: on longer ones they would take too long and explain nothing. */
const shownLength = 500;
const notClosed = 'The value is not closed: a quotation mark is missing.';

/**
 * The line on which a quote opens that runs on to line `until`, or to the end of the block when `until` is undefined.
 * A quote that a later line closes by chance is noticed only there.
 */
function runawayQuote(lines: readonly string[], until: number | undefined): number | undefined {
	const text = lines.join('\n');
	let start = 0;
	for (let line = 0; line < (until ?? lines.length); line++) {
		const written = lines[line] ?? '';
		const opening = /^[^"'#]*?[:-][ \t]+(?=["'])/.exec(written.slice(0, shownLength))?.[0].length;
		if (opening !== undefined) {
			const end = quotedEnd(text, start + opening, text.length);
			if (end === undefined ? until === undefined : closesByChance(text.slice(start), end - start, line, until))
				return line;
		}
		start += written.length + 1;
	}
	return undefined;
}

/** True when text follows the quote on line `until`; only then has the quote been closed by one that should open another value. */
function closesByChance(rest: string, end: number, line: number, until: number | undefined): boolean {
	if (until === undefined || rest.indexOf('\n') >= end || !/^[ \t]*[^\s#]/.test(rest.slice(end))) return false;
	return line + rest.slice(0, end).split('\n').length - 1 === until;
}

const plainWords: readonly (readonly [pattern: RegExp, message: string])[] = [
	[/^tab characters/, 'A line is indented with a tab: YAML wants blanks.'],
	[/^nesting exceeded|^merge keys exceeded/, 'The front matter is nested too deeply.'],
	[
		/^the stream contains non-printable|^null byte|^expected valid JSON/,
		'The front matter holds a character that cannot be printed.',
	],
	[/^unexpected end of the .* flow collection/, 'A bracket is not closed.'],
	[/^missed comma/, 'A comma or a closing bracket is missing.'],
	[/^expected the node content/, 'A comma too many.'],
	[
		/escape sequence|^expected hexadecimal/,
		'A backslash in double quotes stands before a character that it cannot escape.',
	],
	[
		/^(missing|bad explicit) indentation|^bad indentation of a sequence/,
		'The indentation does not fit the lines above.',
	],
	[/^a line break is expected|^repeat of/, 'Nothing may follow | or > on its line: put the value in quotes.'],
	[/^expected a single document/, 'The front matter holds more than one document.'],
	[/^directives? |directive/, 'A line of the front matter may not begin with %.'],
	[/^incomplete explicit/, 'The key before the colon is missing.'],
	[/^nested arrays are not supported|^abnormal merge/, 'A list cannot be a key.'],
];

/**
 * Turns the parser's reason into a sentence for people who do not write YAML every day.
 * @param line zero-based line of the block that the parser named
 * @param whole what the block is called
 * @returns the sentence and the line that is to blame, which may be an earlier one
 */
export function explainYamlError(
	reason: string,
	yaml: string,
	line: number,
	whole = 'front matter',
): { message: string; line: number } {
	const lines = yaml.split(/\r\n|\n|\r/);
	const text = (lines[line] ?? '').slice(0, shownLength);
	if (reason.startsWith('duplicated mapping key')) {
		const key = /^\s*(?:- +)?(?:"([^"]*)"|'([^']*)'|([^:]*?))\s*:/.exec(text);
		const name = key?.[1] ?? key?.[2] ?? key?.[3];
		return { message: name ? `The key "${name}" stands twice.` : 'A key stands twice.', line };
	}
	if (/within a (?:single|double) quoted/.test(reason)) {
		return { message: notClosed, line: runawayQuote(lines, undefined) ?? line };
	}
	const alias = /^unidentified alias "(.*)"/.exec(reason);
	if (alias) return { message: `A value may not begin with *: put "*${alias[1] ?? ''}" in quotes.`, line };
	if (/tag/.test(reason)) return { message: badStart('!'), line };
	if (/anchor/.test(reason)) return { message: badStart('&'), line };
	if (/^(?:bad indentation of a (?:mapping|sequence) entry|end of the stream|can not read)/.test(reason)) {
		return badEntry(lines, line);
	}
	const inList = reason.startsWith('missed comma') ? /[[,]\s*([@`%])/.exec(text)?.[1] : undefined;
	if (inList) return { message: badStart(inList), line };
	const known = plainWords.find(([pattern]) => pattern.test(reason));
	const message = known?.[1] ?? `The front matter cannot be read: ${reason}.`;
	return { message: message.replace('front matter', whole), line };
}

/** The parser has one reason for a dozen accidents; the line tells which. */
function badEntry(lines: readonly string[], line: number): { message: string; line: number } {
	const text = (lines[line] ?? '').slice(0, shownLength);
	const quote = runawayQuote(lines, line) ?? runawayQuote(lines, line - 1);
	if (quote !== undefined) return { message: notClosed, line: quote };
	const value = /^\s*(?:- +)?[^:]*:[ \t]+(.*?)\s*$/.exec(text)?.[1] ?? /^\s*-[ \t]+(.*?)\s*$/.exec(text)?.[1] ?? '';
	const first = value[0] ?? '';
	if (first !== '' && '@`%,]}'.includes(first)) return { message: badStart(first), line };
	if (/^-\s/.test(value)) return { message: 'A list may not begin on the line of its key.', line };
	if (first === '"' || first === "'") {
		return { message: 'Text follows the closing quotation mark: put the whole value in other quotes.', line };
	}
	if (first === '[' || first === '{')
		return { message: 'Text follows the closing bracket: put the whole value in quotes.', line };
	if (/:(\s|$)/.test(value))
		return { message: 'A value may not contain a colon followed by a blank: put it in quotes.', line };
	if (/^\s*\t/.test(text)) return { message: 'A line is indented with a tab: YAML wants blanks.', line };
	// A line without a colon is noticed only on the next one.
	const above = line > 0 ? (lines[line - 1] ?? '') : '';
	if (/^\S/.test(above) && !/^#|:(\s|$)/.test(above))
		return { message: 'The line is not of the form "key: value".', line: line - 1 };
	if (/^\s/.test(text)) return { message: 'The indentation does not fit the lines above.', line };
	return { message: 'The line is not of the form "key: value".', line };
}

function badStart(character: string): string {
	return `A value may not begin with ${character}: put it in quotes.`;
}
