import { Composer, type Document, Lexer, type ParsedNode, Parser } from 'yaml';

/** Open brackets and indented blocks within each other; the composer calls itself for each, down to a crash of the process. */
const deepest = 60;

export type YamlDocument = Document.Parsed<ParsedNode, false>;

/**
 * Parses YAML 1.2 into documents with their errors; at least one.
 * @returns the offset of the place from which on the text is nested too deeply, and is not parsed at all
 */
export function composeYaml(text: string): readonly YamlDocument[] | { readonly tooDeepAt: number } {
	const parser = new Parser();
	const tokens = [];
	let read = 0;
	for (const lexeme of new Lexer().lex(text)) {
		tokens.push(...parser.next(lexeme));
		if (parser.stack.length > deepest) return { tooDeepAt: parser.offset };
		read++;
	}
	if (read > 0) tokens.push(...parser.end());
	const composer = new Composer<ParsedNode, false>({ strict: true, uniqueKeys: false, logLevel: 'silent' });
	return [...composer.compose(tokens, true, text.length)];
}
