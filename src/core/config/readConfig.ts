import { LineIndex } from '../model/position';
import type { Problem } from '../model/problem';
import { boardFindings } from './boardFindings';
import { type Config, noConfig } from './config';
import { type ConfigSchema, configOf, configSchema } from './configSchema';
import type { ConfigFinding } from './finding';
import { lineOf } from './lineOf';
import type { KnownRule } from './lintSection';
import { readTree } from './readTree';
import { settle } from './settle';

/** What a settings file says, and what is wrong with it. */
export interface ConfigReading {
	readonly config: Config;
	/** In the order of the file. */
	readonly problems: readonly Problem[];
}

/** What a settings file is read against. */
export interface ConfigContext {
	/** All lint rules there are; without them any id and any option is taken. */
	readonly rules?: readonly KnownRule[];
}

/** UTF-16 units of a file; nobody writes more by hand. */
const longest = 64 * 1024;
/** Problems of one file; more only bury each other. */
const mostProblems = 100;

/**
 * Reads the text of a `refinery.yml`. Never throws: what is wrong is a problem at its place, and everything else counts.
 */
export function readConfig(text: string, context: ConfigContext = {}): ConfigReading {
	const { config, findings } = text.length > longest ? tooLong(text) : read(text, context);
	const lines = new LineIndex(text);
	const lineOfFinding = ({ range }: ConfigFinding) => lines.positionAt(range.start).line;
	const torn = new Set(findings.filter(({ code }) => code === 'config-syntax').map(lineOfFinding));
	const told = findings
		// A line that is no YAML reads as something else, about which there is nothing to say.
		.filter((finding) => finding.code === 'config-syntax' || !torn.has(lineOfFinding(finding)))
		.sort((a, b) => a.range.start - b.range.start)
		.slice(0, mostProblems);
	return { config, problems: told.map((finding) => ({ ...finding, range: lines.rangeOf(finding.range) })) };
}

/** Making a schema of all rules and their options takes longer than to validate a file by it. */
const schemas = new WeakMap<object, ConfigSchema>();
const anyRules = {};

function schemaFor(rules: readonly KnownRule[] | undefined): ConfigSchema {
	const known = schemas.get(rules ?? anyRules) ?? configSchema(rules);
	schemas.set(rules ?? anyRules, known);
	return known;
}

function read(text: string, { rules }: ConfigContext) {
	const { root, broken, findings } = readTree(text);
	if (!root || (root.kind === 'scalar' && root.value === null)) return { config: noConfig, findings };
	const { value, findings: more } = settle(schemaFor(rules), root, broken);
	const config = value ? configOf(value) : noConfig;
	return { config, findings: [...findings, ...more, ...boardFindings(root, config)] };
}

function tooLong(text: string): { config: Config; findings: readonly ConfigFinding[] } {
	const message = `The file is longer than ${longest / 1024} kB and was not read: shorten it.`;
	const range = lineOf(text, 0, text.length);
	return { config: noConfig, findings: [{ code: 'config-invalid', message, severity: 'error', range }] };
}
