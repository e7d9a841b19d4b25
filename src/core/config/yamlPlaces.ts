import type { TextEdit } from '../model/textEdit';
import { lineEndOf } from '../util/lineEnd';
import { isEmpty, type YamlEntry, type YamlMap } from './yamlNode';

/** The entry of a mapping with a key. */
export function entryOf(map: YamlMap, key: string): YamlEntry | undefined {
	return map.items.find((entry) => entry.key.kind === 'scalar' && entry.key.value === key);
}

/** The offset at which the last thing that an entry says ends. */
export function endOfEntry({ key, value }: YamlEntry): number {
	return value === undefined || isEmpty(value) ? key.range.end : value.range.end;
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
