import { Composer, type Document, Lexer, type ParsedNode, Parser } from 'yaml';

/** Open brackets and indented blocks within each other; the composer calls itself for each, down to a crash of the process. */
const deepest = 60;
/** Words, marks and blanks of a text; a line by hand has six. */
const mostLexemes = 25_000;

export type YamlDocument = Document.Parsed<ParsedNode, false>;

/** Why a text is not parsed at all: it is nested too deeply, or holds so much that it would take seconds. */
export type Refusal = 'too deep' | 'too much';

/** Parses YAML 1.2 into documents with their errors; at least one. */
export function composeYaml(text: string): readonly YamlDocument[] | Refusal {
	const parser = new Parser();
	const tokens = [];
	let read = 0;
	for (const lexeme of new Lexer().lex(text)) {
		tokens.push(...parser.next(lexeme));
		if (parser.stack.length > deepest) return 'too deep';
		if (++read > mostLexemes) return 'too much';
	}
	if (read > 0) tokens.push(...parser.end());
	const composer = new Composer<ParsedNode, false>({ strict: true, uniqueKeys: false, logLevel: 'silent' });
	return [...composer.compose(tokens, true, text.length)];
}
