import type { StoryFacts } from '../../../src/refinement/sessionState';

/** Stories `US-1` to `US-n`, all to be refined. */
export function sampleFacts(count: number): readonly StoryFacts[] {
	return Array.from({ length: count }, (_, at) => factsFor(at + 1));
}

export function factsFor(number: number, more: Partial<StoryFacts> = {}): StoryFacts {
	return {
		key: `file:///US-${number}.md`,
		id: `US-${number}`,
		title: `Story ${number}`,
		category: 'refining',
		...more,
	};
}

export function keyFor(number: number): string {
	return factsFor(number).key;
}
