import type { StatusCategory } from '../core/model/status';
import type { Standing } from '../protocol/session';
import { startTimer, type Timer } from './timer';

/** A question of a story, as a session keeps it. */
export interface SessionQuestion {
	readonly text: string;
	/** Who was asked, without the `@`. */
	readonly persons: readonly string[];
	readonly answered: boolean;
	readonly answer: string | undefined;
}

/** One story of a session. */
export interface SessionStory {
	readonly key: string;
	readonly id: string;
	readonly title: string;
	/** Where it stood in its life when the session looked last. */
	readonly category: StatusCategory;
	readonly standing: Standing;
	/** It was on the card. */
	readonly seen: boolean;
	/** Id of the story it was split off in this session. */
	readonly from: string | undefined;
	/** Texts of the questions that had an answer when they were looked at first; undefined: not looked at yet. */
	readonly answeredBefore: readonly string[] | undefined;
	readonly questions: readonly SessionQuestion[];
	/** What was noted in its text: why it is ready all the same, why it was dropped. */
	readonly notes: readonly string[];
}

/** What a backlog says of a story. */
export type StoryFacts = Pick<SessionStory, 'key' | 'id' | 'title' | 'category'>;

/** A session as it stands. Plain data: it is kept as it is until the next start. */
export interface SessionState {
	/** In the order in which they are gone through. */
	readonly stories: readonly SessionStory[];
	/** Key of the story on the card; undefined: the session has ended, or is empty. */
	readonly at: string | undefined;
	readonly timer: Timer;
}

/** @param now milliseconds from any fixed point */
export function startSession(facts: readonly StoryFacts[], now: number): SessionState {
	const stories = facts.map((story) => newStory(story));
	const [first] = stories;
	if (!first) return { stories, at: undefined, timer: { elapsed: 0, since: undefined } };
	return { stories: [{ ...first, seen: true }, ...stories.slice(1)], at: first.key, timer: startTimer(now) };
}

export function newStory({ key, id, title, category }: StoryFacts, from?: string): SessionStory {
	return {
		key,
		id,
		title,
		category,
		standing: 'waiting',
		seen: false,
		from,
		answeredBefore: undefined,
		questions: [],
		notes: [],
	};
}

/** Whether a story is still to be talked about in this session. */
export function isUndecided({ standing }: SessionStory): boolean {
	return standing === 'waiting' || standing === 'skipped';
}

export function storyAt({ stories, at }: SessionState): SessionStory | undefined {
	return stories.find(({ key }) => key === at);
}
