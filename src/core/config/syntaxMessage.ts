import type { YAMLError } from 'yaml';

const sentences: Partial<Record<YAMLError['code'], string>> = {
	TAB_AS_INDENT: 'The line is indented with a tab: use blanks.',
	BAD_INDENT: 'The indentation does not fit the lines above.',
	BAD_DQ_ESCAPE: 'In double quotes a backslash has a meaning of its own: use single quotes.',
	BAD_SCALAR_START: 'The value begins with a character that has a meaning of its own: put it in quotes.',
	BAD_ALIAS: 'A value may not begin with *: put it in quotes.',
	BAD_DIRECTIVE: 'A line may not begin with %: remove it.',
	BLOCK_AS_IMPLICIT_KEY:
		'A value may not contain a colon followed by a blank, and a list begins on a line of its own: put the value in quotes.',
	BLOCK_IN_FLOW: 'A bracket is not closed.',
	KEY_OVER_1024_CHARS: 'The line is not of the form "key: value".',
	MULTILINE_IMPLICIT_KEY: 'The line is not of the form "key: value".',
	MULTIPLE_ANCHORS: 'A value may not begin with &: put it in quotes.',
	MULTIPLE_TAGS: 'A value may not begin with !: put it in quotes.',
	TAG_RESOLVE_FAILED: 'A value may not begin with !: put it in quotes.',
	UNEXPECTED_TOKEN: 'Something stands here that is not expected: put the value in quotes or remove it.',
	RESOURCE_EXHAUSTION: 'The file is nested too deeply.',
};

/** One sentence for people who do not write YAML every day, for a parser's error. */
export function syntaxMessage({ code, message }: YAMLError): string {
	if (code === 'MISSING_CHAR') {
		if (/closing ['"]/.test(message)) return 'A quotation mark is not closed.';
		return /[\]}]/.test(message) ? 'A bracket or a comma is missing.' : 'The line is not of the form "key: value".';
	}
	if (code === 'BAD_INDENT' && /^Flow/.test(message)) return 'A bracket is not closed.';
	return sentences[code] ?? `This is not YAML: ${message.split('\n')[0]}.`;
}
