import assert from 'node:assert/strict';
import { outcomesOf } from '../../../src/refinement/sessionOutcomes';
import { reduce, type SessionAction } from '../../../src/refinement/sessionReducer';
import { type SessionState, startSession, storyAt } from '../../../src/refinement/sessionState';
import { elapsedAt } from '../../../src/refinement/timer';
import { factsFor, keyFor, sampleFacts } from './sampleFacts';

const began = (count: number) => startSession(sampleFacts(count), 0);
const played = (state: SessionState, ...actions: readonly SessionAction[]) => actions.reduce(reduce, state);
const decide = (number: number, standing: 'ready' | 'dropped' | 'later' | 'skipped', note?: string): SessionAction => ({
	type: 'decide',
	key: keyFor(number),
	standing,
	note,
	now: 1000,
});
const ids = ({ stories }: SessionState) => stories.map(({ id }) => id);
const shown = (state: SessionState) => storyAt(state)?.id;

describe('refinement session: stories one after the other', () => {
	it('begins with the first story, and has ended when there is none', () => {
		assert.equal(shown(began(3)), 'US-1');
		assert.deepEqual(
			began(3).stories.map(({ seen }) => seen),
			[true, false, false],
		);
		assert.equal(began(0).at, undefined);
	});

	it('goes on with the next undecided story after a decision', () => {
		const state = played(began(4), decide(2, 'later'), decide(1, 'ready'));
		assert.equal(shown(state), 'US-3');
		assert.deepEqual(
			state.stories.map(({ standing }) => standing),
			['ready', 'later', 'waiting', 'waiting'],
		);
	});

	it('stays with the story on the card when another one is decided', () => {
		assert.equal(shown(played(began(3), decide(3, 'ready'))), 'US-1');
	});

	it('brings a skipped story back at the end', () => {
		const state = played(began(3), decide(1, 'skipped'));
		assert.deepEqual(ids(state), ['US-2', 'US-3', 'US-1']);
		assert.equal(shown(state), 'US-2');
		assert.equal(shown(played(state, decide(2, 'ready'), decide(3, 'ready'))), 'US-1');
	});

	it('ends when nothing else is left, also by skipping the last one, and the clock stands then', () => {
		const state = played(began(2), decide(1, 'ready'), decide(2, 'skipped'));
		assert.equal(state.at, undefined);
		assert.equal(elapsedAt(state.timer, 9000), 1000);
		assert.deepEqual(
			outcomesOf(state).open.map(({ id }) => id),
			['US-2'],
		);
	});

	it('comes back to stories that were passed by', () => {
		const state = played(began(3), { type: 'step', by: 1 }, { type: 'step', by: 1 }, decide(3, 'ready'));
		assert.equal(shown(state), 'US-1');
	});

	it('steps to decided stories too, and no further than the ends', () => {
		const state = played(began(2), decide(1, 'ready'), { type: 'step', by: -1 });
		assert.equal(shown(state), 'US-1');
		assert.equal(played(state, { type: 'step', by: -1 }), state);
	});

	it('can be left and gone back to', () => {
		const ended = played(began(3), decide(1, 'ready'), { type: 'end', now: 5000 });
		assert.equal(ended.at, undefined);
		const back = played(ended, { type: 'return', now: 8000 });
		assert.equal(shown(back), 'US-2');
		assert.equal(elapsedAt(back.timer, 9000), 6000);
		assert.equal(shown(played(began(1), decide(1, 'ready'), { type: 'return', now: 0 })), 'US-1');
	});
});

