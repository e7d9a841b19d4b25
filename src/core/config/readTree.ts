import type { TextRange } from '../model/textRange';
import { composeYaml, type YamlDocument } from './composeYaml';
import type { ConfigFinding } from './finding';
import { firstDocument } from './firstDocument';
import { lineOf } from './lineOf';
import { syntaxError } from './syntaxError';
import type { Dropped, TreeEntry, TreeNode } from './tree';
import { TreeBuilder } from './treeBuilder';

/** More would say nothing new: one slip breaks many lines. */
const mostErrors = 20;

/** A settings file's values with their places; `root` is undefined for a file that says nothing. */
export interface TreeReading {
	readonly root: TreeNode | undefined;
	/** Values that cannot be told because of a syntax error, which is among the findings. */
	readonly broken: Dropped;
	readonly findings: readonly ConfigFinding[];
}

/**
 * Reads YAML as far as it can be read. After a syntax error each top-level key is read by itself, so that an error
 * spoils no other key.
 */
export function readTree(text: string): TreeReading {
	const { end, second } = firstDocument(text);
	const reading = readDocument(text.slice(0, end));
	if (second === undefined) return reading;
	const message = 'The file holds a second document, which is not read: remove it, or the line --- above it.';
	return { ...reading, findings: [...reading.findings, syntaxFinding(message, lineOf(text, second, text.length))] };
}

function readDocument(text: string): TreeReading {
	const document = composeYaml(text);
	if (document === 'too much') {
		const message = 'The file holds too much to be read: shorten it.';
		return { root: undefined, broken: new Set(), findings: [syntaxFinding(message, lineOf(text, 0, text.length))] };
	}
	if (document === 'too deep') return readSections(text);
	const errors = errorsOf(document, text, 0);
	if (document.error) {
		const reading = readSections(text);
		return reading.findings.length > 0 ? reading : { ...reading, findings: errors };
	}
	const builder = new TreeBuilder(text);
	const root = builder.build(document, 0);
	return { root, broken: builder.broken, findings: [...builder.findings, ...errors] };
}

function readSections(text: string): TreeReading {
	const builder = new TreeBuilder(text);
	const entries = new Map<string, TreeEntry>();
	const errors: ConfigFinding[] = [];
	let other: TreeNode | undefined;
	for (const { start, end } of sectionsOf(text)) {
		const section = text.slice(start, end);
		const document = composeYaml(section);
		if (typeof document === 'string') {
			errors.push(syntaxFinding('This is nested too deeply to be read.', lineOf(text, start, end)));
			continue;
		}
		errors.push(...errorsOf(document, section, start));
		const node = builder.build(document, start);
		if (node?.kind === 'map') builder.join(entries, node.entries);
		else other ??= node;
	}
	const root: TreeNode | undefined =
		entries.size > 0 ? { kind: 'map', range: lineOf(text, 0, text.length), entries } : other;
	return { root, broken: builder.broken, findings: [...builder.findings, ...errors.slice(0, mostErrors)] };
}

/** Stretches of a text, each from one top-level key to the next. */
function sectionsOf(text: string): { start: number; end: number }[] {
	const starts = [...text.matchAll(/^[\p{L}_][\p{L}\p{N}_ -]*:(?=\s|$)/gmu)].map(({ index }) => index);
	if (starts[0] !== 0) starts.unshift(0);
	return starts.map((start, at) => ({ start, end: starts[at + 1] ?? text.length }));
}

/** @param offset where the document's own text begins in the whole one */
function errorsOf({ slips, error }: YamlDocument, text: string, offset: number): ConfigFinding[] {
	// What is wrong behind a slip on its line comes from that slip.
	const isNew = error && !slips.some(({ at }) => at <= error.at && !/[\r\n]/.test(text.slice(at, error.at)));
	const found = [...slips, ...(isNew ? [syntaxError(error, text)] : [])];
	return found.map(({ message, range: { start, end } }) =>
		syntaxFinding(message, { start: start + offset, end: end + offset }),
	);
}

function syntaxFinding(message: string, range: TextRange): ConfigFinding {
	return { code: 'config-syntax', message, severity: 'error', range };
}
