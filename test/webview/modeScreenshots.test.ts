import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { BoardCard, BoardMoves } from '../../src/protocol/board';
import { type BoardOptions, BoardPage, type Told } from './boardPage';
import { inColumns, manyModeCards, modeCards, show } from './modeCards';
import { manyMoves, sampleDetail, sampleMoves } from './modeSamples';
import { sampleCards } from './sampleCards';
import { themeKinds } from './themes';

interface Picture {
	readonly name: string;
	readonly mode: Parameters<typeof show>[1];
	readonly options: BoardOptions;
	readonly cards?: readonly BoardCard[];
	readonly told?: Told;
	/** What to do before the picture is taken. */
	readonly act?: (board: BoardPage) => Promise<void>;
}

const focusKanban = (board: BoardPage) => board.page.locator('.kanban').focus();
const focusPlot = (board: BoardPage) => board.page.locator('.plot').focus();

async function showMoves(board: BoardPage, moves: BoardMoves): Promise<void> {
	await board.send(moves);
	await board.page.locator('.moved-list').focus();
}

async function showDetail(board: BoardPage): Promise<void> {
	await board.press('d');
	await board.expectSent({ type: 'detail', key: sampleDetail.key });
	await board.send({ type: 'detail', key: sampleDetail.key, detail: sampleDetail });
	await board.page.locator('.findings-part').waitFor();
}

const pictures: readonly Picture[] = [
	...themeKinds.map(
		(theme): Picture => ({ name: `kanban-${theme}`, mode: 'kanban', options: { theme }, act: focusKanban }),
	),
	{ name: 'kanban-many', mode: 'kanban', options: { theme: 'dark' }, cards: manyModeCards(10_000), act: focusKanban },
	{ name: 'kanban-narrow', mode: 'kanban', options: { theme: 'light', width: 320 }, act: focusKanban },
	{ name: 'kanban-forced', mode: 'kanban', options: { theme: 'light', forcedColors: true }, act: focusKanban },
	{
		name: 'kanban-over',
		mode: 'kanban',
		options: { theme: 'light' },
		cards: modeCards.map((card, index) =>
			index < 4 ? { ...card, column: 3, status: { text: 'in-progress', category: 'active' as const } } : card,
		),
		act: async (board) => {
			await focusKanban(board);
			await board.press(' ', 'ArrowLeft');
		},
	},
	{
		name: 'kanban-lanes',
		mode: 'kanban',
		options: { theme: 'dark' },
		act: async (board) => {
			await board.page.getByRole('combobox', { name: 'Lanes' }).selectOption('epic');
			await board.page.locator('.kanban-lane').first().waitFor();
			await focusKanban(board);
		},
	},
	{
		name: 'kanban-drag',
		mode: 'kanban',
		options: { theme: 'light' },
		act: async (board) => {
			const from = await board.page.locator('.card', { hasText: 'US-40' }).boundingBox();
			const to = await board.page.locator('.card', { hasText: 'US-31' }).boundingBox();
			if (!from || !to) throw new Error('the cards must be there');
			await board.page.mouse.move(from.x + 50, from.y + 40);
			await board.page.mouse.down();
			await board.page.mouse.move(from.x + 56, from.y + 46, { steps: 3 });
			await board.page.mouse.move(to.x + 50, to.y + 12, { steps: 4 });
			await board.page.mouse.move(to.x + 51, to.y + 12);
			await board.page.locator('.column.target').waitFor();
		},
	},
	{
		name: 'kanban-collapsed',
		mode: 'kanban',
		options: { theme: 'dark' },
		act: async (board) => {
			await board.page.getByRole('button', { name: 'Collapse refining' }).click();
			await focusKanban(board);
		},
	},
	...themeKinds.map(
		(theme): Picture => ({ name: `matrix-${theme}`, mode: 'matrix', options: { theme }, act: focusPlot }),
	),
	{ name: 'matrix-many', mode: 'matrix', options: { theme: 'dark' }, cards: manyModeCards(10_000), act: focusPlot },
	{ name: 'matrix-narrow', mode: 'matrix', options: { theme: 'light', width: 320 }, act: focusPlot },
	{ name: 'matrix-forced', mode: 'matrix', options: { theme: 'light', forcedColors: true }, act: focusPlot },
	{ name: 'matrix-no-values', mode: 'matrix', options: { theme: 'light' }, cards: inColumns(sampleCards) },
	{
		name: 'matrix-list',
		mode: 'matrix',
		options: { theme: 'dark' },
		cards: manyModeCards(300),
		act: async (board) => {
			await board.page
				.locator('.dot')
				.filter({ has: board.page.locator('.rest') })
				.first()
				.click();
			await board.page.locator('.gathered').waitFor();
		},
	},
	{
		name: 'matrix-drag',
		mode: 'matrix',
		options: { theme: 'light' },
		act: async (board) => {
			const from = await board.page.locator('.dot', { hasText: 'US-31' }).boundingBox();
			if (!from) throw new Error('the dot must be there');
			await board.page.mouse.move(from.x + 8, from.y + 8);
			await board.page.mouse.down();
			await board.page.mouse.move(from.x + 14, from.y + 14, { steps: 3 });
			await board.page.mouse.move(from.x + 100, from.y + 120, { steps: 3 });
			await board.page.locator('.ghost').waitFor();
		},
	},
	...themeKinds.map(
		(theme): Picture => ({
			name: `moved-${theme}`,
			mode: 'moved',
			options: { theme },
			act: (board) => showMoves(board, sampleMoves),
		}),
	),
	{
		name: 'moved-many',
		mode: 'moved',
		options: { theme: 'dark' },
		act: (board) => showMoves(board, manyMoves(10_000)),
	},
	{
		name: 'moved-narrow',
		mode: 'moved',
		options: { theme: 'light', width: 320 },
		act: (board) => showMoves(board, sampleMoves),
	},
	{
		name: 'moved-forced',
		mode: 'moved',
		options: { theme: 'light', forcedColors: true },
		act: (board) => showMoves(board, sampleMoves),
	},
	{
		name: 'moved-problem',
		mode: 'moved',
		options: { theme: 'dark' },
		act: async (board) => {
			await board.send({
				...sampleMoves,
				moves: [],
				problem: 'This folder is no git repository, so nothing is known of earlier orders.',
			});
			await board.page.locator('.moved-note', { hasText: 'no git repository' }).waitFor();
		},
	},
	...themeKinds.map(
		(theme): Picture => ({ name: `detail-${theme}`, mode: 'ranked', options: { theme }, act: showDetail }),
	),
	{ name: 'detail-narrow', mode: 'ranked', options: { theme: 'light', width: 320, height: 640 }, act: showDetail },
	{ name: 'detail-forced', mode: 'ranked', options: { theme: 'dark', forcedColors: true }, act: showDetail },
	{
		name: 'detail-beside-kanban',
		mode: 'kanban',
		options: { theme: 'light' },
		act: showDetail,
	},
];

describe('board: pictures of the modes', () => {
	const folder = path.resolve('test/webview/screenshots');
	before(() => mkdirSync(folder, { recursive: true }));

	for (const { name, mode, options, cards, told, act } of pictures) {
		it(name, async () => {
			const board = await BoardPage.open(options);
			await board.snapshot(cards ?? modeCards, told);
			await show(board, mode);
			await act?.(board);
			await board.picture(path.join(folder, `${name}.png`));
		});
	}
});
