import * as z from 'zod/mini';
import type { ConfigFinding } from './finding';
import { flattenIssues } from './flattenIssues';
import { issueFindings } from './issueFindings';
import { type Dropped, plainValue, type TreeNode, without } from './tree';

/** What is left of a file once everything that is wrong was left out, and what that was. */
export interface Settled<T> {
	readonly value: T | undefined;
	readonly findings: readonly ConfigFinding[];
}

/**
 * Validates a tree, leaves out the smallest value around each issue, and validates again until nothing is wrong: a bad
 * entry of a list costs that entry alone. What is `broken` is left out from the start. `value` is undefined when nothing is left.
 */
export function settle<T extends z.core.$ZodType>(schema: T, root: TreeNode, broken: Dropped): Settled<z.output<T>> {
	const findings: ConfigFinding[] = [];
	/** What is wrong with these only because a part was left out has been told with that part. */
	const torn = new Set<TreeNode>();
	let tree = without(root, broken, torn);
	for (;;) {
		const result = z.safeParse(schema, plainValue(tree));
		if (result.success) return { value: result.data, findings };
		const dropped = new Set<TreeNode>();
		for (const issue of flattenIssues(result.error.issues)) {
			for (const { node, finding } of issueFindings(issue, schema, tree)) {
				if (!dropped.has(node) && !torn.has(node)) findings.push(finding);
				dropped.add(node);
			}
		}
		// An issue that belongs to no value of the file leaves nothing to be left out.
		if (dropped.size === 0 || dropped.has(tree)) return { value: undefined, findings };
		tree = without(tree, dropped, torn);
	}
}
