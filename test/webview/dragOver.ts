import assert from 'node:assert/strict';
import type { BoardPage } from './boardPage';

/** Takes a row with the mouse and brings it over the upper or lower half of another. */
export async function dragOver(board: BoardPage, from: string, to: string, half: 'upper' | 'lower'): Promise<void> {
	const start = await board.row(from).boundingBox();
	const end = await board.row(to).boundingBox();
	assert.ok(start && end);
	const { mouse } = board.page;
	await mouse.move(start.x + 200, start.y + start.height / 2);
	await mouse.down();
	await mouse.move(start.x + 210, start.y + start.height / 2 + 6, { steps: 3 });
	const y = end.y + (half === 'upper' ? 5 : end.height - 5);
	await mouse.move(end.x + 220, y, { steps: 6 });
	// Entering an element is no movement over it yet.
	await mouse.move(end.x + 224, y, { steps: 2 });
}
