import assert from 'node:assert/strict';
import fc from 'fast-check';
import { storyFiles, storyPath, storyText } from '../support/generatedBacklog';
import { boardOf, ranked, story } from './support';

const files = {
	'backlog/stories/a.md': story('US-1', { rank: '"baaa"', epic: 'EP-1' }),
	'backlog/stories/b.md': story('US-2', { rank: '"caaa"', points: '3' }),
	'backlog/stories/c.md': story('US-3', { rank: '"daaa"', status: 'done' }),
	'backlog/stories/d.md': story('US-4'),
	'backlog/epics/e.md': '---\nid: EP-1\ntype: epic\ntitle: Passwords\ngoal: G-1\n---\n',
};

const ids = (cards: readonly { readonly id: string }[]) => cards.map(({ id }) => id);

describe('board feed', () => {
	it('tells everything first: open stories in product order', async () => {
		const board = await boardOf(files);
		assert.deepEqual(ids(board.snapshot().cards), ['US-1', 'US-2', 'US-4']);
		assert.deepEqual(
			board.snapshot().cards.map(({ ranked }) => ranked),
			[true, true, false],
		);
	});

	it('tells of a change by the card alone', async () => {
		const board = await boardOf(files);
		await board.write({ 'backlog/stories/b.md': story('US-2', { rank: '"caaa"', points: '5' }) });
		const { changed, removed, order, frame, matches, base, revision } = board.patch();
		assert.deepEqual([ids(changed), removed, order, frame, matches], [['US-2'], [], undefined, undefined, undefined]);
		assert.equal(board.card('US-2').points, 5);
		assert.deepEqual([base, revision], [1, 2]);
	});

	it('tells of another order, and sends no card that says the same', async () => {
		const board = await boardOf(files);
		await board.write({ 'backlog/stories/d.md': story('US-4', { rank: '"aaab"' }) });
		assert.deepEqual(ids(board.patch().changed), ['US-4']);
		assert.deepEqual(ids(board.cards()), ['US-4', 'US-1', 'US-2']);
	});

	it('takes closed and deleted stories away, and shows closed ones when asked', async () => {
		const board = await boardOf(files);
		await board.write({
			'backlog/stories/a.md': story('US-1', { rank: '"baaa"', status: 'done' }),
			'backlog/stories/b.md': undefined,
		});
		assert.deepEqual(ids(board.cards()), ['US-4']);
		board.feed.show({ ...ranked, closed: true });
		assert.deepEqual(ids(board.cards()), ['US-1', 'US-3', 'US-4']);
	});

	it('gathers what changes in quick succession, and flushes when asked', async () => {
		const board = await boardOf(files);
		board.backlog.store.files.set('backlog/stories/a.md', story('US-1', { rank: '"eaaa"' }));
		await board.backlog.scan();
		assert.equal(board.told.length, 1);
		board.feed.flush();
		assert.equal(board.told.length, 2);
		board.time.pass(1000);
		assert.equal(board.told.length, 2);
	});

	it('tells a hidden board nothing, and everything when it is back', async () => {
		const board = await boardOf(files);
		board.feed.pause();
		await board.write({ 'backlog/stories/a.md': story('US-1', { rank: '"eaaa"' }) });
		board.feed.resend();
		board.feed.flush();
		assert.equal(board.told.length, 1);
		board.feed.start(ranked);
		assert.deepEqual(ids(board.snapshot().cards), ['US-2', 'US-1', 'US-4']);
	});

	it('answers a board that missed something with everything, under a new revision', async () => {
		const board = await boardOf(files);
		board.feed.resend();
		assert.deepEqual([board.told.length, board.snapshot().revision], [2, 2]);
	});

	it('says which cards pass a filter, and what is wrong with its words', async () => {
		const board = await boardOf(files);
		assert.equal(board.snapshot().matches.keys, undefined);
		board.feed.show({ ...ranked, filter: 'US-2' });
		const { matches, changed } = board.patch();
		assert.deepEqual([matches?.filter, matches?.keys, changed], ['US-2', [board.card('US-2').key], []]);
		await board.write({ 'backlog/stories/f.md': story('US-22') });
		assert.equal(board.patch().matches?.keys?.length, 2);
		board.feed.show(ranked);
		assert.deepEqual(board.patch().matches, { filter: '', keys: undefined, problem: undefined });
	});

	it('says nothing of a look that shows the same', async () => {
		const board = await boardOf(files);
		board.feed.show({ ...ranked, mode: 'kanban', lanes: 'epic' });
		assert.equal(board.told.length, 1);
	});

	it('finds out readiness and tells it bit by bit', async () => {
		const board = await boardOf(files);
		assert.deepEqual(board.card('US-1').missing, []);
		await board.known();
		assert.ok(board.card('US-1').missing.includes('no criteria'), board.card('US-1').missing.join());
		const before = board.told.length;
		await board.known();
		assert.equal(board.told.length, before, 'What is known is told once');
	});

	it('keeps what is said of a card until its new text is looked into', async () => {
		const board = await boardOf(files);
		await board.known();
		const { missing } = board.card('US-2');
		await board.write({ 'backlog/stories/b.md': story('US-2', { rank: '"caaa"', points: '8' }) });
		assert.equal(board.card('US-2').missing, missing);
		await board.write({
			'backlog/stories/b.md': story(
				'US-2',
				{ points: '3' },
				'\n## Acceptance criteria\n\n- [ ] The mail arrives within 60 s.\n',
			),
		});
		await board.known();
		assert.ok(!board.card('US-2').missing.includes('no criteria'));
	});

	it('shows after any changes what a new board would show', async () => {
		const change = fc.tuple(storyPath, fc.option(storyText, { nil: undefined }));
		await fc.assert(
			fc.asyncProperty(
				storyFiles,
				fc.array(fc.array(change, { minLength: 1, maxLength: 3 }), { maxLength: 5 }),
				async (start, changes) => {
					const board = await boardOf(start);
					for (const step of changes) await board.write(Object.fromEntries(step));
					await board.known();
					const cards = board.cards();
					board.feed.resend();
					assert.deepEqual(cards, board.snapshot().cards);
					const fresh = await boardOf(Object.fromEntries(board.backlog.store.files) as Record<string, string>);
					await fresh.known();
					assert.deepEqual(cards, fresh.cards());
					fresh.feed.resend();
					assert.deepEqual(board.snapshot().frame, fresh.snapshot().frame);
				},
			),
			{ numRuns: 40 },
		);
	});
});
