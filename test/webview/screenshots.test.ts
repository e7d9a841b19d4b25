import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { BoardCard, BoardFrame, BoardState } from '../../src/protocol/board';
import { type BoardOptions, BoardPage } from './boardPage';
import { manyCards, sampleCards } from './sampleCards';

interface Picture {
	readonly name: string;
	readonly options: BoardOptions;
	readonly cards?: readonly BoardCard[];
	readonly state?: BoardState;
	readonly frame?: Partial<BoardFrame>;
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
	await board.page.mouse.move(to.x + 264, to.y + 6, { steps: 2 });
	await board.page.locator('.drop-line').waitFor({ state: 'visible' });
}

const loading: BoardState = { kind: 'loading', done: 120, total: 676 };
const loaded = (board: BoardPage) => board.page.getByText('120 of 676').waitFor();

const full: Partial<BoardFrame> = {
	cut: { capacity: 21, label: 'SP-7' },
	model: 'RICE',
	scale: [1, 2, 3, 5, 8, 13],
	views: [
		{ name: 'Ready by epic', look: { mode: 'ranked', filter: 'status:ready', lanes: 'epic', closed: false } },
		{ name: 'Bugs', look: { mode: 'ranked', filter: 'label:bug', lanes: undefined, closed: true } },
	],
};
const fullCards = sampleCards.map((card, index) => ({
	...card,
	score: card.points === undefined ? undefined : 40 - index * 3,
	signs: [
		...(index === 2 ? [{ kind: 'readiness' as const, text: 'It is near the top and not ready' }] : []),
		...(index % 4 === 3 ? [{ kind: 'dependency' as const, text: 'It stands above US-40, which it waits for' }] : []),
		...(index % 3 === 0 ? [{ kind: 'score' as const, text: 'Items with a lower score stand above it' }] : []),
	],
}));

async function inLanes(board: BoardPage): Promise<void> {
	await board.page.getByRole('combobox', { name: 'Lanes' }).selectOption('epic');
	await board.page.getByRole('tree').waitFor();
	await board.focusList();
	await board.press('ArrowDown', 'Shift+ArrowDown');
}

async function several(board: BoardPage): Promise<void> {
	await board.focusList();
	await board.press('ArrowDown', 'Shift+ArrowDown', 'Control+ArrowDown', 'Control+ArrowDown', 'Control+ ');
}

async function openPoints(board: BoardPage): Promise<void> {
	await board.focusList();
	await board.press('ArrowDown', 'e');
	await board.page.locator('refinery-cell-editor input').waitFor();
}

async function openPlace(board: BoardPage): Promise<void> {
	await board.focusList();
	await board.press('ArrowDown', 'm', '0', 'Enter');
	await board.page.locator('#cell-problem').waitFor();
}

async function openViews(board: BoardPage): Promise<void> {
	await board.page.getByRole('button', { name: /^Saved views/ }).click();
	await board.page.locator('.panel').waitFor();
}

async function showKeys(board: BoardPage): Promise<void> {
	await board.focusList();
	await board.press('?');
}

async function badFilter(board: BoardPage): Promise<void> {
	await board.press('/');
	await board.page.keyboard.type('points>');
	await board.answerFilter('points>', undefined, '“points>” lacks a number, for example points>3.');
	await board.page.locator('#filter-problem').waitFor();
}

async function sayWhy(board: BoardPage): Promise<void> {
	await moveThird(board);
	await board.send({ type: 'changed', change: 1, message: 'US-15 moved to 2 of 11', back: 'undo', reason: true });
	await finish(board);
}

const everyTheme = (['light', 'dark', 'high-contrast', 'high-contrast-light'] as const).flatMap(
	(theme): readonly Picture[] => [
		{ name: `full-${theme}`, options: { theme }, cards: fullCards, frame: full, act: several },
		{ name: `lanes-${theme}`, options: { theme }, cards: fullCards, frame: full, act: inLanes },
		{ name: `points-${theme}`, options: { theme }, cards: fullCards, frame: full, act: openPoints },
	],
);

const pictures: readonly Picture[] = [
	{ name: 'light', options: { theme: 'light' }, act: (board) => board.focusList() },
	{ name: 'dark', options: { theme: 'dark' }, act: (board) => board.focusList() },
	{ name: 'high-contrast', options: { theme: 'high-contrast' }, act: (board) => board.focusList() },
	{ name: 'high-contrast-light', options: { theme: 'high-contrast-light' }, act: (board) => board.focusList() },
	{ name: 'unfocused', options: { theme: 'light' }, act: (board) => board.page.locator('.count').click() },
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
	...everyTheme,
	{ name: 'place', options: { theme: 'dark' }, cards: fullCards, frame: full, act: openPlace },
	{ name: 'views', options: { theme: 'light' }, cards: fullCards, frame: full, act: openViews },
	{ name: 'views-320', options: { theme: 'dark', width: 320 }, cards: fullCards, frame: full, act: openViews },
	{ name: 'keys', options: { theme: 'dark' }, cards: fullCards, frame: full, act: showKeys },
	{ name: 'bad-filter', options: { theme: 'light' }, cards: fullCards, frame: full, act: badFilter },
	{ name: 'say-why', options: { theme: 'light' }, cards: fullCards, frame: full, act: sayWhy },
	{ name: 'dragging-cut', options: { theme: 'dark' }, cards: fullCards, frame: full, act: dragging },
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

	for (const { name, options, cards, state, frame, act } of pictures) {
		it(name, async () => {
			const board = await BoardPage.open(options);
			await board.snapshot(cards ?? sampleCards, { state: state ?? { kind: 'ready' }, ...(frame ? { frame } : {}) });
			await (act?.(board) ?? board.page.locator('main').waitFor());
			await board.picture(path.join(folder, `${name}.png`));
		});
	}
});
