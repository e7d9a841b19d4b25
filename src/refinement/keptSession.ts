import { statusCategories } from '../core/model/status';
import { type Check, isFlag, isNumber, isText, listOf, oneOf, orMissing, shape } from '../protocol/check';
import { standings } from '../protocol/session';
import { followBacklog } from './followBacklog';
import { isUndecided, type SessionQuestion, type SessionState, type SessionStory } from './sessionState';
import { elapsedAt } from './timer';

/** A session as it is kept until the next start: as JSON, with the clock stopped. */
export interface KeptSession {
	readonly version: 1;
	readonly stories: readonly SessionStory[];
	readonly at: string | undefined;
	readonly elapsed: number;
	/** Uris of the files that it changed. */
	readonly files: readonly string[];
}

export function keepSession({ stories, at, timer }: SessionState, files: Iterable<string>, now: number): KeptSession {
	return { version: 1, stories, at, elapsed: elapsedAt(timer, now), files: [...files] };
}

/** @param kept whatever was found; what is not well-formed is no session */
export function keptSession(kept: unknown): KeptSession | undefined {
	return isKept(kept) ? kept : undefined;
}

/** A kept session, when something in it is still to be decided. */
export function unfinishedSession(kept: unknown): (KeptSession & { readonly left: number }) | undefined {
	const session = keptSession(kept);
	const left = session?.stories.filter(isUndecided).length ?? 0;
	return session && left > 0 ? { ...session, left } : undefined;
}

/**
 * The session to go on with, its clock standing: where it was left, or at the first undecided story where that one is decided.
 * @param index what was decided in the files after the session was kept last counts
 */
export function resumedSession(
	{ stories, at, elapsed }: KeptSession,
	index: Parameters<typeof followBacklog>[1],
): SessionState {
	const state = followBacklog({ stories, at, timer: { elapsed, since: undefined } }, index);
	const here = state.stories.find(({ key }) => key === state.at);
	const first = here && isUndecided(here) ? here : state.stories.find(isUndecided);
	if (!first) return { ...state, at: undefined };
	return {
		...state,
		stories: state.stories.map((story) => (story === first ? { ...story, seen: true } : story)),
		at: first.key,
	};
}

const isKept: Check<KeptSession> = shape<KeptSession>({
	version: (value): value is 1 => value === 1,
	stories: listOf(
		shape<SessionStory>({
			key: isText,
			id: isText,
			title: isText,
			category: oneOf(statusCategories),
			standing: oneOf(standings),
			seen: isFlag,
			from: orMissing(isText),
			answeredBefore: orMissing(listOf(isText)),
			questions: listOf(
				shape<SessionQuestion>({
					text: isText,
					persons: listOf(isText),
					answered: isFlag,
					answer: orMissing(isText),
				}),
			),
			notes: listOf(isText),
		}),
	),
	at: orMissing(isText),
	elapsed: isNumber,
	files: listOf(isText),
});
