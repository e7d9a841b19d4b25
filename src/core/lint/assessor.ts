import type { BacklogIndex } from '../index/backlogIndex';
import type { Entry } from '../model/item';
import type { Looked } from './looked';
import { type Readiness, readinessOf } from './readiness';
import { configuredPolicy, type ReadinessPolicy } from './readinessPolicy';
import { TeamHabits } from './teamHabits';

/** Judges items by the definition of ready that holds in their workspace folder. */
export interface Assessor {
	/** @param looked undefined when the text was not looked into; then only what the index knows is checked */
	assess(entry: Entry, looked: Looked | undefined): Readiness;
	/** What is asked of the items of a workspace folder. */
	policyFor(entry: Entry): ReadinessPolicy;
}

/** Counts the habits of the team once, and follows the index from then on. */
export function createAssessor(index: BacklogIndex): Assessor {
	const habits = new TeamHabits(index.entries);
	index.onChange((delta) => {
		const { estimate, storySentence } = habits.policy;
		habits.follow(delta);
		const { policy } = habits;
		if (policy.estimate !== estimate || policy.storySentence !== storySentence) index.noteHabitsChanged();
	});
	const policyFor = ({ root }: Entry): ReadinessPolicy =>
		configuredPolicy(habits.policy, index.conventions.configOf(root).ready);
	return {
		policyFor,
		assess: (entry, looked) => readinessOf(entry, policyFor(entry), { looked, find: (id) => index.find(id, entry) }),
	};
}
