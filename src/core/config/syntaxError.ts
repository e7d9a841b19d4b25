import { explainYamlError } from '../frontmatter/yamlMessage';
import type { TextRange } from '../model/textRange';
import type { YamlError } from './composeYaml';
import { lineOf } from './lineOf';

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
	return { message, range: lineOf(text, opening ?? startOfLine(text, line), text.length) };
}

function linesBefore(text: string, offset: number): number {
	return text.slice(0, offset).split(/\r\n|\n|\r/).length - 1;
}

function startOfLine(text: string, line: number): number {
	let start = 0;
	for (const { 0: end, index } of [...text.matchAll(/\r\n|\n|\r/g)].slice(0, line)) start = index + end.length;
	return start;
}
