import { explainYamlError } from '../frontmatter/yamlMessage';
import type { TextRange } from '../model/textRange';
import type { YamlError } from './composeYaml';
import { lineOf } from './lineOf';

/** Of a line only so much is looked at. */
const longestKey = 200;

/** One sentence for people who do not write YAML every day, and the place of a text to look at. */
export function syntaxError(
	{ reason, at, value, bracket }: YamlError,
	text: string,
): { readonly message: string; readonly range: TextRange } {
	const { message, line } = explainYamlError(reason, text, linesBefore(text, at), 'file');
	// The reader gives up lines below a quote or bracket that is not closed.
	const opening = /within a (?:single|double) quoted/.test(reason)
		? value
		: /within a flow collection/.test(reason)
			? bracket
			: undefined;
	return { message, range: lineOf(text, opening ?? startToShow(text, line, at), text.length) };
}

/** Where the line begins, or the value on it when that is what is wrong. */
function startToShow(text: string, line: number, at: number): number {
	const start = startOfLine(text, line);
	const key = /^[ ]*(?:- +)*[^\s:"'][^\r\n:"']*:[ \t]+/.exec(text.slice(start, start + longestKey))?.[0] ?? '';
	return at >= start + key.length && linesBefore(text, at) === line ? start + key.length : start;
}

function linesBefore(text: string, offset: number): number {
	return text.slice(0, offset).split(/\r\n|\n|\r/).length - 1;
}

function startOfLine(text: string, line: number): number {
	let start = 0;
	for (const { 0: end, index } of [...text.matchAll(/\r\n|\n|\r/g)].slice(0, line)) start = index + end.length;
	return start;
}
