import assert from 'node:assert/strict';
import { BoardPage } from './boardPage';
import { eventually } from './eventually';
import { card, keyOf, sampleFrame } from './sampleCards';

const a1 = card('A-1');
const a2 = card('A-2');
const a3 = card('A-3');
const a4 = card('A-4');
const cards = [a1, a2, a3, a4];

async function openAndMove(): Promise<BoardPage> {
	const board = await BoardPage.open();
	await board.snapshot(cards);
	await board.focusList();
	await board.press('Alt+End');
	await board.expectIds('A-2', 'A-3', 'A-4', 'A-1');
	return board;
}

describe('board: talking with the extension', () => {
	it('returns to the old order when a move is refused, and says why', async () => {
		const board = await openAndMove();
		await board.send({ type: 'refused', change: 1, reason: 'A-1.md is read-only' });
		await board.expectIds('A-1', 'A-2', 'A-3', 'A-4');
		await board.expectSpoken('A-1 was not moved: A-1.md is read-only', 'assertive');
		await board.page.locator('.toast.refused').getByText('A-1 was not moved: A-1.md is read-only').waitFor();
		await board.expectActive('A-1');
		await board.page.getByRole('button', { name: 'Close', exact: true }).click();
		await board.page.locator('.toast').waitFor({ state: 'detached' });
	});

	it('keeps later moves when an earlier one is refused', async () => {
		const board = await openAndMove();
		await board.press('Home', 'Alt+ArrowDown');
		await board.expectIds('A-3', 'A-2', 'A-4', 'A-1');
		await board.send({ type: 'refused', change: 1, reason: 'no' });
		await board.expectIds('A-1', 'A-3', 'A-2', 'A-4');
	});

	it('offers to take a move back', async () => {
		const board = await openAndMove();
		await board.patch({ order: [a2, a3, a4, a1] });
		await board.send({ type: 'changed', change: 1, message: 'A-1 moved to 4 of 4', back: 'undo', reason: false });
		await board.page.locator('.toast').getByText('A-1 moved to 4 of 4').waitFor();
		await board.sent();
		await board.page.getByRole('button', { name: 'Undo' }).click();
		await board.expectSent({ type: 'undo', change: 1 });
		await board.page.locator('.toast').waitFor({ state: 'detached' });
		assert.equal(await board.page.evaluate(() => document.activeElement?.getAttribute('role')), 'listbox');
		await board.patch({ order: [a1, a2, a3, a4] });
		await board.expectIds('A-1', 'A-2', 'A-3', 'A-4');
	});

	it('takes a move back with the undo key, once', async () => {
		const board = await openAndMove();
		await board.send({ type: 'changed', change: 1, message: 'A-1 moved to 4 of 4', back: 'undo', reason: false });
		await board.page.locator('.toast').waitFor();
		await board.sent();
		await board.press('Control+z', 'Control+z');
		await board.expectSent({ type: 'undo', change: 1 });
	});

	it('takes several changes back and makes them again, the last one first', async () => {
		const board = await openAndMove();
		await board.press('Alt+Home');
		for (const change of [1, 2]) {
			await board.send({ type: 'changed', change, message: `change ${change}`, back: 'undo', reason: false });
		}
		await board.page.locator('.toast').getByText('change 2').waitFor();
		await board.sent();
		await board.press('Control+z', 'Control+z', 'Control+z');
		await board.expectSent({ type: 'undo', change: 2 }, { type: 'undo', change: 1 });
		for (const change of [2, 1]) {
			await board.send({ type: 'changed', change, message: `${change} taken back`, back: 'redo', reason: false });
		}
		await board.page.locator('.toast').getByText('1 taken back').waitFor();
		await board.press('Control+Shift+z', 'Control+y', 'Control+y');
		await board.expectSent({ type: 'redo', change: 1 }, { type: 'redo', change: 2 });
	});

	it('asks why a row was moved, in the note, and sends the reason', async () => {
		const board = await openAndMove();
		await board.sent();
		await board.send({ type: 'changed', change: 1, message: 'A-1 moved', back: 'undo', reason: true });
		await board.page.getByRole('button', { name: 'Say why' }).click();
		const field = board.page.getByRole('textbox', { name: /^Why was this moved/ });
		await field.waitFor();
		await board.page.keyboard.type('Legal asked for it');
		await board.send({ type: 'changed', change: 1, message: 'another note', back: undefined, reason: false });
		assert.equal(await field.inputValue(), 'Legal asked for it', 'another note does not take it away');
		await board.press('Enter');
		await board.expectSent({ type: 'reason', change: 1, text: 'Legal asked for it' });
		await field.waitFor({ state: 'detached' });
		assert.equal(await board.page.evaluate(() => document.activeElement?.className), 'rows');
	});

	it('does not jump back between an answer and its patch, nor while several moves are under way', async () => {
		const board = await openAndMove();
		await board.press('Home', 'Alt+ArrowDown');
		await board.expectIds('A-3', 'A-2', 'A-4', 'A-1');
		await board.send({ type: 'changed', change: 1, message: '', back: undefined, reason: false });
		await board.patch({ order: [a2, a3, a4, a1] });
		await board.send({ type: 'changed', change: 2, message: 'A-2 moved', back: undefined, reason: false });
		await board.page.locator('.toast').getByText('A-2 moved').waitFor();
		await board.expectIds('A-3', 'A-2', 'A-4', 'A-1');
		await board.patch({ order: [a3, a2, a4, a1] });
		await board.expectIds('A-3', 'A-2', 'A-4', 'A-1');
	});

	it('lets a snapshot win over its own moves', async () => {
		const board = await openAndMove();
		await board.snapshot([a3, a1, a2, a4]);
		await board.expectIds('A-3', 'A-1', 'A-2', 'A-4');
	});

	it('gives a move up when no answer comes', async () => {
		const board = await BoardPage.open({ own: true });
		await board.page.clock.install();
		await board.snapshot(cards);
		await board.focusList();
		await board.press('Alt+End');
		await board.expectIds('A-2', 'A-3', 'A-4', 'A-1');
		await board.page.clock.fastForward(5001);
		await board.expectIds('A-1', 'A-2', 'A-3', 'A-4');
		await board.expectSpoken('A-1 was not moved: the extension did not answer', 'assertive');
	});

	it('takes patches: changed, new and removed cards', async () => {
		const board = await BoardPage.open();
		await board.snapshot(cards);
		const a5 = card('A-5');
		await board.patch({ changed: [{ ...a2, title: 'Another title' }, a5], removed: [a1.key], order: [a5, a2, a3, a4] });
		await board.expectIds('A-5', 'A-2', 'A-3', 'A-4');
		await board.row('A-2').getByText('Another title').waitFor();
	});

	it('asks for everything when a patch is for another revision or leaves cards out', async () => {
		const board = await BoardPage.open();
		await board.snapshot(cards);
		await board.send({ type: 'patch', base: 7, revision: 8, changed: [], removed: [a1.key] });
		await board.expectSent({ type: 'resend' });
		await board.expectIds('A-1', 'A-2', 'A-3', 'A-4');
		await board.patch({ order: [a1, a2] });
		await board.expectSent({ type: 'resend' });
		await board.snapshot([a2, a1]);
		await board.expectIds('A-2', 'A-1');
	});

	it('tells the log about a message it does not know, and goes on', async () => {
		const board = await BoardPage.open();
		await board.snapshot(cards);
		await board.send({ type: 'snapshot', revision: 'two', cards: [] });
		await eventually(async () => {
			const [problem] = await board.sent();
			assert.ok(problem?.type === 'problem' && problem.text.includes('"two"'));
		});
		await board.expectIds('A-1', 'A-2', 'A-3', 'A-4');
	});

	it('keeps filter, row and scroll position over a reload', async () => {
		const board = await BoardPage.open({ height: 200 });
		const all = cards.concat(Array.from({ length: 40 }, (_, index) => card(`B-${index}`)));
		await board.snapshot(all);
		await board.press('/');
		await board.page.keyboard.type('b-');
		await board.answerFilter('b-', all.slice(4));
		await board.page.locator('.count', { hasText: '40 of 44' }).waitFor();
		await board.press('Enter', 'End');
		await board.expectActive('B-39');
		await eventually(async () => {
			const kept = await board.page.evaluate(() => JSON.parse(sessionStorage.getItem('state') ?? '{}'));
			assert.ok(kept.scroll > 100 && kept.active === keyOf('B-39'));
		});
		await board.reload();
		await board.send({
			type: 'snapshot',
			revision: 9,
			cards: all,
			frame: sampleFrame,
			matches: { filter: 'b-', keys: all.slice(4).map(({ key }) => key) },
		});
		await board.expectActive('B-39');
		await board.page.locator('.count', { hasText: '40 of 44' }).waitFor();
		await eventually(async () => assert.ok((await board.scroller.evaluate((list) => list.scrollTop)) > 100));
	});
});
