import assert from 'node:assert/strict';
import type { BoardMoves } from '../../src/protocol/board';
import { bySize } from '../../src/webview/board/moved/movedOrder';
import { timeAgo } from '../../src/webview/board/moved/when';
import { type BoardOptions, BoardPage, type Told } from './boardPage';
import { eventually } from './eventually';
import { modeCards } from './modeCards';
import { manyMoves, movedOf, sampleMoves } from './modeSamples';
import { keyOf } from './sampleCards';

async function openMoved(moves?: BoardMoves, options: BoardOptions = {}, told: Told = {}): Promise<BoardPage> {
	const board = await BoardPage.open(options);
	await board.snapshot(modeCards, told);
	await board.page.getByRole('tab', { name: 'Moved' }).click();
	await board.page.locator('refinery-moved').waitFor();
	const asked = await board.sent();
	assert.deepEqual(asked.at(-1), JSON.parse(JSON.stringify({ type: 'moves', since: undefined })));
	if (!moves) return board;
	await board.send(moves);
	if (moves.moves.length > 0) await board.page.locator('.moved-list').focus();
	return board;
}

const ids = (board: BoardPage) => board.page.locator('.moved .id').allTextContents();

describe('board: what moved', () => {
	it('lists the longest moves first, then what is new, no longer ranked and gone', async () => {
		const board = await openMoved(sampleMoves);
		await eventually(async () =>
			assert.deepEqual(await ids(board), ['US-31', 'US-15', 'US-09', 'US-40', 'US-60', 'US-99']),
		);
		await board.expectSpoken('6 items moved since Tag v1.4.0');
		const labels = await board.page
			.locator('.moved')
			.evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')));
		assert.deepEqual(labels, [
			'US-31 Pay with a saved card, up 8, from 12 to 4, by Ada, 3 days ago, because: the payment provider ends its old interface in May',
			'US-15 Lock the account after five failed tries, down 2, from 1 to 3, not committed yet',
			'US-09 Sign in with a passkey, up 1, from 3 to 2, by Grace Hopper, yesterday',
			'US-40 Remove a saved card, new in the order at 5, by Ada, last week',
			'US-60 Order again what I ordered last time, no longer ranked, was at 8, by Ada, last year',
			'US-99 Export as a spreadsheet, gone, was at 7, by Ada, last month',
		]);
		assert.match((await board.page.locator('.moved .who').first().getAttribute('title')) ?? '', /20\d\d/);
	});

	it('goes through the list by keys and opens stories, but none that is gone', async () => {
		const board = await openMoved(sampleMoves);
		await board.press('ArrowDown', 'ArrowDown', 'ArrowUp', 'Enter');
		await board.expectSent({ type: 'open', key: keyOf('US-15'), line: undefined });
		await board.press('End', 'Enter');
		await board.expectNothingSent();
		assert.equal(await board.page.locator('.moved.active .id').textContent(), 'US-99');
	});

	it('asks since a choice, and since what is typed', async () => {
		const board = await openMoved(sampleMoves);
		await board.page.getByRole('combobox', { name: 'Since' }).selectOption('Branch main');
		await board.expectSent({ type: 'moves', since: 'main' });
		await board.page.getByRole('textbox', { name: 'Tag, branch, commit or day' }).fill(' 2026-01-31 ');
		await board.press('Enter');
		await board.expectSent({ type: 'moves', since: '2026-01-31' });
		await board.send({ ...sampleMoves, since: '2026-01-31' });
		await eventually(async () =>
			assert.equal(await board.page.getByRole('combobox', { name: 'Since' }).inputValue(), '2026-01-31'),
		);
	});

	it('compares the orders and marks them as reviewed', async () => {
		const board = await openMoved();
		const compare = board.page.getByRole('button', { name: 'Compare the orders' });
		assert.ok(await compare.isDisabled());
		await board.send(sampleMoves);
		await compare.click();
		await board.page.getByRole('button', { name: 'Mark as reviewed' }).click();
		await board.expectSent({ type: 'compare-orders', since: 'v1.4.0' }, { type: 'mark-reviewed' });
	});

	it('says that it is busy, that there is nothing, that nothing is chosen, and what is wrong', async () => {
		const board = await openMoved();
		const note = board.page.locator('.moved-note');
		const expectNote = (text: string) => eventually(async () => assert.equal((await note.textContent())?.trim(), text));
		await expectNote('Looking up what moved');
		await board.send({ ...sampleMoves, moves: [], since: undefined });
		await expectNote('Choose since when the order is to be compared: a tag, a branch, a commit or a day.');
		await board.send({ ...sampleMoves, moves: [], busy: true });
		await expectNote('Looking up what moved');
		assert.equal(await note.getAttribute('aria-busy'), 'true');
		await board.send({ ...sampleMoves, moves: [] });
		await expectNote('Nothing has moved since Tag v1.4.0.');
		await board.send({ ...sampleMoves, moves: [], problem: 'This folder is no git repository.' });
		await expectNote('This folder is no git repository.');
	});

	it('shows only what passes the filter', async () => {
		const board = await openMoved(sampleMoves);
		const passing = modeCards.filter(({ id }) => ['US-09', 'US-40'].includes(id));
		await board.patch({ matches: { filter: 'saved', keys: passing.map((card) => card.key) } });
		await eventually(async () => assert.deepEqual(await ids(board), ['US-09', 'US-40']));
	});

	it('marks nothing as reviewed while the board is read-only', async () => {
		const board = await openMoved(
			sampleMoves,
			{},
			{ state: { kind: 'read-only', reason: 'this workspace is not trusted' } },
		);
		assert.ok(await board.page.getByRole('button', { name: 'Mark as reviewed' }).isDisabled());
	});

	it('keeps only the lines in view of ten thousand on the page', async () => {
		const board = await openMoved(manyMoves(10_000));
		const drawn = await board.page.locator('.moved').count();
		assert.ok(drawn > 8 && drawn < 60, `${drawn} lines`);
		await board.press('End');
		await eventually(async () => {
			const box = await board.page.locator('.moved.active').boundingBox();
			assert.ok(box && box.y > 0 && box.y + box.height <= 520, 'the line is in view');
		});
	});

	it('sorts by size whatever the way', () => {
		const moves = [movedOf('A', 1, 3), movedOf('B', 9, 4), movedOf('C', undefined, 2), movedOf('D', 2, 1)];
		assert.deepEqual(
			bySize(moves).map(({ id }) => id),
			['B', 'A', 'D', 'C'],
		);
	});

	it('says when in words of the language', () => {
		const now = Date.parse('2026-06-15T12:00:00Z');
		assert.equal(timeAgo('2026-06-15T11:59:30Z', now, 'en'), '30 seconds ago');
		assert.equal(timeAgo('2026-06-14T11:00:00Z', now, 'en'), 'yesterday');
		assert.equal(timeAgo('2026-06-13T11:00:00Z', now, 'de'), 'vorgestern');
		assert.equal(timeAgo('no time', now, 'en'), 'no time');
	});
});
