import assert from 'node:assert/strict';
import type { Locator, Page } from 'playwright-core';
import { eventually } from './eventually';

/** Opens the product's side bar with the Backlog view alone unfolded, so that its rows are on the screen, and returns its tree. */
export async function openBacklog(page: Page): Promise<Locator> {
	const tree = page.getByRole('tree', { name: 'Backlog' });
	// The badge lies over the icon, so the whole entry is clicked.
	if (!(await tree.isVisible())) await page.getByRole('tab', { name: /^Backlog Refinery/ }).click();
	await tree.waitFor();
	const others = page.locator('.pane-header[aria-expanded="true"]').filter({ hasNotText: 'Backlog' });
	while ((await others.count()) > 0) await others.first().click();
	return tree;
}

/** The row of a tree that tells of an id or a title. */
export function row(tree: Locator, text: string): Locator {
	return tree.getByRole('treeitem').filter({ hasText: text }).first();
}

/** Scrolls a tree down until it shows a row, and back to its beginning. */
export async function seenBelow(tree: Locator, text: string): Promise<void> {
	const { mouse } = tree.page();
	await tree.hover();
	await eventually(async () => {
		await mouse.wheel(0, 200);
		assert.ok(await row(tree, text).isVisible());
	});
	await mouse.wheel(0, -10_000);
}
