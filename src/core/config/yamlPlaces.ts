import { isCollection, isMap, isScalar, type Pair, type ParsedNode, type YAMLMap, type YAMLSeq } from 'yaml';
import type { TextEdit } from '../model/textEdit';
import { lineEndOf } from '../util/lineEnd';

export type Mapping = YAMLMap.Parsed;
export type List = YAMLSeq.Parsed<ParsedNode>;
export type Entry = Pair<ParsedNode, ParsedNode | null>;

/** The entry of a mapping with a key. */
export function entryOf(map: Mapping, key: string): Entry | undefined {
	return map.items.find((pair) => isScalar(pair.key) && pair.key.value === key);
}

/** Whether a key stands there without a value. */
export function isEmpty(node: ParsedNode | null): boolean {
	return (
		node === null || (isScalar(node) && node.value === null && (node.source ?? '') === '' && !node.anchor && !node.tag)
	);
}

/** The offset at which the last thing that an entry says ends. */
export function endOfEntry({ key, value }: Entry): number {
	return value === null || isEmpty(value) ? key.range[1] : endOf(value);
}

/** The same for a value. */
export function endOf(node: ParsedNode): number {
	if (!isCollection(node) || node.flow || node.items.length === 0) return node.range[1];
	const last = node.items.at(-1);
	return isMap(node) ? endOfEntry(last as Entry) : endOf(last as ParsedNode);
}

/** Edits of a text by lines. */
export class LineEdits {
	readonly #text: string;
	readonly #lineEnd: string;

	constructor(text: string) {
		this.#text = text;
		this.#lineEnd = lineEndOf(text);
	}

	/** How far from the beginning of its line an offset is. */
	columnOf(offset: number): number {
		return offset - this.lineStart(offset);
	}

	lineStart(offset: number): number {
		return this.#text.lastIndexOf('\n', offset - 1) + 1;
	}

	/** Where the line behind the one of an offset begins; behind a block of text that ends with its line that is the offset itself. */
	nextLine(offset: number): number {
		if (offset > 0 && this.#text[offset - 1] === '\n') return offset;
		const end = this.#text.indexOf('\n', offset);
		return end < 0 ? this.#text.length : end + 1;
	}

	/** Puts lines at the beginning of a line, or behind the last one. */
	insert(at: number, indent: number, lines: readonly string[]): TextEdit {
		const isBehind = at > 0 && this.#text[at - 1] !== '\n';
		const block = lines.map((line) => `${' '.repeat(indent)}${line}${this.#lineEnd}`).join('');
		return { range: { start: at, end: at }, newText: isBehind ? this.#lineEnd + block : block };
	}
}
