import matter from 'gray-matter';
import { FAILSAFE_SCHEMA, load, YAMLException } from 'js-yaml';
import type { YamlValue } from './frontMatter';
import { explainYamlError } from './yamlMessage';

/** The values of a block, or why it has none. */
export type YamlBlock =
	| { readonly data: Readonly<Record<string, YamlValue>> }
	| {
			/** One sentence for the user. */
			readonly message: string;
			/** Zero-based line of the block. */
			readonly line: number;
	  };

/** Longest block that is parsed, in UTF-16 units. */
export const maxBlockLength = 64 * 1024;
const maxBlankRun = 1024;
const maxNodes = 10_000;
const maxDepth = 100;

class Refusal extends Error {}

/**
 * Parses the lines between the fences of a front matter. Every scalar comes out as its text, an empty value as "".
 * Mappings have no prototype, so that a key such as `__proto__` or `constructor` is a key like any other.
 * Never throws and never runs anything found in the block.
 */
export function parseYamlBlock(yaml: string): YamlBlock {
	if (yaml.length > maxBlockLength) return { message: 'The front matter is longer than 64 kB.', line: 0 };
	// gray-matter's search for comments takes the square of a run of blank lines.
	if (yaml.length > maxBlankRun && yaml.split(/\S+/).some((run) => run.length > maxBlankRun)) {
		return { message: `The front matter holds more than ${maxBlankRun} blanks in a row.`, line: 0 };
	}
	// gray-matter would end the block at such a line, other readers would not.
	const dashes = /^---/m.exec(yaml);
	if (dashes) {
		return { message: 'A line of the front matter may not begin with ---.', line: linesBefore(yaml, dashes.index) };
	}
	try {
		// An options object always: without one gray-matter keeps every text it has seen.
		const { data } = matter(`---\n${yaml}\n---\n`, options);
		// For a block without content gray-matter answers by itself, with an object that has a prototype.
		return {
			data: Object.getPrototypeOf(data) === null ? (data as Readonly<Record<string, YamlValue>>) : takeMapping(null),
		};
	} catch (error) {
		if (error instanceof YAMLException) {
			// The engine is given the line end of the opening fence as well.
			const line = error.mark === undefined ? 0 : Math.max(0, error.mark.line - 1);
			return explainYamlError(error.reason ?? error.message, yaml, line);
		}
		return { message: error instanceof Refusal ? error.message : 'The front matter cannot be read.', line: 0 };
	}
}

const never = (): never => {
	throw new Refusal('Only YAML is read as front matter.');
};

const options: NonNullable<Parameters<typeof matter>[1]> = {
	language: 'yaml',
	// Without a function gray-matter looks for an excerpt separator among the values.
	excerpt: () => '',
	engines: {
		yaml: { parse: (block: string) => takeMapping(load(block, { schema: FAILSAFE_SCHEMA })) },
		json: { parse: never },
		javascript: { parse: never },
		js: { parse: never },
		coffee: { parse: never },
		coffeescript: { parse: never },
		cson: { parse: never },
		toml: { parse: never },
	},
};

function takeMapping(root: unknown): Record<string, YamlValue> {
	if (root === undefined || root === null) return Object.create(null) as Record<string, YamlValue>;
	if (typeof root !== 'object' || Array.isArray(root)) {
		throw new Refusal('The front matter must consist of lines such as "title: Reset a password".');
	}
	return take(root, { left: maxNodes }, 0) as Record<string, YamlValue>;
}

/** Copies what the parser made. Aliases are counted at every place where they stand: a few lines can mean millions of values. */
function take(node: unknown, budget: { left: number }, depth: number): YamlValue {
	if (typeof node === 'string') {
		count(budget, depth);
		return node;
	}
	count(budget, depth);
	if (node === null || node === undefined) return '';
	if (Array.isArray(node)) return node.map((entry) => take(entry, budget, depth + 1));
	const source = node as Record<string, unknown>;
	const result = Object.create(null) as Record<string, YamlValue>;
	for (const key of Object.keys(source)) result[key] = take(source[key], budget, depth + 1);
	return result;
}

function count(budget: { left: number }, depth: number): void {
	budget.left--;
	if (budget.left < 0 || depth > maxDepth) throw new Refusal('The front matter holds more values than can be read.');
}

function linesBefore(text: string, offset: number): number {
	return text.slice(0, offset).split(/\r\n|\n|\r/).length - 1;
}
