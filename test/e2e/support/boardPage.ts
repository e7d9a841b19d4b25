import type { FrameLocator, Locator, Page } from 'playwright-core';
import type { Workbench } from '../../../scripts/host/openWorkbench.mjs';

/** Opens the board, or brings it to the front, and returns its page. */
export async function openBoard(workbench: Workbench): Promise<FrameLocator> {
	await workbench.command('Backlog Refinery: Open board');
	const board = workbench.webview();
	await board.getByRole('listbox').waitFor();
	return board;
}

export function boardRow(board: FrameLocator, id: string): Locator {
	return board.getByRole('option').filter({ hasText: new RegExp(`\\b${id}\\b`) });
}

/** Drags a row by the mouse onto the upper half of another. */
export async function dragAbove(page: Page, moving: Locator, target: Locator): Promise<void> {
	const from = await moving.boundingBox();
	const to = await target.boundingBox();
	if (!from || !to) throw new Error('A row of the board is not visible');
	await page.mouse.move(from.x + 40, from.y + from.height / 2);
	await page.mouse.down();
	await page.mouse.move(from.x + 40, from.y - 10, { steps: 4 });
	await page.mouse.move(to.x + 40, to.y + 3, { steps: 10 });
	await page.mouse.move(to.x + 40, to.y + 4);
	await page.mouse.up();
}
