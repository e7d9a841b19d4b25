import { FAILSAFE_SCHEMA, type LoadOptions, load, Type, YAMLException } from 'js-yaml';
import { NodeBuilder, type ReaderState } from './nodeBuilder';
import type { YamlNode } from './yamlNode';
import { repairOf, type YamlRepair, type YamlSlip } from './yamlRepair';

/** Values within each other; the reader calls itself for each. */
const deepest = 60;
/** Values and keys of a text, values of a block counted twice; a line by hand has three. */
const mostValues = 12_500;
/** More slips than these in one text say that it is something else. */
const mostRepairs = 20;

/** What was read of a text. Offsets are those of the text. */
export interface YamlDocument {
	/** Undefined for a text that says nothing. */
	readonly root: YamlNode | undefined;
	/** What had to be read as words; these are broken. */
	readonly slips: readonly YamlSlip[];
	/** Why there is no more; undefined for a text that was read to its end. */
	readonly error: YamlError | undefined;
}

export interface YamlError {
	/** In the words of js-yaml. */
	readonly reason: string;
	/** Where it gave up. */
	readonly at: number;
	/** Where the value begins that it was reading then. */
	readonly value: number | undefined;
	/** Where the brackets begin that are open there. */
	readonly bracket: number | undefined;
}

/** Why a text is not read at all: it is nested too deeply, or holds so much that it would take seconds. */
export type Refusal = 'too deep' | 'too much';

/** Any tag is let through: whoever writes one meant a glob. */
const schema = FAILSAFE_SCHEMA.extend({
	explicit: (['scalar', 'sequence', 'mapping'] as const).map((kind) => new Type('', { kind, multi: true })),
});

class TooMuch extends Error {}

/** Reads one document of YAML 1.2. What begins with a sign of YAML where nobody can have meant one is read as a broken word. */
export function composeYaml(text: string): YamlDocument | Refusal {
	// The reader would take a mark of the byte order away, and with it a place.
	let repaired = text.replace(/^\ufeff/, '\n');
	const repairs: YamlRepair[] = [];
	for (;;) {
		const builder = new NodeBuilder(repaired, repairs);
		const error = readInto(builder, repaired);
		if (typeof error === 'string') return error;
		const slips = repairs.filter((repair) => 'message' in repair);
		if (!error) return { root: builder.root, slips, error };
		const repair = repairs.length < mostRepairs ? repairOf(text, error) : undefined;
		if (!repair || repairs.some(({ at }) => at === repair.at)) return { root: builder.torn(error.at), slips, error };
		repairs.push(repair);
		repaired = `${repaired.slice(0, repair.at)}x${repaired.slice(repair.at + 1)}`;
	}
}

function readInto(builder: NodeBuilder, text: string): YamlError | Refusal | undefined {
	let values = 0;
	const options: LoadOptions & { maxDepth: number } = {
		schema,
		maxDepth: deepest,
		// Keys that come again are reported with their places by who reads the tree.
		json: true,
		listener(event, told) {
			const state = told as unknown as ReaderState;
			if (event === 'close') builder.end(state);
			else if (++values > mostValues) throw new TooMuch();
			else builder.begin(state.position);
		},
	};
	try {
		load(text, options);
		return undefined;
	} catch (error) {
		if (error instanceof TooMuch) return 'too much';
		if (!(error instanceof YAMLException)) throw error;
		const reason = error.reason ?? error.message;
		if (reason.startsWith('nesting exceeded')) return 'too deep';
		const at = Math.min(error.mark?.position ?? 0, text.length);
		return { reason, at, value: builder.innermost, bracket: builder.bracket };
	}
}
