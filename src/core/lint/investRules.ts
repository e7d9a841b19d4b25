import type { InvestQuality } from '../model/invest';

/** What a finding of a rule says of a quality, in a few words. Rules that a catalogue does not have say nothing. */
export const investRules: Readonly<Record<InvestQuality, Readonly<Record<string, string>>>> = {
	independent: {
		'dependency-unknown': 'depends on an unknown item',
		'dependency-cycle': 'waits for itself',
	},
	negotiable: {
		'solution-in-story': 'names a solution',
		'implementation-detail': 'says how it is built',
		'ui-detail': 'says which controls are used',
	},
	valuable: {
		'missing-benefit': 'no benefit',
		'story-ill-formed': 'story sentence incomplete',
		'non-user-role': 'written for who builds it',
	},
	estimable: {
		placeholder: 'something is left to be decided',
		'open-ended-list': 'a list without an end',
		'missing-number': 'a number is missing',
	},
	small: {
		'story-too-large': 'large estimate',
		'too-many-criteria': 'many criteria',
		'compound-story': 'more than one wish',
		'story-too-long': 'long story sentence',
	},
	testable: {
		'empty-criterion': 'an empty criterion',
		'no-observable-outcome': 'no outcome to observe',
		'vague-term': 'vague words',
		'gwt-missing-then': 'steps without Then',
		'gwt-vague-then': 'a Then that says nothing',
		'escape-clause': 'a way out of a criterion',
		'unmeasurable-nfr': 'a quality without a measure',
		'no-unhappy-path': 'no case in which something goes wrong',
	},
};
