import type { ReadyChecks, ReadyConfig, ReadyWeight } from '../config/config';
import type { Item } from '../model/item';
import { asksForCriteria, kindOf } from './criteriaAsked';
import type { Finding } from './rule';

/** What a team asks for beyond the checks that every item has to pass. */
export interface ReadinessPolicy extends Partial<ReadyConfig> {
	readonly estimate: boolean;
	readonly storySentence: boolean;
}

/** What is asked of one story, its kind considered. */
export interface StoryPolicy extends Partial<ReadyChecks> {
	readonly estimate: boolean;
	readonly storySentence: boolean;
	readonly acceptanceCriteria: number;
	readonly findings: ReadyWeight;
	readonly rules: readonly string[];
}

/** What a team's habits ask for, with what its definition of ready says in their place. */
export function configuredPolicy(habits: ReadinessPolicy, ready: ReadyConfig): ReadinessPolicy {
	return {
		...ready,
		estimate: ready.estimate ?? habits.estimate,
		storySentence: ready.storySentence ?? habits.storySentence,
	};
}

/**
 * What is asked of a story: what the team says of its kind, else what it says of all, else the usual. Bugs, chores and
 * spikes need no criteria, no sentence and no persona unless the team says so of their kind, and spikes no estimate.
 */
export function storyPolicy(policy: ReadinessPolicy, item: Item): StoryPolicy {
	const kind = kindOf(item);
	const own = policy.kinds?.[kind];
	const isFeature = kind === 'feature';
	const findings = own?.findings ?? policy.findings ?? 'warning';
	return {
		...policy,
		persona: isFeature && policy.persona,
		...(own && said(own)),
		estimate: own?.estimate ?? (kind !== 'spike' && policy.estimate),
		storySentence: own?.storySentence ?? (isFeature && policy.storySentence),
		acceptanceCriteria: own?.acceptanceCriteria ?? (asksForCriteria(item) ? (policy.acceptanceCriteria ?? 1) : 0),
		findings,
		rules: own?.rules ?? policy.rules ?? [],
	};
}

const order: readonly ReadyWeight[] = ['none', 'error', 'warning', 'info', 'hint'];

/** True for a finding that weighs enough to stand in the way. */
export function weighs({ severity }: Finding, least: ReadyWeight): boolean {
	return order.indexOf(severity) <= order.indexOf(least);
}

function said(own: ReadyChecks): Partial<ReadyChecks> {
	return Object.fromEntries(Object.entries(own).filter(([, value]) => value !== undefined));
}
