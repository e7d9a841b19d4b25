import type { CriteriaForm, Criterion } from './story';

/** A story's criteria as the lines below their heading. */
export function criteriaLines(criteria: readonly Criterion[], form: CriteriaForm, done: boolean): readonly string[] {
	const box = done ? '[x]' : '[ ]';
	switch (form) {
		case 'checklist':
			return criteria.map((criterion) => `- ${box} ${inOneSentence(criterion)}`);
		case 'sentences':
			return criteria.map(({ given, outcome }) => `- ${box} With ${given}, ${outcome}.`);
		case 'numbered':
			return criteria.map((criterion, at) => `${at + 1}. ${inOneSentence(criterion)}`);
		case 'steps':
			return criteria.flatMap(({ given, when, outcome }, at) => [
				...(at === 0 ? [] : ['']),
				`**Given** ${given}`,
				`**When** ${when}`,
				`**Then** ${outcome}`,
			]);
	}
}

/** A criterion as one Given/When/Then sentence. */
export function inOneSentence({ given, when, outcome }: Criterion): string {
	return `Given ${given}, when ${when}, then ${outcome}.`;
}
