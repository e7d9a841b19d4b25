import type { TextRange } from '../model/textRange';
import type { YamlDocument } from './composeYaml';
import type { ConfigFinding } from './finding';
import { lineOf } from './lineOf';
import type { ListNode, MapNode, ScalarNode, TreeEntry, TreeNode } from './tree';
import type { YamlList, YamlMap, YamlNode, YamlScalar } from './yamlNode';
import { badStart, endOfWord } from './yamlRepair';

/** Values that all aliases of a file may stand for together. */
const mostCopied = 2000;

const knownTags = new Set(
	['str', 'int', 'float', 'bool', 'null', 'seq', 'map'].map((name) => `tag:yaml.org,2002:${name}`),
);

/** Builds a tree from one or several stretches of a text, with the findings on the way. */
export class TreeBuilder {
	readonly findings: ConfigFinding[] = [];
	/** Values that cannot be told because of a syntax error, which has a finding of its own. */
	readonly broken = new Set<TreeNode>();
	readonly #text: string;
	/** By name; a name without a node belongs to a value that is still being read. */
	readonly #anchors = new Map<string, TreeNode | undefined>();
	#copied = 0;
	#offset = 0;
	#error: number | undefined;

	constructor(text: string) {
		this.#text = text;
	}

	/**
	 * The tree of a document that was parsed from the text's stretch at `offset`.
	 * @returns undefined for an empty document
	 */
	build(document: YamlDocument, offset: number): TreeNode | undefined {
		this.#offset = offset;
		this.#error = document.error && document.error.at + offset;
		return document.root && this.#node(document.root);
	}

	/** Puts entries together; of a key that comes again the first one counts. */
	join(into: Map<string, TreeEntry>, entries: Iterable<readonly [string, TreeEntry]>): void {
		for (const [name, entry] of entries) {
			if (!into.has(name)) into.set(name, entry);
			else
				this.#report(
					'config-duplicate',
					`\`${name}\` stands twice, and only the first one counts: remove one.`,
					entry.key,
				);
		}
	}

	#node(node: YamlNode): TreeNode {
		const range = this.#placeOf(node);
		if (node.kind === 'alias') return this.#alias(node.name, range);
		const { anchor } = node;
		if (anchor) this.#anchors.set(anchor, undefined);
		if (node.tag && !knownTags.has(node.tag)) this.#tag(node);
		const built =
			node.kind === 'map'
				? this.#map(node, range)
				: node.kind === 'list'
					? this.#list(node, range)
					: this.#scalar(node, range);
		if (anchor) this.#anchors.set(anchor, built);
		return built;
	}

	#placeOf({ range }: YamlNode): TextRange {
		return lineOf(this.#text, range.start + this.#offset, range.end + this.#offset);
	}

	/** A glob with ! in front reads as a tag. */
	#tag({ from }: YamlNode): void {
		const start = this.#text.indexOf('!', from + this.#offset);
		const { message, range } = badStart('!', start, endOfWord(this.#text, start));
		this.#report('config-syntax', message, range);
	}

	#map({ items }: YamlMap, range: TextRange): MapNode {
		const entries = new Map<string, TreeEntry>();
		for (const { key, value } of items) {
			if (key.kind !== 'scalar') {
				this.#report('config-syntax', 'A key has to be a word: put it in quotes.', range);
				continue;
			}
			const place = this.#placeOf(key);
			const node = value ? this.#node(value) : nothingAt(place);
			if (!key.broken) this.join(entries, [[String(key.value ?? key.source), { key: place, node }]]);
		}
		return { kind: 'map', range, entries };
	}

	#list({ items }: YamlList, range: TextRange): ListNode {
		return { kind: 'list', range, items: items.map((item) => this.#node(item)) };
	}

	#scalar(node: YamlScalar, range: TextRange): ScalarNode {
		if (node.broken || (node.tag && !knownTags.has(node.tag)) || this.#isCut(node)) return this.#brokenAt(range);
		return { kind: 'scalar', range, value: node.value };
	}

	/** What a syntax error cuts through, or follows on the same line, is not what was meant. */
	#isCut({ range: { start, end }, value }: YamlScalar): boolean {
		const error = this.#error;
		if (error === undefined || value === null || error < start + this.#offset) return false;
		return /^[ \t]*$/.test(this.#text.slice(end + this.#offset, error));
	}

	#brokenAt(range: TextRange): ScalarNode {
		const node: ScalarNode = { kind: 'scalar', range, value: null };
		this.broken.add(node);
		return node;
	}

	#alias(name: string, range: TextRange): TreeNode {
		const target = this.#anchors.get(name);
		if (!target) {
			const message = this.#anchors.has(name)
				? `*${name} stands inside of what it refers to: write the value out.`
				: `A value may not begin with *: put "*${name}" in quotes.`;
			this.#report('config-syntax', message, range);
			return this.#brokenAt(range);
		}
		this.#copied += sizeOf(target, mostCopied);
		if (this.#copied <= mostCopied) return this.#copyTo(target, range);
		this.#report(
			'config-syntax',
			`*${name} and the references before it stand for too many values: write fewer.`,
			range,
		);
		return this.#brokenAt(range);
	}

	/** A tree of its own for the place of an alias: something may be wrong with it there and right where it was written. */
	#copyTo(node: TreeNode, range: TextRange): TreeNode {
		if (this.broken.has(node)) return this.#brokenAt(range);
		if (node.kind === 'scalar') return { ...node, range };
		if (node.kind === 'list') return { ...node, range, items: node.items.map((item) => this.#copyTo(item, range)) };
		const entries = [...node.entries].map(
			([name, entry]) => [name, { key: range, node: this.#copyTo(entry.node, range) }] as const,
		);
		return { ...node, range, entries: new Map(entries) };
	}

	#report(code: ConfigFinding['code'], message: string, range: TextRange): void {
		this.findings.push({ code, message, severity: 'error', range });
	}
}

function nothingAt(range: TextRange): ScalarNode {
	return { kind: 'scalar', range, value: null };
}

function childrenOf(node: TreeNode): readonly TreeNode[] {
	if (node.kind === 'scalar') return [];
	return node.kind === 'list' ? node.items : [...node.entries.values()].map((entry) => entry.node);
}

/** Values in a tree, as far as they are no more than `limit`. */
function sizeOf(node: TreeNode, limit: number): number {
	let size = 1;
	for (const child of childrenOf(node)) {
		if (size > limit) break;
		size += sizeOf(child, limit - size);
	}
	return size;
}