describe('refinement session: what the files say', () => {
	const seen = (number: number, more: Parameters<typeof factsFor>[1]): SessionAction => ({
		type: 'observe',
		facts: factsFor(number, more),
	});

	it('takes a story for ready or dropped when its status becomes so, whoever did it', () => {
		const state = played(began(2), seen(1, { category: 'ready' }), seen(2, { category: 'dropped' }));
		assert.deepEqual(
			state.stories.map(({ standing }) => standing),
			['ready', 'dropped'],
		);
		assert.equal(shown(state), 'US-1');
	});

	it('takes it back when the status goes back', () => {
		const state = played(
			began(1),
			decide(1, 'ready'),
			seen(1, { category: 'ready' }),
			seen(1, { category: 'refining' }),
		);
		assert.equal(state.stories[0]?.standing, 'waiting');
	});

	it('does not take a story for ready that said so before although it was not', () => {
		const state = startSession([factsFor(1, { category: 'ready' })], 0);
		assert.equal(played(state, seen(1, { category: 'ready', title: 'New' })).stories[0]?.standing, 'waiting');
	});

	it('is the same object when nothing is different', () => {
		const state = began(2);
		assert.equal(played(state, seen(1, {}), { type: 'observe', facts: factsFor(9) }), state);
	});

	it('knows stories that go, come back, and have another file', () => {
		const gone = played(began(2), { type: 'vanish', key: keyFor(1) });
		assert.equal(gone.stories[0]?.standing, 'gone');
		assert.equal(played(gone, decide(1, 'ready')), gone);
		assert.equal(played(gone, seen(1, {})).stories[0]?.standing, 'waiting');
		const renamed = played(began(2), {
			type: 'rename',
			from: keyFor(1),
			facts: factsFor(1, { key: 'file:///new.md' }),
		});
		assert.equal(renamed.at, 'file:///new.md');
		assert.equal(shown(renamed), 'US-1');
	});

	it('takes in stories that were split off, right behind, each once', () => {
		const join: SessionAction = { type: 'join', behind: keyFor(1), stories: [factsFor(7), factsFor(2), factsFor(8)] };
		const state = played(began(2), join, join);
		assert.deepEqual(ids(state), ['US-1', 'US-7', 'US-8', 'US-2']);
		assert.equal(state.stories[1]?.from, 'US-1');
	});
});

describe('refinement session: taking back', () => {
	const takeBack = (before: SessionState, number: number, joined: readonly string[] = []): SessionAction => ({
		type: 'take-back',
		before,
		key: keyFor(number),
		joined,
		now: 2000,
	});

	it('puts a skipped story back to its place and shows it', () => {
		const before = began(3);
		const state = played(before, decide(1, 'skipped'), takeBack(before, 1));
		assert.deepEqual(ids(state), ['US-1', 'US-2', 'US-3']);
		assert.equal(state.stories[0]?.standing, 'waiting');
		assert.equal(shown(state), 'US-1');
	});

	it('takes notes away, and leaves alone what else was decided', () => {
		const before = played(began(3), { type: 'step', by: 1 });
		const decided = played(before, decide(2, 'dropped', 'Dropped: too dear'), decide(3, 'later'));
		const state = played(decided, takeBack(before, 2));
		assert.deepEqual(
			state.stories.map(({ standing, notes }) => [standing, notes]),
			[
				['waiting', []],
				['waiting', []],
				['later', []],
			],
		);
	});

	it('lets stories go that an action had made', () => {
		const before = began(2);
		const split = played(
			before,
			{ type: 'join', behind: keyFor(1), stories: [factsFor(7)] },
			{ type: 'vanish', key: keyFor(7) },
		);
		assert.deepEqual(ids(played(split, takeBack(before, 1, [keyFor(7)]))), ['US-1', 'US-2']);
	});

	it('goes back from the end, and the clock goes on', () => {
		const before = began(1);
		const state = played(before, decide(1, 'later'), takeBack(before, 1));
		assert.equal(shown(state), 'US-1');
		assert.equal(elapsedAt(state.timer, 3000), 2000);
	});

	it('keeps stories that joined since behind the one they stand behind', () => {
		const before = began(3);
		const split = played(before, decide(1, 'skipped'), { type: 'join', behind: keyFor(2), stories: [factsFor(7)] });
		assert.deepEqual(ids(played(split, takeBack(before, 1))), ['US-1', 'US-2', 'US-7', 'US-3']);
	});
});
