import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';

/** Takes a dot, or a line of a list, with the mouse and brings it to a point of the window, without letting go. */
export async function dragTo(from: Locator, to: { readonly x: number; readonly y: number }): Promise<void> {
	const start = await from.boundingBox();
	assert.ok(start);
	const { mouse } = from.page();
	await mouse.move(start.x + 8, start.y + start.height / 2);
	await mouse.down();
	await mouse.move(start.x + 14, start.y + start.height / 2 + 3, { steps: 3 });
	await mouse.move(to.x - 1, to.y, { steps: 6 });
	await mouse.move(to.x, to.y);
}
