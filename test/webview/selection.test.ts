import assert from 'node:assert/strict';
import { BoardPage } from './boardPage';
import { dragOver } from './dragOver';
import { eventually } from './eventually';
import { card, keyOf } from './sampleCards';
import { sentChange } from './sentChange';

const cards = ['A-1', 'A-2', 'A-3', 'A-4', 'A-5', 'A-6'].map((id) => card(id));

async function openWith(list = cards): Promise<BoardPage> {
	const board = await BoardPage.open();
	await board.snapshot(list);
	await board.focusList();
	await board.sent();
	return board;
}

async function expectChosen(board: BoardPage, ...ids: readonly string[]): Promise<void> {
	const chosen = board.page.locator('.row[aria-selected=true] .id');
	await eventually(async () => assert.deepEqual(await chosen.allTextContents(), ids));
}

describe('board: choosing several rows', () => {
	it('says that several can be chosen', async () => {
		const board = await openWith();
		assert.equal(await board.list.getAttribute('aria-multiselectable'), 'true');
		await expectChosen(board, 'A-1');
	});

	it('chooses a range with Shift and arrows, and with Shift and a click', async () => {
		const board = await openWith();
		await board.press('ArrowDown', 'Shift+ArrowDown', 'Shift+ArrowDown');
		await expectChosen(board, 'A-2', 'A-3', 'A-4');
		await board.press('Shift+ArrowUp');
		await expectChosen(board, 'A-2', 'A-3');
		await board.row('A-5').click({ modifiers: ['Shift'] });
		await expectChosen(board, 'A-2', 'A-3', 'A-4', 'A-5');
		await board.press('Escape');
		await expectChosen(board, 'A-5');
	});

	it('chooses single rows with Control and a click, or with Control, arrows and Space', async () => {
		const board = await openWith();
		await board.row('A-3').click({ modifiers: ['ControlOrMeta'] });
		await board.row('A-5').click({ modifiers: ['ControlOrMeta'] });
		await expectChosen(board, 'A-1', 'A-3', 'A-5');
		await board.press('Control+ArrowUp', 'Control+ArrowUp', 'Control+ ');
		await expectChosen(board, 'A-1', 'A-5');
		await board.expectActive('A-3');
		await board.press('ArrowDown');
		await expectChosen(board, 'A-4');
	});

	it('chooses all that the filter shows with Control and A', async () => {
		const board = await openWith();
		await board.press('/');
		await board.page.keyboard.type('x');
		await board.answerFilter('x', cards.slice(1, 3));
		await board.press('Enter', 'Control+a');
		await expectChosen(board, 'A-2', 'A-3');
		await board.press('Alt+End');
		const [sent] = (await board.sent()).filter((message) => message.type === 'change');
		assert.equal(sent, undefined, 'they are last of what is shown already');
	});

	it('lifts and moves all that are chosen, in one change, in their order', async () => {
		const board = await openWith();
		await board.row('A-4').click();
		await board.row('A-2').click({ modifiers: ['ControlOrMeta'] });
		await board.press(' ');
		await board.expectSpoken('2 items lifted, 2 of 6. Arrows move it, Space drops it, Escape puts it back.');
		await board.press('ArrowDown');
		await board.expectIds('A-1', 'A-3', 'A-5', 'A-2', 'A-4', 'A-6');
		await board.expectNothingSent();
		await board.press(' ');
		await board.expectSent(sentChange(1, ['A-2', 'A-4'], { kind: 'after', key: keyOf('A-5') }));
		await expectChosen(board, 'A-2', 'A-4');
		await board.press('Alt+Home');
		await board.expectIds('A-2', 'A-4', 'A-1', 'A-3', 'A-5', 'A-6');
	});

	it('drags all that are chosen, and tells their number', async () => {
		const board = await openWith();
		await board.row('A-2').click();
		await board.row('A-4').click({ modifiers: ['Shift'] });
		await dragOver(board, 'A-3', 'A-6', 'lower');
		await board.page.mouse.up();
		await board.expectIds('A-1', 'A-5', 'A-6', 'A-2', 'A-3', 'A-4');
		await board.expectSent(sentChange(1, ['A-2', 'A-3', 'A-4'], { kind: 'after', key: keyOf('A-6') }));
		await board.expectSpoken('3 items moved to 4 of 6, below A-6');
		assert.equal(await board.page.locator('.row.lifted').count(), 0);
	});

	it('drags a row alone that is not among the chosen', async () => {
		const board = await openWith();
		await board.press('Shift+ArrowDown');
		await dragOver(board, 'A-5', 'A-1', 'upper');
		await board.page.mouse.up();
		await board.expectIds('A-5', 'A-1', 'A-2', 'A-3', 'A-4', 'A-6');
	});

	it('moves to a position that is typed', async () => {
		const board = await openWith();
		await board.press('m');
		const field = board.page.getByRole('textbox', { name: 'Move A-1 to position (1 to 6)' });
		await field.waitFor();
		await board.page.keyboard.type('0');
		await board.press('Enter');
		await board.page.getByText('A position is a whole number from 1 to 6.').waitFor();
		await board.press('Backspace', '4', 'Enter');
		await board.expectIds('A-2', 'A-3', 'A-4', 'A-1', 'A-5', 'A-6');
		await board.expectSpoken('A-1 moved to 4 of 6, below A-4');
		await board.expectSent(sentChange(1, ['A-1'], { kind: 'before', key: keyOf('A-5') }));
		await board.press('m', 'Escape');
		await field.waitFor({ state: 'detached' });
		await board.expectActive('A-1');
		assert.equal(await board.page.evaluate(() => document.activeElement?.className), 'rows');
	});

	it('forgets chosen rows that the filter hides', async () => {
		const board = await openWith();
		await board.press('Control+a', '/');
		await board.page.keyboard.type('x');
		await board.answerFilter('x', cards.slice(0, 2));
		await expectChosen(board, 'A-1', 'A-2');
	});
});
