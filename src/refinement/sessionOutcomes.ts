import type { SessionState, SessionStory } from './sessionState';

/** What came of the stories of a session. Each is in exactly one of the lists. */
export interface SessionOutcomes {
	readonly ready: readonly SessionStory[];
	readonly dropped: readonly SessionStory[];
	readonly later: readonly SessionStory[];
	/** Looked at, and nothing decided. */
	readonly open: readonly SessionStory[];
	readonly unseen: readonly SessionStory[];
	readonly gone: readonly SessionStory[];
}

export function outcomesOf({ stories }: SessionState): SessionOutcomes {
	const of = (outcome: keyof SessionOutcomes) => stories.filter((story) => outcomeOf(story) === outcome);
	return {
		ready: of('ready'),
		dropped: of('dropped'),
		later: of('later'),
		open: of('open'),
		unseen: of('unseen'),
		gone: of('gone'),
	};
}

function outcomeOf({ standing, seen }: SessionStory): keyof SessionOutcomes {
	if (standing === 'waiting' || standing === 'skipped') return seen ? 'open' : 'unseen';
	return standing;
}
