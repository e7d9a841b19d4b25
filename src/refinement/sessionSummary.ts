import { clockText } from '../protocol/clockText';
import { fillIn } from '../protocol/fillIn';
import type { SessionSummary } from '../protocol/session';
import type { SessionStrings } from '../protocol/sessionStrings';

import { outcomesOf } from './sessionOutcomes';
import type { SessionQuestion, SessionState, SessionStory } from './sessionState';
import { elapsedAt } from './timer';

/**
 * What came of a session, in words.
 * @param now milliseconds of the timer's clock
 * @param words in the user's language
 */
export function sessionSummary(state: SessionState, now: number, words: SessionStrings): SessionSummary {
	const { ready, dropped, later, open, unseen, gone } = outcomesOf(state);
	const name = ({ id, title }: SessionStory) => fillIn(words.summaryStory, id, title);
	const splitOff = state.stories.filter(({ from }) => from !== undefined);
	const parts = [
		{ title: words.summaryReady, lines: ready.map(name) },
		{
			title: words.summarySplit,
			lines: splitOff.map(({ id, title, from = '' }) => fillIn(words.summarySplitOff, id, title, from)),
		},
		{ title: words.summaryDropped, lines: dropped.map(name) },
		{ title: words.summaryLater, lines: later.map(name) },
		{ title: words.summaryOpen, lines: open.map(name) },
		{ title: words.summaryUnseen, lines: unseen.map(name) },
		{ title: words.summaryGone, lines: gone.map(name) },
		{ title: words.summaryDecisions, lines: state.stories.flatMap((story) => decisionsOf(story, words)) },
		{ title: words.summaryQuestions, lines: openQuestions(state.stories, words) },
	];
	const time = clockText(elapsedAt(state.timer, now));
	return {
		title: words.summaryTitle,
		intro: fillIn(words.summaryIntro, ready.length, state.stories.length, time),
		parts: parts.filter(({ lines }) => lines.length > 0),
	};
}

function decisionsOf({ id, notes, questions, answeredBefore = [] }: SessionStory, words: SessionStrings): string[] {
	const answers = questions
		.filter(({ answered, text }) => answered && !answeredBefore.includes(text))
		.map(({ text, answer }) =>
			answer ? fillIn(words.summaryAnswer, id, text, answer) : fillIn(words.summaryAnswered, id, text),
		);
	return [...notes.map((note) => fillIn(words.summaryDecision, id, note)), ...answers];
}

/** By person, in the order in which they come first; those that nobody was asked at the end. Stories that were dropped ask nothing. */
function openQuestions(stories: readonly SessionStory[], words: SessionStrings): string[] {
	const open = stories
		.filter(({ standing }) => standing !== 'dropped' && standing !== 'gone')
		.flatMap(({ id, questions }) =>
			questions.filter(({ answered }) => !answered).map((question) => ({ id, question })),
		);
	const persons = new Set(open.flatMap(({ question }) => question.persons));
	const isFor = ({ persons }: SessionQuestion, person: string) => persons.includes(person);
	return [
		...[...persons].flatMap((person) =>
			open
				.filter(({ question }) => isFor(question, person))
				.map(({ id, question }) => fillIn(words.summaryFor, `@${person}`, question.text, id)),
		),
		...open
			.filter(({ question }) => question.persons.length === 0)
			.map(({ id, question }) => fillIn(words.summaryForNobody, question.text, id)),
	];
}
