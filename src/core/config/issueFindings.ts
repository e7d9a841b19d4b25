import type * as z from 'zod/mini';
import { nearestWord } from '../util/nearestWord';
import type { ConfigFinding } from './finding';
import { knownKeys } from './knownKeys';
import { nodesAlong, type TreeNode, type TreePath } from './tree';

/** A finding and the value that is left out because of it. */
export interface Blamed {
	readonly finding: ConfigFinding;
	readonly node: TreeNode;
}

/** Known keys that a message names. */
const mostListed = 10;

type Issue = z.core.$ZodIssue;

/** What an issue of the validation is for the reader of the file; several for several unknown keys. */
export function issueFindings(issue: Issue, schema: z.core.$ZodType, root: TreeNode): readonly Blamed[] {
	const along = nodesAlong(root, issue.path);
	const node = along.at(-1) ?? root;
	if (issue.code === 'unrecognized_keys') {
		const known = knownKeys(schema, issue.path);
		return issue.keys.flatMap((key) => unknownKey(key, node, known));
	}
	const missing = along.length <= issue.path.length;
	const message = missing
		? `\`${String(issue.path.at(-1))}\` is missing: add it.`
		: issue.code === 'custom'
			? issue.message
			: `${subject(issue.path)} should be ${issue.message}, not ${shown(node)}.${didYouMean(issue, node)}`;
	return [{ node, finding: { code: 'config-invalid', message, severity: 'error', range: node.range } }];
}

function unknownKey(key: string, node: TreeNode, known: readonly string[]): readonly Blamed[] {
	const entry = node.kind === 'map' ? node.entries.get(key) : undefined;
	if (!entry) return [];
	const near = nearestWord(key, known);
	const advice =
		near !== undefined
			? `did you mean \`${near}\`?`
			: known.length <= mostListed
				? `known are ${known.join(', ')}.`
				: 'remove it or correct it.';
	const message = `\`${key}\` is not known here and has no effect; ${advice}`;
	return [
		{ node: entry.node, finding: { code: 'config-unknown-key', message, severity: 'warning', range: entry.key } },
	];
}

function subject(path: TreePath): string {
	const name = path.findLast((step) => typeof step === 'string');
	if (name === undefined) return 'The file';
	return typeof path.at(-1) === 'string' ? `\`${String(name)}\`` : `An entry of \`${String(name)}\``;
}

function shown(node: TreeNode): string {
	if (node.kind === 'list') return 'a list';
	if (node.kind === 'map') return 'a mapping';
	if (node.value === null) return 'empty';
	if (typeof node.value !== 'string') return String(node.value);
	return node.value.length > 40 ? `"${node.value.slice(0, 39)}…"` : `"${node.value}"`;
}

function didYouMean(issue: Issue, node: TreeNode): string {
	if (issue.code !== 'invalid_value' || node.kind !== 'scalar' || typeof node.value !== 'string') return '';
	const near = nearestWord(node.value, issue.values.map(String));
	return near === undefined ? '' : ` Did you mean "${near}"?`;
}
