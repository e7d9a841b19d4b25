import { fillIn } from '../protocol/fillIn';
import type { SessionStrings } from '../protocol/sessionStrings';
import { outcomesOf } from './sessionOutcomes';
import type { SessionState } from './sessionState';

/**
 * A message for the commit of a session: how many stories were refined, then what came of them by ids.
 * @param state of a session in which something was looked at
 */
export function commitMessage(state: SessionState, words: SessionStrings): string {
	const { ready, dropped, later, open } = outcomesOf(state);
	const refined = [...ready, ...dropped, ...later, ...open];
	const [only] = refined;
	const subject =
		refined.length === 1 && only
			? fillIn(words.commitSubjectOne, only.id)
			: fillIn(words.commitSubject, refined.length);
	const body = [
		[words.summaryReady, ready.map(({ id }) => id)],
		[words.summarySplit, state.stories.filter(({ from }) => from !== undefined).map(({ id }) => id)],
		[words.summaryDropped, dropped.map(({ id }) => id)],
	] as const;
	const lines = body.filter(([, ids]) => ids.length > 0).map(([title, ids]) => `${title}: ${ids.join(', ')}`);
	return [subject, ...(lines.length > 0 ? ['', ...lines] : [])].join('\n');
}
