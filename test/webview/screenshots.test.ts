import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { BoardCard, BoardState } from '../../src/protocol/board';
import { type BoardOptions, BoardPage } from './boardPage';
import { manyCards, sampleCards } from './sampleCards';

interface Picture {
	readonly name: string;
	readonly options: BoardOptions;
	readonly cards?: readonly BoardCard[];
	readonly state?: BoardState;
	/** What to do before the picture is taken. */
	readonly act?: (board: BoardPage) => Promise<void>;
}

async function liftThird(board: BoardPage): Promise<void> {
	await board.focusList();
	await board.press('ArrowDown', 'ArrowDown', ' ', 'ArrowUp');
	await board.expectIds('US-12', 'US-15', 'US-09', ...sampleCards.slice(3).map((card) => card.id));
}

async function moveThird(board: BoardPage): Promise<void> {
	await board.focusList();
	await board.press('ArrowDown', 'ArrowDown', 'Alt+ArrowUp');
	await board.expectActive('US-15');
}

async function finish(board: BoardPage): Promise<void> {
	await board.page.locator('.toast').waitFor();
	await board.page.locator('.flashing').waitFor({ state: 'detached' });
}

async function undoable(board: BoardPage): Promise<void> {
	await moveThird(board);
	await board.send({ type: 'changed', change: 1, message: 'US-15 moved to 2 of 11', back: 'undo', reason: false });
	await finish(board);
}

async function refused(board: BoardPage): Promise<void> {
	await moveThird(board);
	await board.send({
		type: 'refused',
		move: 1,
		reason: 'US-15-lock.md is read-only, make it writable and move again.',
	});
	await board.page.locator('.toast').waitFor();
}

async function filterNothing(board: BoardPage): Promise<void> {
	await board.press('/');
	await board.page.keyboard.type('voucher');
	await board.answerFilter('voucher', []);
	await board.page.getByText('None of the').waitFor();
}

async function dragging(board: BoardPage): Promise<void> {
	const from = await board.row('US-40').boundingBox();
	const to = await board.row('US-09').boundingBox();
	if (!from || !to) throw new Error('the rows must be there');
	await board.page.mouse.move(from.x + 200, from.y + 12);
	await board.page.mouse.down();
	await board.page.mouse.move(from.x + 200, from.y + 18, { steps: 3 });
	await board.page.mouse.move(to.x + 260, to.y + 6, { steps: 4 });
	await board.page.locator('.drop-line').waitFor({ state: 'visible' });
}

const loading: BoardState = { kind: 'loading', done: 120, total: 676 };
const loaded = (board: BoardPage) => board.page.getByText('120 of 676').waitFor();

const pictures: readonly Picture[] = [
	{ name: 'light', options: { theme: 'light' }, act: (board) => board.focusList() },
	{ name: 'dark', options: { theme: 'dark' }, act: (board) => board.focusList() },
	{ name: 'high-contrast', options: { theme: 'high-contrast' }, act: (board) => board.focusList() },
	{ name: 'high-contrast-light', options: { theme: 'high-contrast-light' }, act: (board) => board.focusList() },
	{ name: 'unfocused', options: { theme: 'light' }, act: (board) => board.page.locator('h1').click() },
	{ name: 'dragging', options: { theme: 'dark' }, act: dragging },
	{ name: 'dragging-light', options: { theme: 'light' }, act: dragging },
	{ name: 'flash', options: { theme: 'dark' }, act: moveThird },
	{ name: 'forced-colours', options: { theme: 'light', forcedColors: true }, act: (board) => board.focusList() },
	{ name: 'lifted', options: { theme: 'dark' }, act: liftThird },
	{ name: 'lifted-high-contrast', options: { theme: 'high-contrast' }, act: liftThird },
	{ name: 'undo', options: { theme: 'dark' }, act: undoable },
	{ name: 'undo-light', options: { theme: 'light' }, act: undoable },
	{ name: 'refused', options: { theme: 'light' }, act: refused },
	{ name: 'refused-high-contrast', options: { theme: 'high-contrast' }, act: refused },
	{ name: 'filtered-empty', options: { theme: 'dark' }, act: filterNothing },
	{ name: 'medium-700', options: { theme: 'dark', width: 700 } },
	{ name: 'narrow-560', options: { theme: 'light', width: 560 } },
	{ name: 'narrow-360', options: { theme: 'dark', width: 360 }, act: undoable },
	{ name: 'hover', options: { theme: 'dark' }, act: (board) => board.row('US-40').hover() },
	{ name: 'long', options: { theme: 'dark' }, cards: manyCards(700) },
	{
		name: 'read-only',
		options: { theme: 'dark' },
		state: { kind: 'read-only', reason: 'this workspace is not trusted' },
	},
	{ name: 'loading', options: { theme: 'dark' }, cards: [], state: loading, act: loaded },
	{ name: 'loading-light', options: { theme: 'light' }, cards: [], state: loading, act: loaded },
	{ name: 'empty', options: { theme: 'light' }, cards: [], state: { kind: 'empty' } },
	{
		name: 'error',
		options: { theme: 'dark' },
		cards: [],
		state: { kind: 'error', message: 'the folder backlog/ can no longer be read (EACCES).' },
	},
];

describe('board: pictures to look at', () => {
	const folder = path.resolve('test/webview/screenshots');
	before(() => mkdirSync(folder, { recursive: true }));

	for (const { name, options, cards, state, act } of pictures) {
		it(name, async () => {
			const board = await BoardPage.open(options);
			await board.snapshot(cards ?? sampleCards, { state: state ?? { kind: 'ready' } });
			await (act?.(board) ?? board.page.locator('main').waitFor());
			await board.picture(path.join(folder, `${name}.png`));
		});
	}
});
