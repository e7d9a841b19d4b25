import type { BoardCard } from '../../src/protocol/board';
import type { BoardPage } from './boardPage';
import { manyCards, sampleCards, sampleFrame } from './sampleCards';

const statuses = sampleFrame.columns.map(({ name, category }) => ({ text: name, category }));

/** Cards in the columns of the sample's frame, by their status. */
export function inColumns(cards: readonly BoardCard[]): readonly BoardCard[] {
	return cards.map((card) => {
		const at = sampleFrame.columns.findIndex(({ name }) => name === card.status.text);
		return { ...card, column: at < 0 ? undefined : at };
	});
}

const efforts = [1, 2, 3, 5, 8, 13];

/** The sample with columns, and with effort and impact on most of its cards. */
export const modeCards: readonly BoardCard[] = inColumns(sampleCards).map((card, index) =>
	card.points === undefined || card.unreadable !== undefined || index % 6 === 5
		? card
		: { ...card, effort: card.points, impact: ((index * 7) % 9) + 1 },
);

/** A long backlog over all columns and over the whole matrix. */
export function manyModeCards(count: number): readonly BoardCard[] {
	return inColumns(
		manyCards(count).map((card, index) => ({
			...card,
			status: statuses[index % statuses.length] ?? card.status,
			effort: index % 11 === 0 ? undefined : (efforts[(index * 7) % efforts.length] ?? 1) + (index % 4) / 2,
			impact: ((index * 37) % 100) / 10,
		})),
	);
}

const tabs = { ranked: '1', kanban: '2', matrix: '3', moved: '4' } as const;

/** Shows a mode of a board that has its cards, and forgets what was sent. */
export async function show(board: BoardPage, mode: keyof typeof tabs): Promise<void> {
	await board.page.evaluate(() => (document.activeElement as HTMLElement).blur());
	await board.press(tabs[mode]);
	await board.page.locator(`[data-mode=${mode}][aria-selected=true]`).waitFor();
	await board.page.locator('[data-mode-body]').waitFor();
	await board.sent();
}
