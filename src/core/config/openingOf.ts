import { isCollection, isScalar, visit, type YAMLError } from 'yaml';
import type { YamlDocument } from './composeYaml';

/**
 * Where the quote or bracket opens that an error misses the end of: the parser names the place where it gave up, lines
 * further down. Undefined for other errors.
 */
export function openingOf({ pos, message }: YAMLError, { contents }: YamlDocument): number | undefined {
	const quote = /closing ['"]/.test(message);
	if (!contents || !(quote || /closing|^Flow|\bend with/.test(message))) return undefined;
	let opening: number | undefined;
	visit(contents, {
		Node(_, node) {
			const isWanted = quote ? isScalar(node) : isCollection(node) && node.flow;
			const [start, end] = node.range ?? [0, -1];
			if (isWanted && start <= pos[0] && end >= pos[0] - 1) opening = start;
		},
	});
	return opening;
}
