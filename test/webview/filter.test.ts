import assert from 'node:assert/strict';
import type { BoardCard } from '../../src/protocol/board';
import { BoardPage, firstLook } from './boardPage';
import { eventually } from './eventually';
import { card, keyOf, sampleCards } from './sampleCards';

const allIds = sampleCards.map(({ id }) => id);

/** A board on which a filter was typed; the host has answered with the cards that have the given ids. */
async function filtered(text: string, ids: readonly string[], cards = sampleCards): Promise<BoardPage> {
	const board = await BoardPage.open();
	await board.snapshot(cards);
	await board.focusList();
	await board.press('/');
	await board.page.keyboard.type(text);
	await board.answerFilter(text, withIds(cards, ids));
	return board;
}

function withIds(cards: readonly BoardCard[], ids: readonly string[]): readonly BoardCard[] {
	return cards.filter((one) => ids.includes(one.id));
}

describe('board: filter', () => {
	it('asks the host, keeps the old rows until it has answered, and shows the count', async () => {
		const board = await BoardPage.open();
		await board.snapshot(sampleCards);
		await board.focusList();
		await board.press('/');
		// At once, since slow typing is told in several parts.
		await board.page.getByRole('textbox', { name: 'Filter' }).fill('label:security');
		await board.expectSent({ type: 'look', look: { ...firstLook, filter: 'label:security' } });
		await board.expectIds(...allIds);
		await board.page.locator('.count', { hasText: '12 items' }).waitFor();
		await board.answerFilter('label:security', withIds(sampleCards, ['US-12']));
		await board.expectIds('US-12');
		await board.page.locator('.count', { hasText: '1 of 12' }).waitFor();
		await board.expectSpoken('1 of 12 items match');
	});

	it('shows below the field what is wrong with the words, and says it', async () => {
		const board = await filtered('points>', []);
		await board.answerFilter('points>', sampleCards, '“points>” lacks a number: write for example points>3.');
		const field = board.page.getByRole('textbox', { name: 'Filter' });
		await board.page.locator('#filter-problem', { hasText: 'lacks a number' }).waitFor();
		await eventually(async () => assert.equal(await field.getAttribute('aria-invalid'), 'true'));
		await board.expectIds(...allIds);
		await field.fill('points>3');
		await board.answerFilter('points>3', withIds(sampleCards, ['US-31']));
		await board.page.locator('#filter-problem').waitFor({ state: 'detached' });
	});

	it('clears on Escape, and a second Escape goes back to the rows', async () => {
		const board = await filtered('passkey', ['US-09']);
		await board.expectIds('US-09');
		await board.press('Escape');
		await board.answerFilter('', undefined);
		await board.expectIds(...allIds);
		await board.press('Escape');
		await eventually(async () => {
			assert.equal(await board.page.evaluate(() => document.activeElement?.getAttribute('role')), 'listbox');
		});
	});

	it('moves among the rows that can be seen', async () => {
		const cards = ['A-1', 'B-1', 'A-2', 'B-2', 'A-3'].map((id) => card(id));
		const board = await filtered('a-', ['A-1', 'A-2', 'A-3'], cards);
		await board.expectIds('A-1', 'A-2', 'A-3');
		await board.press('Enter', 'Alt+ArrowDown');
		await board.expectIds('A-2', 'A-1', 'A-3');
		await board.expectSpoken('A-1 moved to 3 of 5, below A-2');
		await board.press('Alt+End');
		const sent = (await board.sent()).filter((message) => message.type === 'change');
		assert.deepEqual(
			sent.map((move) => move.placement),
			[
				{ kind: 'after', key: keyOf('A-2') },
				{ kind: 'after', key: keyOf('A-3') },
			],
		);
	});

	it('says when nothing matches and offers to clear', async () => {
		const board = await filtered('voucher', []);
		await board.page.getByText('None of the 12 items matches “voucher”.').waitFor();
		await board.page.locator('main').getByRole('button', { name: 'Clear filter' }).click();
		await board.answerFilter('', undefined);
		await board.expectIds(...allIds);
	});

	it('types freely: letters that are keys on the rows are text here', async () => {
		const board = await filtered('esd1? /', []);
		const field = board.page.getByRole('textbox', { name: 'Filter' });
		await eventually(async () => assert.equal(await field.inputValue(), 'esd1? /'));
		assert.ok((await board.sent()).every((message) => ['ready', 'look'].includes(message.type)));
	});
});
