import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Entry } from '../../../src/core/model/item';
import { statusCategories } from '../../../src/core/model/status';
import { sessionStrings } from '../../../src/protocol/sessionStrings';
import { keepSession, resumedSession, unfinishedSession } from '../../../src/refinement/keptSession';
import { outcomesOf } from '../../../src/refinement/sessionOutcomes';
import { reduce, type SessionAction } from '../../../src/refinement/sessionReducer';
import { isUndecided, type SessionState, startSession } from '../../../src/refinement/sessionState';
import { sessionSummary } from '../../../src/refinement/sessionSummary';
import { elapsedAt } from '../../../src/refinement/timer';
import { factsFor, keyFor, sampleFacts } from './sampleFacts';

const number = fc.integer({ min: 1, max: 8 });
const key = number.map(keyFor);
const now = fc.integer({ min: 0, max: 100_000 });
const category = fc.constantFrom(...statusCategories);

/** A backlog that says of each story what the session knows. */
function sameBacklog({ stories }: SessionState): Parameters<typeof resumedSession>[1] {
	const entryOf = (key: string) => {
		const story = stories.find((each) => each.key === key && each.standing !== 'gone');
		return story && ({ id: story.id, title: story.title, uri: key, status: { category: story.category } } as Entry);
	};
	return { get: entryOf, withId: () => [] };
}

type Simple = Exclude<SessionAction, { type: 'take-back' }>;
const simple: fc.Arbitrary<Simple> = fc.oneof(
	fc.record({
		type: fc.constant('decide' as const),
		key,
		standing: fc.constantFrom('ready' as const, 'dropped' as const, 'later' as const, 'skipped' as const),
		note: fc.option(fc.constant('Because'), { nil: undefined }),
		now,
	}),
	fc.record({ type: fc.constant('step' as const), by: fc.constantFrom(1 as const, -1 as const) }),
	fc.record({
		type: fc.constant('observe' as const),
		facts: fc.tuple(number, category).map(([at, category]) => factsFor(at, { category })),
	}),
	fc.record({ type: fc.constant('vanish' as const), key }),
	fc.record({ type: fc.constant('rename' as const), from: key, facts: number.map((at) => factsFor(at)) }),
	fc.record({
		type: fc.constant('join' as const),
		behind: key,
		stories: fc
			.array(
				number.map((at) => factsFor(at)),
				{ maxLength: 2 },
			)
			.map((all) => [...new Map(all.map((facts) => [facts.key, facts])).values()]),
	}),
	fc.record({
		type: fc.constant('questions' as const),
		key,
		questions: fc.array(
			fc.record({
				text: fc.constantFrom('How long?', 'How many?'),
				persons: fc.subarray(['ann', 'bo']),
				answered: fc.boolean(),
				answer: fc.constant(undefined),
			}),
			{ maxLength: 2 },
		),
	}),
	fc.record({ type: fc.constantFrom('pause' as const, 'resume' as const, 'end' as const, 'return' as const), now }),
);
/** Each action, or the taking back of all that was done for a story since some step before. */
const move = fc.oneof(
	{ weight: 6, arbitrary: simple },
	{ weight: 1, arbitrary: fc.record({ back: fc.nat({ max: 5 }), key, now }) },
);

function play(count: number, moves: readonly (Simple | { back: number; key: string; now: number })[]): SessionState {
	const states = [startSession(sampleFacts(count), 0)];
	for (const step of moves) {
		const state = states.at(-1) as SessionState;
		if ('back' in step) {
			const before = states.at(-1 - step.back) ?? state;
			const known = new Set(before.stories.map((story) => story.key));
			const joined = state.stories.map((story) => story.key).filter((each) => !known.has(each));
			states.push(reduce(state, { type: 'take-back', before, key: step.key, joined, now: step.now }));
		} else states.push(reduce(state, step));
	}
	return states.at(-1) as SessionState;
}

describe('refinement session: after any sequence of actions', () => {
	const anySession = fc.tuple(fc.integer({ min: 0, max: 6 }), fc.array(move, { maxLength: 40 }));

	it('every story ends in exactly one outcome', () => {
		fc.assert(
			fc.property(anySession, ([count, moves]) => {
				const state = play(count, moves);
				const ended = Object.values(outcomesOf(state)).flat();
				assert.equal(ended.length, state.stories.length);
				assert.deepEqual(new Set(ended.map((story) => story.key)), new Set(state.stories.map((story) => story.key)));
				assert.equal(new Set(state.stories.map((story) => story.key)).size, state.stories.length);
			}),
		);
	});

	it('the summary names every story among what came of it, once', () => {
		const parts = [
			'summaryReady',
			'summaryDropped',
			'summaryLater',
			'summaryOpen',
			'summaryUnseen',
			'summaryGone',
		] as const;
		const titles = new Set<string>(parts.map((part) => sessionStrings[part]));
		fc.assert(
			fc.property(anySession, ([count, moves]) => {
				const state = play(count, moves);
				const summary = sessionSummary(state, 100_000, sessionStrings);
				const lines = summary.parts.filter(({ title }) => titles.has(title)).flatMap(({ lines }) => lines);
				assert.deepEqual([...lines].sort(), state.stories.map(({ id, title }) => `${id} ${title}`).sort());
				const ready = summary.parts.find(({ title }) => title === sessionStrings.summaryReady)?.lines.length ?? 0;
				assert.ok(summary.intro.startsWith(`${ready} of ${state.stories.length} stories`), summary.intro);
			}),
		);
	});

	it('the card shows a story of the session, which counts as seen', () => {
		fc.assert(
			fc.property(anySession, ([count, moves]) => {
				const { stories, at } = play(count, moves);
				const story = stories.find((each) => each.key === at);
				assert.ok(at === undefined || story?.seen, at);
			}),
		);
	});

	it('what is kept is read as what it was', () => {
		fc.assert(
			fc.property(anySession, ([count, moves]) => {
				const state = play(count, moves);
				const kept = JSON.parse(JSON.stringify(keepSession(state, ['file:///a.md'], 50_000)));
				const read = unfinishedSession(kept);
				const left = state.stories.filter(isUndecided).length;
				assert.equal(read?.left ?? 0, left);
				if (!read) return;
				const again = resumedSession(read, sameBacklog(state));
				assert.deepEqual(
					again.stories.map(({ key, standing }) => [key, standing]),
					state.stories.map(({ key, standing }) => [key, standing]),
				);
				assert.equal(elapsedAt(again.timer, 99_999), elapsedAt(state.timer, 50_000));
				assert.ok(again.stories.find(({ key }) => key === again.at && again.at !== undefined));
			}),
		);
	});
});
