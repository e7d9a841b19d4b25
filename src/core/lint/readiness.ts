import type { Entry, Item } from '../model/item';
import { isClosed } from '../model/status';
import { dependenciesOf, noDependencies } from './dependencies';
import { type InvestVerdict, investOf } from './invest';
import type { Looked } from './looked';
import type { Missing } from './missing';
import { type Check, failed, storyChecks } from './readinessChecks';
import { type ReadinessPolicy, storyPolicy } from './readinessPolicy';

export interface Readiness {
	readonly ready: boolean;
	/** Share of the checks that hold, 0 to 1. */
	readonly score: number;
	/** What is missing, most important first. */
	readonly missing: readonly Missing[];
	/** The six qualities of an open story; empty for other items. Keeps nothing from being ready unless the policy says so. */
	readonly invest: readonly InvestVerdict[];
}

/** What readiness hangs on beside the entry. */
export interface Around {
	/** Undefined before the text was looked into. */
	readonly looked?: Looked | undefined;
	/** The entries that an id means; without it nothing is known of dependencies and goals. */
	readonly find?: ((id: string) => readonly Entry[]) | undefined;
}

/**
 * Whether an item is ready by a team's definition. A story is ready when it
 * - can be read and has a title,
 * - has acceptance criteria, as many as the policy asks for, unless it is a bug, a chore or a spike,
 * - has no finding that weighs enough on a criterion or on the story itself, and none of the rules that the policy names,
 * - has a user-story sentence, when the policy asks for it and it is a feature,
 * - depends on no unknown item and not on itself,
 * - has an estimate, when the policy asks for it and it is no spike,
 * - and whatever else the policy asks for.
 *
 * Items other than stories need a title. Closed items have nothing left to be made ready for and count as ready; items
 * that cannot be read never do.
 */
export function readinessOf(entry: Entry, policy: ReadinessPolicy, { looked, find }: Around = {}): Readiness {
	if (!entry.readable) {
		return { ready: false, score: 0, missing: [{ code: 'unreadable', message: 'cannot be read' }], invest: [] };
	}
	if (isClosed(entry.status.category)) return { ready: true, score: 1, missing: [], invest: [] };
	const title = failed(entry.title.trim() === '', 'title-missing', 'title missing');
	if (entry.type !== 'story') return scored([title], []);
	const own = storyPolicy(policy, entry);
	const dependencies = find ? dependenciesOf(entry, find) : noDependencies;
	const invest = investOf(entry, { policy: own, dependencies, looked });
	const hasGoal = !find || goalOf(entry, find) !== undefined;
	return scored([title, ...storyChecks(entry, own, { looked, dependencies, hasGoal, invest })], invest);
}

function scored(checks: readonly Check[], invest: readonly InvestVerdict[]): Readiness {
	const missing = checks.filter((check) => check !== undefined);
	const score = (checks.length - missing.length) / checks.length;
	return { ready: missing.length === 0, score, missing, invest };
}

function goalOf({ goal, epic }: Item, find: (id: string) => readonly Entry[]): string | undefined {
	if (goal !== undefined || epic === undefined) return goal;
	return find(epic).find((entry) => entry.readable)?.goal;
}
