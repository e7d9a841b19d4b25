import { coreValue } from './coreValue';
import { itemsOf, type Stretch } from './yamlItems';
import { skipGap, skipProperties } from './yamlMarks';
import type { YamlAlias, YamlNode, YamlScalar } from './yamlNode';
import { endOfWord, type YamlRepair } from './yamlRepair';

/** What js-yaml tells at the end of a value. */
export interface ReaderState {
	readonly position: number;
	readonly kind: string | null;
	readonly result: unknown;
	readonly tag: string | null;
	readonly anchor: string | null;
}

type Properties = Pick<YamlNode, 'from' | 'anchor' | 'tag'>;

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
	/** By the offset of their words. */
	readonly #repairs: ReadonlyMap<number, YamlRepair>;
	readonly #open: OpenValue[] = [];
	#root: YamlNode | undefined;

	/** @param repairs where letters stand in place of signs */
	constructor(text: string, repairs: readonly YamlRepair[]) {
		this.#text = text;
		this.#repairs = new Map(repairs.map((repair) => [repair.at, repair]));
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
		const repair = kind === 'scalar' ? this.#repairs.get(own) : undefined;
		if (repair && 'alias' in repair) return this.#alias(common, own);
		if (kind === 'scalar') {
			const scalar = this.#scalar(common, own, position, String(result));
			return repair ? { ...scalar, broken: true } : scalar;
		}
		if (this.#text[own] === '*' && position > own) return this.#alias(common, own);
		return nothingAt(
			{ ...common, from: anchor || tag ? first : at },
			anchor || tag ? trimmed(this.#text, first, own) : at,
		);
	}

	#scalar(common: Properties, start: number, position: number, source: string): YamlScalar {
		const text = this.#text;
		const sign = text[start] ?? '';
		const isPlain = !/["'|>]/.test(sign);
		const end = /[|>]/.test(sign) ? endOfBlock(text, start, position) : trimmed(text, start, position);
		const asText = common.tag === undefined ? !isPlain : common.tag === 'tag:yaml.org,2002:str';
		const value = asText ? source : coreValue(source);
		return { kind: 'scalar', ...common, range: { start, end }, source, value };
	}

	#alias(common: Properties, start: number): YamlAlias {
		const end = endOfWord(this.#text, start);
		return { kind: 'alias', ...common, range: { start, end }, name: this.#text.slice(start + 1, end) };
	}

	#tornNode({ at, children }: OpenValue, end: number): YamlNode {
		const text = this.#text;
		const first = skipGap(text, at, end);
		const start = skipProperties(text, first, end);
		const common = { from: first, anchor: undefined, tag: undefined };
		const stretch: Stretch = { ...common, text, start, end, children, torn: true };
		const sign = text[start] ?? '';
		if (sign === '[' || sign === '{') {
			const [same] = children;
			if (children.length === 1 && same && same.from === first) return same;
			return itemsOf(stretch, sign === '[' ? 'sequence' : 'mapping');
		}
		if (/^-\s/.test(text.slice(start, start + 2))) return itemsOf(stretch, 'sequence');
		const map = itemsOf(stretch, 'mapping');
		if (map.items.length > 0) return map;
		return { kind: 'scalar', ...common, range: { start, end }, value: null, source: '', broken: true };
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
		return /[\r\n]/.test(text[at - 1] ?? '') ? at : position;
	}
	const last = trimmed(text, start, position);
	const line = /\r\n|\n|\r/.exec(text.slice(last, position));
	return line ? last + line.index + line[0].length : position;
}

function nothingAt(common: Properties, at: number): YamlScalar {
	const value = common.tag === 'tag:yaml.org,2002:str' ? '' : null;
	return { kind: 'scalar', ...common, range: { start: at, end: at }, value, source: '' };
}
