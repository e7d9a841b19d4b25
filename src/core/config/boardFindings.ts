import { defaultWorkflow, findStatus } from '../model/status';
import { parseFilter } from '../query/filter';
import { nearestWord } from '../util/nearestWord';
import type { Config } from './config';
import type { ConfigFinding } from './finding';
import { nodesAlong, type TreeNode, type TreePath } from './tree';

/**
 * What is to be said of values of the section `board` that count all the same: filters of which a part is not understood, and
 * limits of statuses that the workflow does not have.
 */
export function* boardFindings(root: TreeNode, { workflow = defaultWorkflow }: Config): Iterable<ConfigFinding> {
	const views = nodeAt(root, ['board', 'views']);
	for (const view of views?.kind === 'list' ? views.items : []) {
		const filter = nodeAt(view, ['filter']);
		if (filter?.kind !== 'scalar' || typeof filter.value !== 'string') continue;
		const problem = parseFilter(filter.value)?.problem;
		if (problem !== undefined) yield warning(problem, filter.range);
	}
	const limits = nodeAt(root, ['board', 'wip']);
	for (const [name, { key }] of limits?.kind === 'map' ? limits.entries : []) {
		if (findStatus(name, workflow)) continue;
		const names = workflow.map((status) => status.name);
		const near = nearestWord(name, names);
		const advice = near === undefined ? `use one of ${names.join(', ')}.` : `did you mean ${near}?`;
		yield warning(`"${name}" is no status of the workflow and its limit has no effect; ${advice}`, key);
	}
}

function nodeAt(root: TreeNode, path: TreePath): TreeNode | undefined {
	return nodesAlong(root, path)[path.length];
}

function warning(message: string, range: ConfigFinding['range']): ConfigFinding {
	return { code: 'config-invalid', message, severity: 'warning', range };
}
