import { coreValue } from './coreValue';
import { itemsOf, type Stretch } from './yamlItems';
import { skipGap, skipProperties } from './yamlMarks';
import type { YamlNode, YamlScalar } from './yamlNode';

/** What js-yaml tells at the end of a value. */
export interface ReaderState {
	readonly position: number;
	readonly kind: string | null;
	readonly result: unknown;
	readonly tag: string | null;
	readonly anchor: string | null;
}

/** A value whose end has not been met. */
interface OpenValue {
	/** Where the reader stood, which may be blanks and lines before the value. */
	readonly at: number;
	readonly children: YamlNode[];
	/** What js-yaml made of the last of them. */
	last: unknown;
}

/**
 * Makes nodes with their places out of what js-yaml tells while it reads: the beginning and the end of every value and key. It
 * tells some twice, because a value may turn out to be the first key of a mapping, and then its end comes first.
 */
export class NodeBuilder {
	readonly #text: string;
	readonly #broken: ReadonlySet<number>;
	readonly #open: OpenValue[] = [];
	#root: YamlNode | undefined;

	/** @param broken where words begin that were not meant as such */
	constructor(text: string, broken: ReadonlySet<number>) {
		this.#text = text;
		this.#broken = broken;
	}

	begin(at: number): void {
		this.#open.push({ at, children: [], last: undefined });
	}

	end(state: ReaderState): void {
		const value = this.#open.pop();
		if (value) this.#add(this.#nodeOf(value, state), state.result);
	}

	/** The tree of a text that was read to its end. */
	get root(): YamlNode | undefined {
		return this.#root;
	}

	/** Where the innermost value begins that is still open, with its anchor and tag. */
	get innermost(): number | undefined {
		const value = this.#open.at(-1);
		return value && skipGap(this.#text, value.at, this.#text.length);
	}

	/** Where the innermost brackets begin that are still open. */
	get bracket(): number | undefined {
		const starts = this.#open.map(({ at }) => this.#contentOf(at));
		return starts.findLast((at) => /[[{]/.test(this.#text[at] ?? ''));
	}

	/** The tree of a text of which the reader could make nothing from an offset on: what it had read by then. */
	torn(at: number): YamlNode | undefined {
		for (let value = this.#open.pop(); value; value = this.#open.pop()) this.#add(this.#tornNode(value, at), undefined);
		return this.#root;
	}

	#add(node: YamlNode, result: unknown): void {
		const parent = this.#open.at(-1);
		if (!parent) {
			this.#root = node;
			return;
		}
		parent.children.push(node);
		parent.last = result;
	}

	/** Behind blanks, anchor and tag. */
	#contentOf(at: number): number {
		const end = this.#text.length;
		return skipProperties(this.#text, skipGap(this.#text, at, end), end);
	}

	#nodeOf({ at, children, last }: OpenValue, state: ReaderState): YamlNode {
		const { kind, result } = state;
		// The reader ends a text with a line end of its own.
		const position = Math.min(state.position, this.#text.length);
		const anchor = state.anchor ?? undefined;
		const tag = state.tag === null || state.tag === '?' ? undefined : state.tag;
		const first = skipGap(this.#text, at, position);
		const own = anchor || tag ? skipProperties(this.#text, first, position) : first;
		const common = { from: first, anchor, tag };
		if (kind === 'sequence' || kind === 'mapping') {
			const same = children.at(-1);
			// What was read as a key turned out to be the value itself.
			if (same && last === result && (same.kind === 'map' || same.kind === 'list'))
				return { ...same, from: first, anchor: anchor ?? same.anchor, tag: tag ?? same.tag };
			return itemsOf({ ...common, children, start: own, end: position, text: this.#text, torn: false }, kind);
		}
		if (kind === 'scalar') return this.#scalar(common, own, position, String(result));
		if (this.#text[own] === '*' && position > own) {
			const name = /^[^\s,[\]{}]*/.exec(this.#text.slice(own + 1, position))?.[0] ?? '';
			return { kind: 'alias', ...common, range: { start: own, end: own + 1 + name.length }, name };
		}
		return nothingAt(
			{ ...common, from: anchor || tag ? first : at },
			anchor || tag ? trimmed(this.#text, first, own) : at,
		);
	}

	#scalar(
		common: Pick<YamlScalar, 'from' | 'anchor' | 'tag'>,
		start: number,
		position: number,
		source: string,
	): YamlScalar {
		const text = this.#text;
		const sign = text[start] ?? '';
		const isPlain = !/["'|>]/.test(sign);
		const end = /[|>]/.test(sign) ? endOfBlock(text, start, position) : trimmed(text, start, position);
		const asText = common.tag === undefined ? !isPlain : common.tag === 'tag:yaml.org,2002:str';
		const value = asText ? source : coreValue(source);
		const scalar: YamlScalar = { kind: 'scalar', ...common, range: { start, end }, source, value };
		return this.#broken.has(start) ? { ...scalar, broken: true } : scalar;
	}

	#tornNode({ at, children }: OpenValue, end: number): YamlNode {
		const first = skipGap(this.#text, at, end);
		const start = skipProperties(this.#text, first, end);
		const shape: Stretch = {
			from: first,
			anchor: undefined,
			tag: undefined,
			children,
			start,
			end,
			text: this.#text,
			torn: true,
		};
		const sign = this.#text[start] ?? '';
		if (sign === '[' || sign === '{') {
			const [same] = children;
			if (children.length === 1 && same && same.from === first) return same;
			return itemsOf(shape, sign === '[' ? 'sequence' : 'mapping');
		}
		if (/^-\s/.test(this.#text.slice(start, start + 2))) return itemsOf(shape, 'sequence');
		const map = itemsOf(shape, 'mapping');
		if (map.items.length > 0) return map;
		const range = { start: Math.min(start, end), end };
		return { kind: 'scalar', ...shape, from: range.start, range, value: null, source: '', broken: true };
	}
}

/** The end of a stretch without blanks and line ends behind it. */
function trimmed(text: string, start: number, end: number): number {
	let at = end;
	while (at > start && /[ \t\r\n]/.test(text[at - 1] ?? '')) at--;
	return at;
}

/** Behind the line end of the last line of a block of text; with + in its first line, behind its empty lines as well. */
function endOfBlock(text: string, start: number, position: number): number {
	if (/^[|>]\d?\+/.test(text.slice(start, start + 3))) {
		let at = position;
		while (text[at - 1] === ' ' || text[at - 1] === '\t') at--;
		return at;
	}
	const last = trimmed(text, start, position);
	const line = /\r\n|\n|\r/.exec(text.slice(last, position));
	return line ? last + line.index + line[0].length : position;
}

function nothingAt(common: Pick<YamlScalar, 'from' | 'anchor' | 'tag'>, at: number): YamlScalar {
	const value = common.tag === 'tag:yaml.org,2002:str' ? '' : null;
	return { kind: 'scalar', ...common, range: { start: at, end: at }, value, source: '' };
}
