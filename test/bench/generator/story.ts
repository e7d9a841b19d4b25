import { type Dice, dice, seedOf } from './dice';
import {
	benefits,
	circumstances,
	labels,
	outcomes,
	people,
	questions,
	remarks,
	roles,
	states,
	things,
	verbs,
} from './words';

export type Stage = 'proposed' | 'refining' | 'ready' | 'in-progress' | 'in-review' | 'done' | 'dropped';

/** One criterion by its parts; how it is written down is the layout's affair. */
export interface Criterion {
	readonly given: string;
	readonly when: string;
	readonly outcome: string;
}

/** In which form a story's criteria are written. */
export type CriteriaForm = 'checklist' | 'sentences' | 'numbered' | 'steps';

/** What a generated story says, whatever file it comes to stand in. Numbers are positions in the backlog, from 1. */
export interface Story {
	readonly number: number;
	readonly title: string;
	readonly kind: 'bug' | 'chore' | 'spike' | undefined;
	readonly stage: Stage;
	readonly role: string;
	readonly wish: string;
	readonly benefit: string;
	readonly points: number | undefined;
	readonly ranked: boolean;
	readonly labels: readonly string[];
	readonly assignees: readonly string[];
	/** Numbers of earlier stories. */
	readonly dependsOn: readonly number[];
	/** Day of the year in which it was written down, 0 to 364. */
	readonly day: number;
	readonly form: CriteriaForm;
	readonly criteria: readonly Criterion[];
	readonly questions: readonly string[];
	/** Paragraphs of background. */
	readonly remarks: readonly string[];
}

/** Finished work is kept, so a backlog that is in use for a while is half closed. */
const stages: readonly Stage[] = [
	...Array.from({ length: 9 }, (): Stage => 'done'),
	'dropped',
	...Array.from({ length: 4 }, (): Stage => 'proposed'),
	...Array.from({ length: 3 }, (): Stage => 'refining'),
	'ready',
	'ready',
	'in-progress',
	'in-review',
];

const forms: readonly CriteriaForm[] = ['checklist', 'checklist', 'checklist', 'sentences', 'numbered', 'steps'];

/** Letters of background, of which the mean of a file's size follows; the longest of a thousand has some ten times as many. */
const backgroundMedian = 230;
const backgroundSpread = 1.1;

/** The story of a number. The same seed and number give the same story, however many others there are. */
export function storyOf(seed: number, number: number): Story {
	const d = dice(seedOf(seed, number));
	const stage = d.pick(stages);
	const wish = `${d.pick(verbs)} ${withArticle(d.pick(things))} ${d.pick(circumstances)}`;
	const started = stage === 'in-progress' || stage === 'in-review' || stage === 'done';
	return {
		number,
		title: `${wish.charAt(0).toUpperCase()}${wish.slice(1)}`,
		kind: d.chance(0.7) ? undefined : d.pick(['bug', 'bug', 'chore', 'spike'] as const),
		stage,
		role: d.pick(roles),
		wish,
		benefit: d.pick(benefits),
		points: d.chance(started ? 0.95 : 0.5) ? d.pick([1, 2, 3, 3, 5, 5, 8, 13]) : undefined,
		ranked: d.chance(0.92),
		labels: d.some(labels, d.pick([0, 0, 1, 1, 2])),
		assignees: started ? d.some(people, d.pick([1, 1, 2])) : [],
		dependsOn: dependencies(d, number),
		day: d.whole(0, 364),
		form: d.pick(forms),
		criteria: Array.from({ length: d.whole(2, 7) }, () => criterion(d)),
		questions: stage !== 'done' && d.chance(0.5) ? d.some(questions, d.whole(1, 3)) : [],
		remarks: background(d),
	};
}

function criterion(d: Dice): Criterion {
	return {
		given: d.pick(states),
		when: `I ${d.pick(verbs)} ${withArticle(d.pick(things))}`,
		outcome: d.pick(outcomes),
	};
}

function dependencies(d: Dice, number: number): readonly number[] {
	if (number < 3 || !d.chance(0.25)) return [];
	const near = Array.from({ length: Math.min(number - 1, 40) }, (_, at) => number - 1 - at);
	return d.some(near, d.pick([1, 1, 2]));
}

function background(d: Dice): readonly string[] {
	const paragraphs: string[] = [];
	let left = d.longTail(backgroundMedian, backgroundSpread);
	let paragraph = '';
	while (left > 0) {
		const remark = d.pick(remarks);
		left -= remark.length;
		paragraph = paragraph === '' ? remark : `${paragraph} ${remark}`;
		if (left > 0 && !d.chance(0.3)) continue;
		paragraphs.push(paragraph);
		paragraph = '';
	}
	return paragraphs;
}

function withArticle(thing: string): string {
	return `${/^[aeiou]/.test(thing) ? 'an' : 'a'} ${thing}`;
}
