import assert from 'node:assert/strict';
import type { BoardFrame } from '../../src/protocol/board';
import { BoardPage, firstLook } from './boardPage';
import { dragOver } from './dragOver';
import { eventually } from './eventually';
import { card, keyOf, sampleFrame } from './sampleCards';
import { sentChange } from './sentChange';

const epic = (id: string) => ({ groups: { epic: id } });
const cards = [
	card('A-1', epic('EP-3')),
	card('B-1', epic('EP-4')),
	card('A-2', epic('EP-3')),
	card('N-1'),
	card('B-2', epic('EP-4')),
];
const names: BoardFrame['names'] = {
	...sampleFrame.names,
	epic: { 'EP-3': { title: 'Password recovery', colour: 0 }, 'EP-4': { title: 'Saved cards', colour: 1 } },
};

async function openInLanes(list = cards): Promise<BoardPage> {
	const board = await BoardPage.open();
	await board.snapshot(list, { frame: { names } });
	await board.page.getByRole('combobox', { name: 'Lanes' }).selectOption('epic');
	await board.expectSent({ type: 'look', look: { ...firstLook, lanes: 'epic' } });
	await board.page.getByRole('tree').waitFor();
	await board.focusList();
	return board;
}

const headings = (board: BoardPage) => board.page.locator('.rows .lane');

async function expectHeading(board: BoardPage, id: string): Promise<void> {
	await eventually(async () => {
		const named = await board.list.getAttribute('aria-activedescendant');
		assert.equal(named, await board.page.locator(`.rows .lane[data-lane="${id}"]`).getAttribute('id'));
	});
}

describe('board: lanes', () => {
	it('groups the rows under headings with count and points, in product order, and none at the end', async () => {
		const board = await openInLanes();
		await board.expectIds('A-1', 'A-2', 'B-1', 'B-2', 'N-1');
		assert.deepEqual(await headings(board).evaluateAll((all) => all.map((one) => one.getAttribute('aria-label'))), [
			'EP-3 Password recovery, 2 items, 6 pts',
			'EP-4 Saved cards, 2 items, 6 pts',
			'Without an epic, 1 item, 3 pts',
		]);
		const row = board.row('B-2');
		assert.equal(await row.getAttribute('aria-level'), '2');
		assert.equal(await row.getAttribute('aria-posinset'), '2');
		assert.equal(await row.getAttribute('aria-setsize'), '2');
		assert.equal(await row.locator('.place').textContent(), '5');
	});

	it('folds and unfolds with Left and Right and by a click, and keeps the focus', async () => {
		const board = await openInLanes();
		await board.press('ArrowLeft');
		await expectHeading(board, 'EP-3');
		await board.press('ArrowLeft');
		await board.expectIds('B-1', 'B-2', 'N-1');
		assert.equal(await headings(board).first().getAttribute('aria-expanded'), 'false');
		await board.press('ArrowDown');
		await expectHeading(board, 'EP-4');
		await board.press('ArrowUp', 'ArrowRight');
		await board.expectIds('A-1', 'A-2', 'B-1', 'B-2', 'N-1');
		await board.press('ArrowRight');
		await board.expectActive('A-1');
		await headings(board).nth(1).click();
		await board.expectIds('A-1', 'A-2', 'N-1');
	});

	it('moves along the lane by keys, and over its end into the next one', async () => {
		const board = await openInLanes();
		await board.sent();
		await board.press('Alt+ArrowDown');
		await board.expectIds('A-2', 'A-1', 'B-1', 'B-2', 'N-1');
		await board.press('Alt+ArrowDown');
		await board.expectIds('A-2', 'A-1', 'B-1', 'B-2', 'N-1');
		await board.expectSpoken('A-1 moved to 1 of 5, above B-1, in EP-4 Saved cards');
		await board.expectSent(
			sentChange(1, ['A-1'], { kind: 'after', key: keyOf('A-2') }),
			sentChange(2, ['A-1'], { kind: 'before', key: keyOf('B-1') }, { epic: 'EP-4' }),
		);
		await eventually(async () => {
			assert.match((await headings(board).nth(1).getAttribute('aria-label')) ?? '', /3 items, 9 pts/);
		});
	});

	it('takes a lifted row into another lane and sends nothing before it is dropped', async () => {
		const board = await openInLanes();
		await board.sent();
		await board.press('End', ' ', 'ArrowUp');
		await board.expectNothingSent();
		await board.press(' ');
		await board.expectSent(sentChange(1, ['N-1'], { kind: 'after', key: keyOf('B-2') }, { epic: 'EP-4' }));
	});

	it('moves a row that is dropped into another lane there, and sets the field in the same change', async () => {
		const board = await openInLanes();
		await board.sent();
		await dragOver(board, 'A-1', 'B-2', 'upper');
		await board.page.mouse.up();
		await board.expectIds('A-2', 'B-1', 'A-1', 'B-2', 'N-1');
		await board.expectSent(sentChange(1, ['A-1'], { kind: 'before', key: keyOf('B-2') }, { epic: 'EP-4' }));
		await dragOver(board, 'B-1', 'N-1', 'lower');
		await board.page.mouse.up();
		await board.expectSent(sentChange(2, ['B-1'], { kind: 'after', key: keyOf('N-1') }, { epic: '' }));
	});

	it('keeps the heading of the lane in view while its rows are', async () => {
		const many = Array.from({ length: 60 }, (_, index) => card(`S-${index}`, epic(index < 30 ? 'EP-3' : 'EP-4')));
		const board = await openInLanes(many);
		await board.scroller.evaluate((list) => list.scrollTo(0, 400));
		const sticky = board.page.locator('.sticky-top .lane');
		await sticky.getByText('Password recovery').waitFor();
		await board.scroller.evaluate((list) => list.scrollTo(0, 26 * 40));
		await sticky.getByText('Saved cards').waitFor();
	});
});
