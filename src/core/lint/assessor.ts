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
}

/** Counts the habits of the team once, and follows the index from then on. */
export function createAssessor(index: BacklogIndex): Assessor {
	const habits = new TeamHabits(index.entries);
	index.onChange((delta) => habits.follow(delta));
	const policyFor = ({ root }: Entry): ReadinessPolicy =>
		configuredPolicy(habits.policy, index.conventions.configOf(root).ready);
	return {
		assess: (entry, looked) => readinessOf(entry, policyFor(entry), { looked, find: (id) => index.find(id, entry) }),
	};
}
