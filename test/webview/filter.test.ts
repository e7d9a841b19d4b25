import assert from 'node:assert/strict';
import { BoardPage } from './boardPage';
import { eventually } from './eventually';
import { card, keyOf, sampleCards } from './sampleCards';

async function filtered(text: string, cards = sampleCards): Promise<BoardPage> {
	const board = await BoardPage.open();
	await board.snapshot(cards);
	await board.focusList();
	await board.press('/');
	await board.page.keyboard.type(text);
	return board;
}

describe('board: filter', () => {
	it('narrows by id, title, label, epic and status, and shows the count', async () => {
		const board = await filtered('SECURITY');
		await board.expectIds('US-12');
		await board.page.locator('.count', { hasText: '1 of 12' }).waitFor();
		await board.expectSpoken('1 of 12 items match');
		const field = board.page.getByRole('textbox', { name: 'Filter' });
		for (const [text, ids] of [
			['us-40', ['US-40']],
			['passkey', ['US-09']],
			['saved card see', ['US-41']],
			['status:ready ep-4', ['US-31']],
		] as const) {
			await field.fill(text);
			await board.expectIds(...ids);
		}
	});

	it('clears on Escape, and a second Escape goes back to the rows', async () => {
		const board = await filtered('passkey');
		await board.expectIds('US-09');
		await board.press('Escape');
		await board.expectIds(...sampleCards.map(({ id }) => id));
		await board.press('Escape');
		await eventually(async () => {
			assert.equal(await board.page.evaluate(() => document.activeElement?.getAttribute('role')), 'listbox');
		});
	});

	it('moves among the rows that can be seen', async () => {
		const cards = ['A-1', 'B-1', 'A-2', 'B-2', 'A-3'].map((id) => card(id));
		const board = await filtered('a-', cards);
		await board.expectIds('A-1', 'A-2', 'A-3');
		await board.press('Enter', 'Alt+ArrowDown');
		await board.expectIds('A-2', 'A-1', 'A-3');
		await board.expectSpoken('A-1 moved to 3 of 5, below A-2');
		await board.press('Alt+End');
		const sent = (await board.sent()).filter((message) => message.type === 'move');
		assert.deepEqual(
			sent.map((move) => move.placement),
			[
				{ kind: 'after', key: keyOf('A-2') },
				{ kind: 'after', key: keyOf('A-3') },
			],
		);
	});

	it('says when nothing matches and offers to clear', async () => {
		const board = await filtered('voucher');
		await board.page.getByText('None of the 12 items matches “voucher”.').waitFor();
		await board.page.locator('main').getByRole('button', { name: 'Clear filter' }).click();
		await board.expectIds(...sampleCards.map(({ id }) => id));
	});

	it('types freely: letters that are keys on the rows are text here', async () => {
		const board = await filtered('es /');
		const field = board.page.getByRole('textbox', { name: 'Filter' });
		await eventually(async () => assert.equal(await field.inputValue(), 'es /'));
		await board.press('Backspace', 'Backspace', 'Backspace', 'Backspace');
		assert.ok((await board.sent()).every((message) => message.type === 'ready'));
	});
});
