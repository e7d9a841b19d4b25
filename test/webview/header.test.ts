import assert from 'node:assert/strict';
import { BoardPage, firstLook, type Told } from './boardPage';
import { eventually } from './eventually';
import { card, sampleCards } from './sampleCards';

async function openWith(told: Told = {}): Promise<BoardPage> {
	const board = await BoardPage.open();
	await board.snapshot(sampleCards, told);
	await board.sent();
	return board;
}

const readyView = { ...firstLook, filter: 'status:ready', lanes: 'epic' } as const;

describe('board: header', () => {
	it('shows closed stories too when asked', async () => {
		const board = await openWith();
		const toggle = board.page.getByRole('button', { name: 'Closed' });
		assert.equal(await toggle.getAttribute('aria-pressed'), 'false');
		await toggle.click();
		await board.expectSent({ type: 'look', look: { ...firstLook, closed: true } });
		assert.equal(await toggle.getAttribute('aria-pressed'), 'true');
	});

	it('chooses, saves and removes views', async () => {
		const board = await openWith({ frame: { views: [{ name: 'Ready by epic', look: readyView }] } });
		const menu = board.page.getByRole('button', { name: /^Saved views/ });
		await menu.click();
		await board.page.getByRole('button', { name: 'Ready by epic', exact: true }).click();
		await board.expectSent({ type: 'look', look: readyView });
		await board.page.getByRole('tree').waitFor();
		assert.equal(await board.page.getByRole('textbox', { name: 'Filter' }).inputValue(), 'status:ready');
		await board.answerFilter('status:ready', sampleCards.slice(0, 2));
		await eventually(async () => assert.match((await menu.textContent()) ?? '', /Ready by epic/));
		await menu.click();
		await board.page.getByRole('textbox', { name: 'Name of this view' }).fill('Next');
		await board.press('Enter');
		await board.expectSent({ type: 'save-view', name: 'Next', look: readyView });
		await menu.click();
		await board.page.getByRole('button', { name: 'Remove view Ready by epic' }).click();
		await board.expectSent({ type: 'remove-view', name: 'Ready by epic' });
		await board.press('Escape');
		await board.page.locator('.panel').waitFor({ state: 'detached' });
	});

	it('sorts by score where the team has a model, and shows the scores', async () => {
		const board = await openWith();
		assert.equal(await board.page.getByRole('button', { name: 'Sort by score' }).count(), 0);
		assert.equal(await board.page.locator('.row .score').count(), 0);
		await board.snapshot([card('A-1', { score: 12.5 }), card('A-2'), card('A-3', { score: 373.3333 })], {
			frame: { model: 'RICE' },
		});
		const scores = await board.page.locator('.row .score').allInnerTexts();
		assert.deepEqual(scores, ['12.5', '–', '373']);
		assert.match((await board.row('A-1').getAttribute('aria-label')) ?? '', /RICE score 12.5$/);
		await board.page.getByRole('button', { name: 'Sort by score' }).click();
		await board.expectSent({ type: 'sort-by-score' });
	});

	it('shows all keys on a question mark', async () => {
		const board = await openWith();
		await board.focusList();
		await board.press('?');
		const dialog = board.page.getByRole('dialog', { name: 'Keys of the board' });
		await dialog.waitFor();
		await dialog.getByText('Move to a position').waitFor();
		await board.press('Escape');
		await dialog.waitFor({ state: 'hidden' });
		await eventually(async () => {
			assert.equal(await board.page.evaluate(() => document.activeElement?.className), 'rows');
		});
	});

	it('marks what disagrees with the order by shapes and words', async () => {
		const board = await BoardPage.open();
		const signs = [
			{ kind: 'score', text: 'Three items with a lower score stand above it' },
			{ kind: 'dependency', text: 'It stands above US-40, which it waits for' },
		] as const;
		await board.snapshot([card('A-1', { signs }), card('A-2')]);
		const titles = await board
			.row('A-1')
			.locator('.sign')
			.evaluateAll((all) => all.map((one) => one.getAttribute('title')));
		assert.deepEqual(
			titles,
			signs.map(({ text }) => text),
		);
		const shapes = await board
			.row('A-1')
			.locator('.sign svg')
			.evaluateAll((all) => all.map((one) => one.innerHTML));
		assert.equal(new Set(shapes).size, 2);
		const spoken = await board.row('A-1').getAttribute('aria-description');
		for (const { text } of signs) assert.ok(spoken?.includes(text));
	});

	it('loses nothing at 320 pixels', async () => {
		const board = await BoardPage.open({ width: 320 });
		await board.snapshot(sampleCards, {
			frame: { model: 'RICE', views: [{ name: 'Ready by epic', look: readyView }] },
		});
		for (const name of ['Closed', 'Saved views', 'Sort by score', 'Show all keys (?)']) {
			const box = await board.page.getByRole('button', { name }).boundingBox();
			assert.ok(box && box.x >= 0 && box.x + box.width <= 320, `${name} is in view`);
		}
		await board.page.getByRole('button', { name: 'Saved views' }).click();
		const panel = await board.page.locator('.panel').boundingBox();
		assert.ok(panel && panel.x >= 0 && panel.x + panel.width <= 320, JSON.stringify(panel));
		const rows = await board.scroller.boundingBox();
		assert.ok(rows && rows.height > 200, 'most of the page is rows');
	});
});
