/** The ways to split a story that teams have found, in the order in which they are worth trying. */
export const splitPatterns = [
	'workflow-steps',
	'business-rules',
	'unhappy-path',
	'data-variation',
	'interface',
	'operations',
	'performance',
	'spike',
] as const;

export type SplitPattern = (typeof splitPatterns)[number];

/** Patterns by which the new story wants something else than the one that it came from, so that its wish is to be worded. */
const ownWish: ReadonlySet<SplitPattern> = new Set(['workflow-steps', 'operations']);

export function hasOwnWish(pattern: SplitPattern): boolean {
	return ownWish.has(pattern);
}

/** What stands where somebody has to word something; the rule `placeholder` reports it. */
export const gap = '___';
