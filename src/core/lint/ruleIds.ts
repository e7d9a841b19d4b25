/** Ids of all rules, in the catalogue's order; for those who need the names and not the rules. */
export const ruleIds = [
	'front-matter-invalid',
	'duplicate-id',
	'dependency-unknown',
	'dependency-cycle',
	'story-ill-formed',
	'missing-benefit',
	'generic-role',
	'non-user-role',
	'compound-story',
	'story-too-long',
	'story-too-large',
	'estimate-missing',
	'missing-acceptance-criteria',
	'empty-criterion',
	'placeholder',
	'no-observable-outcome',
	'vague-term',
	'escape-clause',
	'open-ended-list',
	'and-or',
	'vague-quantifier',
	'weak-modal',
	'should-modal',
	'universal-quantifier',
	'gwt-missing-then',
	'gwt-missing-when',
	'gwt-missing-given',
	'gwt-wrong-order',
	'gwt-multiple-when',
	'gwt-vague-then',
	'gwt-too-many-steps',
	'gwt-or-step',
	'gwt-action-in-then',
	'gwt-check-in-given',
	'gwt-mixed-style',
	'ears-incomplete',
] as const;

/** True for the id of a rule, which has a page in `docs/rules`. */
export function isRuleId(word: string): boolean {
	return (ruleIds as readonly string[]).includes(word);
}
