import assert from 'node:assert/strict';
import { BoardPage } from './boardPage';
import { checkAccess } from './checkAccess';
import { sampleCards } from './sampleCards';
import { themeKinds } from './themes';

describe('board: accessibility', () => {
	for (const theme of themeKinds) {
		it(`has nothing against it: rows, ${theme}`, async () => {
			const board = await BoardPage.open({ theme });
			await board.snapshot(sampleCards, { state: { kind: 'read-only', reason: 'this workspace is not trusted' } });
			await board.page.locator('.count').click();
			await checkAccess(board);
			await board.snapshot(sampleCards);
			await board.focusList();
			await checkAccess(board);
		});

		it(`has nothing against it: lifted, note, filter, ${theme}`, async () => {
			const board = await BoardPage.open({ theme, reducedMotion: true });
			await board.snapshot(sampleCards);
			await board.focusList();
			await board.press('Alt+ArrowDown');
			await board.send({ type: 'changed', change: 1, message: 'US-12 moved to 2 of 11', back: 'undo', reason: false });
			await board.page.locator('.toast.changed').waitFor();
			await checkAccess(board);
			await board.press('Alt+ArrowDown', ' ', 'ArrowDown');
			await board.send({ type: 'refused', change: 2, reason: 'the file is read-only' });
			await board.page.locator('.toast.refused').waitFor();
			await checkAccess(board);
			await board.press('Escape', '/');
			await board.page.keyboard.type('voucher');
			await board.answerFilter('voucher', []);
			await board.page.getByText('None of the').waitFor();
			await checkAccess(board);
		});

		it(`has nothing against it: lanes, several rows, open cell, ${theme}`, async () => {
			const board = await BoardPage.open({ theme, reducedMotion: true });
			const frame = { cut: { capacity: 8, label: 'SP-7' }, model: 'RICE', scale: [1, 2, 3, 5, 8] };
			const signs = [{ kind: 'dependency', text: 'It stands above US-40, which it waits for' }] as const;
			await board.snapshot(
				sampleCards.map((card) => ({ ...card, score: 7, signs })),
				{ frame },
			);
			await board.focusList();
			await board.press('ArrowDown', 'Shift+ArrowDown', 'e');
			await board.page.getByRole('option', { name: 'no estimate', exact: true }).waitFor();
			await checkAccess(board);
			await board.page.keyboard.type('4');
			await board.press('Enter');
			await board.page.locator('#cell-problem').waitFor();
			await checkAccess(board);
			await board.press('Escape', 'm');
			await board.page.getByRole('dialog', { name: 'Move 2 items to position (1 to 11)' }).waitFor();
			await checkAccess(board);
			await board.press('Escape');
			await board.page.getByRole('combobox', { name: 'Lanes' }).selectOption('epic');
			await board.page.getByRole('tree').waitFor();
			await board.focusList();
			await board.press('Control+a');
			await checkAccess(board);
			await board.press('ArrowLeft', 'ArrowLeft');
			await checkAccess(board);
		});

		it(`has nothing against it: views, keys, reason, wrong filter, ${theme}`, async () => {
			const board = await BoardPage.open({ theme, reducedMotion: true });
			const look = { mode: 'ranked', filter: 'status:ready', lanes: undefined, closed: true } as const;
			await board.snapshot(sampleCards, { frame: { views: [{ name: 'Ready', look }] } });
			await board.page.getByRole('button', { name: 'Saved views' }).click();
			await board.page.locator('.panel').waitFor();
			await checkAccess(board);
			await board.press('Escape');
			await board.focusList();
			await board.press('?');
			await board.page.getByRole('dialog').waitFor();
			await checkAccess(board);
			await board.press('Escape', 'Alt+ArrowDown');
			await board.send({ type: 'changed', change: 1, message: 'US-12 moved to 2 of 11', back: 'undo', reason: true });
			await board.page.getByRole('button', { name: 'Say why' }).click();
			await board.page.locator('.reason-field').waitFor();
			await checkAccess(board);
			await board.press('Escape', '/');
			await board.page.keyboard.type('points>');
			await board.answerFilter('points>', undefined, '“points>” lacks a number.');
			await board.page.locator('#filter-problem').waitFor();
			await checkAccess(board);
		});

		it(`has nothing against it: loading, empty, error, ${theme}`, async () => {
			const board = await BoardPage.open({ theme });
			await board.snapshot([], { state: { kind: 'loading', done: 1, total: 2 } });
			await board.page.getByText('1 of 2 files').waitFor();
			await checkAccess(board);
			await board.snapshot([], { state: { kind: 'empty' } });
			await board.page.getByRole('button', { name: 'Create sample backlog' }).waitFor();
			await checkAccess(board);
			await board.snapshot([], { state: { kind: 'error', message: 'backlog/ can no longer be read' } });
			await board.page.getByRole('button', { name: 'Open log' }).waitFor();
			await checkAccess(board);
		});
	}

	it('names the list, its help, and the place of each row', async () => {
		const board = await BoardPage.open();
		await board.snapshot(sampleCards);
		const list = board.page.getByRole('listbox', { name: 'Ranked backlog' });
		await list.waitFor();
		const help = await board.page.locator(`#${await list.getAttribute('aria-describedby')}`).textContent();
		assert.match(help ?? '', /^Space lifts a row/);
		const row = board.row('US-09');
		assert.equal(await row.getAttribute('aria-posinset'), '2');
		assert.equal(await row.getAttribute('aria-setsize'), '12');
	});
});
