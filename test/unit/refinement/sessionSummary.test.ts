import assert from 'node:assert/strict';
import { clockText } from '../../../src/protocol/clockText';
import { sessionStrings } from '../../../src/protocol/sessionStrings';
import { commitMessage } from '../../../src/refinement/commitMessage';
import { unfinishedSession } from '../../../src/refinement/keptSession';
import { reduce, type SessionAction } from '../../../src/refinement/sessionReducer';
import { startSession } from '../../../src/refinement/sessionState';
import { sessionSummary } from '../../../src/refinement/sessionSummary';
import { summaryMarkdown } from '../../../src/refinement/summaryMarkdown';
import { factsFor, keyFor, sampleFacts } from './sampleFacts';

const question = (text: string, persons: readonly string[], answer?: string) => ({
	text,
	persons,
	answered: answer !== undefined,
	answer,
});
const decide = (number: number, standing: 'ready' | 'dropped' | 'later', note?: string): SessionAction => ({
	type: 'decide',
	key: keyFor(number),
	standing,
	note,
	now: 400_000,
});

const actions: readonly SessionAction[] = [
	{ type: 'questions', key: keyFor(1), questions: [question('Old?', [], 'Yes'), question('How long?', ['ann'])] },
	{
		type: 'questions',
		key: keyFor(4),
		questions: [question('Which carriers?', []), question('How heavy?', ['bo', 'ann'])],
	},
	{
		type: 'questions',
		key: keyFor(1),
		questions: [question('Old?', [], 'Yes'), question('How long?', ['ann'], '30 minutes.')],
	},
	{ type: 'join', behind: keyFor(1), stories: [factsFor(7, { title: 'Declined_cards' })] },
	decide(1, 'ready'),
	decide(7, 'ready', 'Marked ready although this was missing: no estimate. Reason: agreed'),
	decide(2, 'dropped', 'Dropped: too dear'),
	decide(3, 'later'),
];
const state = actions.reduce(reduce, startSession(sampleFacts(5), 0));

describe('refinement session: summary', () => {
	it('tells what came of it, what was decided, and what is open and for whom', () => {
		assert.equal(
			summaryMarkdown(sessionSummary(state, 400_000, sessionStrings)),
			`# Refinement session

2 of 6 stories became ready, in 6:40.

## Became ready

- US-1 Story 1
- US-7 Declined\\_cards

## Split off

- US-7 Declined\\_cards, off US-1

## Dropped

- US-2 Story 2

## Not now

- US-3 Story 3

## Looked at and still not ready

- US-4 Story 4

## Not looked at

- US-5 Story 5

## Decisions

- US-1: How long? 30 minutes.
- US-7: Marked ready although this was missing: no estimate. Reason: agreed
- US-2: Dropped: too dear

## Open questions

- For @bo: How heavy? (US-4)
- For @ann: How heavy? (US-4)
- Nobody asked yet: Which carriers? (US-4)
`,
		);
	});

	it('asks nothing of stories that were dropped, and leaves out parts without lines', () => {
		const only = [
			{ type: 'questions', key: keyFor(1), questions: [question('How long?', ['ann'])] } as const,
			decide(1, 'dropped'),
		].reduce(reduce, startSession(sampleFacts(1), 0));
		assert.deepEqual(
			sessionSummary(only, 0, sessionStrings).parts.map(({ title }) => title),
			['Dropped'],
		);
	});

	it('proposes a message for the commit', () => {
		assert.equal(
			commitMessage(state, sessionStrings),
			'Refine 5 stories\n\nBecame ready: US-1, US-7\nSplit off: US-7\nDropped: US-2',
		);
		const one = reduce(startSession(sampleFacts(3), 0), { type: 'end', now: 0 });
		assert.equal(commitMessage(one, sessionStrings), 'Refine US-1');
	});

	it('tells times in minutes and seconds', () => {
		assert.deepEqual([0, 59_999, 400_000, 3_600_000, 3_661_000].map(clockText), [
			'0:00',
			'0:59',
			'6:40',
			'1:00:00',
			'1:01:01',
		]);
	});

	it('takes nothing malformed for a kept session', () => {
		const stories = [{ key: 'a' }];
		for (const kept of [
			undefined,
			null,
			7,
			{},
			{ version: 1, stories, elapsed: 0, files: [] },
			{ version: 2, stories: [] },
		])
			assert.equal(unfinishedSession(kept), undefined);
	});
});
