import type { TextRange } from '../model/textRange';

/** One value of a settings file as it is written; tree.ts has what it means. */
export type YamlNode = YamlMap | YamlList | YamlScalar | YamlAlias;

interface Written {
	/** By offsets of the text, without anchor and tag: from the first key or hyphen to the end of the last value, brackets and quotes included. */
	readonly range: TextRange;
	/** Where anchor and tag begin; the start of the range where there are none. */
	readonly from: number;
	readonly anchor: string | undefined;
	/** Written out, such as `!own` or `tag:yaml.org,2002:str`. */
	readonly tag: string | undefined;
}

export interface YamlMap extends Written {
	readonly kind: 'map';
	/** In brackets. */
	readonly flow: boolean;
	readonly items: readonly YamlEntry[];
}

export interface YamlEntry {
	readonly key: YamlNode;
	/** Undefined for a key without a colon. */
	readonly value: YamlNode | undefined;
}

export interface YamlList extends Written {
	readonly kind: 'list';
	readonly flow: boolean;
	readonly items: readonly YamlNode[];
}

export interface YamlScalar extends Written {
	readonly kind: 'scalar';
	/** By the core schema of YAML 1.2. Numbers that are none, such as `.inf`, stay words. */
	readonly value: string | number | boolean | null;
	/** The text without quotes and escapes. */
	readonly source: string;
	/** An error stands within, so that nobody knows what was meant. */
	readonly broken?: true;
}

/** `*name`, which stands for the value behind `&name`. */
export interface YamlAlias extends Written {
	readonly kind: 'alias';
	readonly name: string;
}

/** Whether nothing at all is written where a value would stand. */
export function isEmpty(node: YamlNode | undefined): boolean {
	if (node === undefined) return true;
	return node.kind === 'scalar' && node.range.start === node.range.end && !node.anchor && !node.tag && !node.broken;
}
