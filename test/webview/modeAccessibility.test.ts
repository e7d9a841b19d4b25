import { type BoardOptions, BoardPage } from './boardPage';
import { checkAccess } from './checkAccess';
import { inColumns, modeCards, show } from './modeCards';
import { sampleDetail, sampleMoves } from './modeSamples';
import { sampleCards } from './sampleCards';
import { themeKinds } from './themes';

async function open(options: BoardOptions, mode: Parameters<typeof show>[1], cards = modeCards): Promise<BoardPage> {
	const board = await BoardPage.open(options);
	await board.snapshot(cards);
	await show(board, mode);
	return board;
}

describe('board: accessibility of the modes', () => {
	for (const theme of themeKinds) {
		it(`has nothing against it: kanban, ${theme}`, async () => {
			const board = await open({ theme, reducedMotion: true }, 'kanban');
			await checkAccess(board);
			await board.page.locator('.kanban').focus();
			await board.press(' ', 'ArrowLeft');
			await checkAccess(board);
			await board.press(' ', 'c');
			await board.page.getByRole('button', { name: 'Expand ready' }).waitFor();
			await checkAccess(board);
			await board.snapshot(modeCards, { state: { kind: 'read-only', reason: 'this workspace is not trusted' } });
			await checkAccess(board);
		});

		it(`has nothing against it: kanban with lanes and a limit, ${theme}`, async () => {
			const board = await open({ theme, reducedMotion: true }, 'kanban', manyActive);
			await board.page.getByRole('combobox', { name: 'Lanes' }).selectOption('epic');
			await board.page.locator('.kanban-lane').first().waitFor();
			await checkAccess(board);
		});

		it(`has nothing against it: matrix, ${theme}`, async () => {
			const board = await open({ theme }, 'matrix');
			await checkAccess(board);
			await board.page.locator('.plot').focus();
			await board.press(' ', 'ArrowRight');
			await checkAccess(board);
			await board.press('Escape');
			await board.snapshot(inColumns(sampleCards));
			await board.page.locator('.tray [role=listbox]').focus();
			await checkAccess(board);
			await board.snapshot(modeCards.map((card) => ({ ...card, effort: 3, impact: 3 })));
			await board.page.locator('.dot').click();
			await board.page.locator('.gathered').waitFor();
			await checkAccess(board);
		});

		it(`has nothing against it: what moved, ${theme}`, async () => {
			const board = await open({ theme }, 'moved');
			await checkAccess(board);
			await board.send(sampleMoves);
			await board.page.locator('.moved-list').focus();
			await checkAccess(board);
			await board.send({ ...sampleMoves, moves: [] });
			await board.page.locator('.moved-note').waitFor();
			await checkAccess(board);
			await board.send({ ...sampleMoves, moves: [], problem: 'This folder is no git repository.' });
			await board.page.locator('.moved-note .icon').waitFor();
			await checkAccess(board);
		});

		it(`has nothing against it: details, ${theme}`, async () => {
			const board = await open({ theme }, 'ranked');
			await board.press('d');
			await board.page.locator('.detail').waitFor();
			await checkAccess(board);
			await board.send({ type: 'detail', key: sampleDetail.key, detail: sampleDetail });
			await board.page.locator('.findings-part').waitFor();
			await checkAccess(board);
			await board.page.setViewportSize({ width: 320, height: 640 });
			await checkAccess(board);
		});
	}

	for (const mode of ['kanban', 'matrix', 'moved'] as const) {
		it(`has nothing against it at 320 px, as at 400 % zoom, and with forced colours: ${mode}`, async () => {
			const board = await open({ theme: 'light', width: 320, height: 256, forcedColors: true }, mode);
			if (mode === 'moved') await board.send(sampleMoves);
			await checkAccess(board);
		});
	}
});

const manyActive = modeCards.map((card, index) =>
	index < 4 ? { ...card, column: 3, status: { text: 'in-progress', category: 'active' as const } } : card,
);
