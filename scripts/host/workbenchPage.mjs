// @ts-check

/**
 * The inside of the nth visible webview. A webview is a frame of the workbench that holds the frame with the content.
 *
 * @param {import('playwright-core').Page} page
 * @param {number} [nth]
 * @returns {import('playwright-core').FrameLocator}
 */
export function webview(page, nth = 0) {
	return page.locator('iframe.webview:visible').nth(nth).contentFrame().frameLocator('iframe');
}

/**
 * Runs a command by its title, through the command palette, and returns when the palette is closed.
 *
 * @param {import('playwright-core').Page} page
 * @param {string} title as the palette shows it, e.g. `Backlog Refinery: Open Board`
 */
export async function command(page, title) {
	const palette = page.locator('.quick-input-widget');
	const input = palette.locator('input.input, .quick-input-box input').first();
	// A file that opens meanwhile takes the focus, which closes the palette: then it is opened again.
	for (let tries = 1; ; tries++) {
		await page.keyboard.press('F1');
		const failed = await input.fill(`>${title}`, { timeout: 3000 }).catch((error) => error);
		if (!failed) break;
		if (tries === 5) throw failed;
	}
	const row = palette.locator('.monaco-list-row').filter({ has: page.getByText(title, { exact: true }) });
	await row.first().waitFor();
	await row.first().click({ force: true });
	// A command may ask something, which keeps the same box open with another text.
	await page.waitForFunction((typed) => {
		const box = [...document.querySelectorAll('.quick-input-widget')].find((each) => each.checkVisibility());
		const field = box?.querySelector('input');
		return !field || field.value !== typed;
	}, `>${title}`);
}
