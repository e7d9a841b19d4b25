/** What a story is mostly asked when somebody looks for criteria that it lacks. */
export interface CriterionPattern {
	readonly id: 'happy-path' | 'error' | 'limit' | 'permission' | 'empty' | 'concurrency';
	/** A short name, as it stands in a list. */
	readonly label: string;
	/** What to think of, in one line. */
	readonly description: string;
	/** A wording in Given, When and Then, in one line; what stands between braces is a gap, and says what goes there. */
	readonly template: string;
}

/** The patterns in the order in which a refinement asks them. For editors, and where no language model is at hand. */
export const criterionPatterns: readonly CriterionPattern[] = [
	{
		id: 'happy-path',
		label: 'Happy path',
		description: 'Everything is as it should be: what is reached in the end?',
		template: 'Given {what is there}, when {who does what}, then {what they see}.',
	},
	{
		id: 'error',
		label: 'Error',
		description: 'A step fails or an entry is wrong: what is said, and what is kept?',
		template: 'Given {what fails or is wrong}, when {who does what}, then {what they are told}.',
	},
	{
		id: 'limit',
		label: 'Limit',
		description: 'The most, the least, the longest, the last moment: what happens behind it?',
		template: 'Given {the limit and that it is reached}, when {who goes one further}, then {what happens instead}.',
	},
	{
		id: 'permission',
		label: 'Permission',
		description: 'Somebody who may not, or is not signed in: what do they get to see?',
		template: 'Given {who may not}, when they {try what}, then {what they see instead}.',
	},
	{
		id: 'empty',
		label: 'Empty',
		description: 'There is nothing yet, or nothing was found: what stands there?',
		template: 'Given there is no {thing} yet, when {who opens what}, then {what stands there}.',
	},
	{
		id: 'concurrency',
		label: 'Concurrency',
		description: 'Two do it at the same time, or one does it twice: what counts?',
		template:
			'Given {what two people have open}, when {both change what}, then {whose change counts, and what the other is told}.',
	},
];

const gap = /\{([^{}]+)\}/g;

/**
 * A pattern as a wording without gaps to jump to: each reads "[insert …]", which the rule `placeholder` reports until it is filled.
 * @param around what a gap becomes instead, of its words and its number from 1
 */
export function patternWording(
	{ template }: CriterionPattern,
	around: (words: string, number: number) => string = (words) => `[insert ${words}]`,
): string {
	let number = 0;
	return template.replace(gap, (_, words: string) => around(words, ++number));
}
