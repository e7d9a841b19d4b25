import assert from 'node:assert/strict';
import { BoardPage, type Told } from './boardPage';
import { eventually } from './eventually';
import { card, keyOf, manyCards, sampleCards } from './sampleCards';
import { sentChange } from './sentChange';

async function openWith(told: Told = {}): Promise<BoardPage> {
	const board = await BoardPage.open();
	await board.snapshot(sampleCards, told);
	await board.focusList();
	await board.sent();
	return board;
}

const field = (board: BoardPage) => board.page.locator('refinery-cell-editor input');

async function expectClosed(board: BoardPage): Promise<void> {
	await field(board).waitFor({ state: 'detached' });
	assert.equal(await board.page.evaluate(() => document.activeElement?.className), 'rows');
}

describe('board: changing cells', () => {
	it('sets points with e: dimmed until they are written', async () => {
		const board = await openWith();
		await board.press('e');
		assert.equal(await field(board).getAttribute('aria-label'), 'Points of US-12');
		await board.page.keyboard.type('8');
		await board.press('Enter');
		await board.expectSent(sentChange(1, ['US-12'], undefined, { points: '8' }));
		await expectClosed(board);
		const cell = board.row('US-12').locator('.points');
		assert.equal((await cell.textContent())?.trim(), '8');
		assert.match((await cell.getAttribute('class')) ?? '', /pending/);
		await board.patch({ changed: [{ ...(sampleCards[0] ?? card('US-12')), points: 8 }] });
		await board.send({ type: 'changed', change: 1, message: 'US-12 has 8 points', back: 'undo', reason: false });
		await eventually(async () => assert.doesNotMatch((await cell.getAttribute('class')) ?? '', /pending/));
		assert.equal((await cell.textContent())?.trim(), '8');
	});

	it('brings the old value back when the change is refused, and says why', async () => {
		const board = await openWith();
		await board.press('e', '8', 'Enter');
		await board.send({ type: 'refused', change: 1, reason: 'US-12.md is read-only' });
		await board.expectSpoken('US-12 was not changed: US-12.md is read-only', 'assertive');
		const cell = board.row('US-12').locator('.points');
		await eventually(async () => assert.equal((await cell.textContent())?.trim(), '3'));
	});

	it('takes no points that are no number, and leaves with Escape', async () => {
		const board = await openWith();
		await board.press('e');
		await board.page.keyboard.type('many');
		await board.press('Enter');
		await board.page.getByText('Points are a number that is not negative.').waitFor();
		assert.equal(await field(board).getAttribute('aria-invalid'), 'true');
		assert.equal(await field(board).inputValue(), 'many');
		await board.press('Escape');
		await expectClosed(board);
		await board.expectNothingSent();
	});

	it('offers the scale of the team', async () => {
		const board = await openWith({ frame: { scale: [1, 2, 3, 5, 8, 13] } });
		await board.press('e');
		const options = board.page.getByRole('option', { name: /^(\d+|no estimate)$/ });
		await eventually(async () =>
			assert.deepEqual(
				(await options.allTextContents()).map((text) => text.trim()),
				['1', '2', '3', '5', '8', '13', 'no estimate'],
			),
		);
		await board.press('ArrowDown', 'Enter');
		await board.expectSent(sentChange(1, ['US-12'], undefined, { points: '5' }));
		await board.press('e');
		await board.page.keyboard.type('4');
		await board.press('Enter');
		await board.page.getByText('Points are one of 1, 2, 3, 5, 8, 13.').waitFor();
		await board.press('Escape');
	});

	it('sets a status with s, for all that are chosen', async () => {
		const board = await openWith();
		await board.press('ArrowDown', 'Shift+ArrowDown', 's');
		assert.equal(await field(board).getAttribute('aria-label'), 'Status of 2 items');
		await board.page.keyboard.type('ref');
		await board.press('Enter');
		await board.expectSent(sentChange(1, ['US-09'], undefined, { status: 'refining' }));
		await board.row('US-09').locator('.status .icon.status-refining').waitFor();
	});

	it('finds an epic by its title with p, and can take it away', async () => {
		const board = await openWith();
		await board.press('p');
		await board.page.keyboard.type('saved');
		await board.press('Enter');
		await board.row('US-12').locator('.epic', { hasText: 'EP-4' }).waitFor();
		await board.press('p');
		await board.page.keyboard.type('no epic');
		await board.press('Enter');
		const sent = (await board.sent()).map((message) => (message.type === 'change' ? message.fields : undefined));
		assert.deepEqual(sent, [{ epic: 'EP-4' }, { epic: '' }]);
	});

	it('changes the title of the focused row alone with t and F2', async () => {
		const board = await openWith();
		await board.press('Shift+ArrowDown', 't');
		assert.equal(await field(board).inputValue(), 'Sign in with a passkey');
		await board.page.keyboard.type('Sign in at once');
		await board.press('Enter');
		await board.expectSent(sentChange(1, ['US-09'], undefined, { title: 'Sign in at once' }));
		await board.press('F2');
		assert.equal(await field(board).inputValue(), 'Sign in at once');
		await board.press('Escape');
	});

	it('goes on to the next cell with Tab and saves on the way', async () => {
		const board = await openWith();
		await board.press('e', '5', 'Tab');
		await eventually(async () => assert.equal(await field(board).getAttribute('aria-label'), 'Status of US-12'));
		await board.press('Shift+Tab');
		await eventually(async () => assert.equal(await field(board).getAttribute('aria-label'), 'Points of US-12'));
		assert.equal(await field(board).inputValue(), '5');
		await board.press('Escape');
		const sent = await board.sent();
		assert.equal(sent.length, 1);
	});

	it('opens a cell by a click on it', async () => {
		const board = await openWith();
		await board.row('US-31').locator('.status').click();
		await eventually(async () => assert.equal(await field(board).getAttribute('aria-label'), 'Status of US-31'));
		await board.page.getByRole('option', { name: 'in-progress', exact: true }).click();
		await board.expectSent(sentChange(1, ['US-31'], undefined, { status: 'in-progress' }));
		await expectClosed(board);
	});

	it('loses nothing of what is typed to a patch, a new order or scrolling', async () => {
		const board = await BoardPage.open({ height: 300 });
		const cards = manyCards(200);
		await board.snapshot(cards);
		await board.focusList();
		await board.press('t');
		await board.page.keyboard.type('Half a tit');
		await board.patch({ changed: [{ ...(cards[0] ?? card('US-1')), title: 'Changed elsewhere' }] });
		await board.patch({ order: [...cards.slice(1), ...cards.slice(0, 1)] });
		await board.scroller.evaluate((list) => list.scrollTo(0, 2000));
		await board.page.locator('.row .id', { hasText: 'US-80' }).waitFor();
		await board.page.keyboard.type('le');
		assert.equal(await field(board).inputValue(), 'Half a title');
		await board.sent();
		await board.press('Enter');
		await board.expectSent(sentChange(1, ['US-1'], undefined, { title: 'Half a title' }));
	});

	it('says that the card is gone when it goes while it is changed or lifted', async () => {
		const board = await openWith();
		await board.press('e');
		await board.page.keyboard.type('8');
		await board.patch({ removed: [keyOf('US-12')] });
		await board.expectSpoken('US-12 is no longer in the backlog', 'assertive');
		await expectClosed(board);
		await board.press(' ');
		await board.patch({ removed: [keyOf('US-09')] });
		await board.expectSpoken('US-09 is no longer in the backlog', 'assertive');
		assert.equal(await board.page.locator('.row.lifted').count(), 0);
		await board.expectNothingSent();
	});
});
