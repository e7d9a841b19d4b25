import * as z from 'zod/mini';
import type { ConfigFinding } from './finding';
import { flattenIssues } from './flattenIssues';
import { issueFindings } from './issueFindings';
import { childrenOf, type Dropped, plainValue, type TreeNode } from './tree';

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
	const dropped = new Set(broken);
	const findings: ConfigFinding[] = [];
	while (!dropped.has(root)) {
		const result = z.safeParse(schema, plainValue(root, dropped));
		if (result.success) return { value: result.data, findings };
		const before = new Set(dropped);
		const blamed = flattenIssues(result.error.issues).flatMap((issue) => issueFindings(issue, schema, root, dropped));
		for (const { node, finding } of blamed) {
			// What is wrong only because a part was left out has been told with that part.
			if (!dropped.has(node) && !lacks(node, before)) findings.push(finding);
			dropped.add(node);
		}
		// An issue that belongs to no value of the file leaves nothing to be left out.
		if (blamed.length === 0) break;
	}
	return { value: undefined, findings };
}

function lacks(node: TreeNode, dropped: Dropped): boolean {
	return childrenOf(node).some((child) => dropped.has(child) || lacks(child, dropped));
}
