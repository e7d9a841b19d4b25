import assert from 'node:assert/strict';
import type { FrameLocator } from 'playwright-core';
import type { Workbench } from '../../../scripts/host/openWorkbench.mjs';
import { eventually } from './eventually';

/** A refinement session in the editor, driven by keys alone; what is looked at tells when to go on. */
export class RefinementPage {
	readonly card: FrameLocator;
	readonly #workbench: Workbench;

	constructor(workbench: Workbench) {
		this.#workbench = workbench;
		this.card = workbench.webview();
	}

	/** Presses keys, one after the other. */
	async press(...keys: readonly string[]): Promise<void> {
		for (const key of keys) await this.#workbench.page.keyboard.press(key);
	}

	async type(text: string): Promise<void> {
		await this.#workbench.page.keyboard.type(text);
	}

	/** Starts the session as a user does: by the command palette. */
	async start(): Promise<void> {
		const { page } = this.#workbench;
		const line = page.locator('.quick-input-widget .monaco-list-row.focused', { hasText: 'Start refinement session' });
		// An extension that is still coming is not in a list that is shown already.
		await eventually(async () => {
			await this.press('Escape', 'F1');
			await page.locator('.quick-input-widget input').first().waitFor();
			await this.type('Start refinement session');
			await line.waitFor({ timeout: 3000 });
		}, 60_000);
		await this.press('Enter');
		await this.card.locator('main').waitFor();
	}

	/** Waits until a story is on the card, its file on the left, and the page has the focus. */
	async shows(id: string): Promise<void> {
		await this.card.locator('.facts .id', { hasText: new RegExp(`^${id}$`) }).waitFor();
		await this.#workbench.page
			.locator('.tab.active', { hasText: new RegExp(`^${id}-`) })
			.first()
			.waitFor();
		await this.hasFocus();
	}

	async hasFocus(): Promise<void> {
		await eventually(async () => assert.ok(await this.card.locator('body').evaluate(() => document.hasFocus())));
		await this.closed();
	}

	/** Waits until exactly this is missing. */
	async lacks(...missing: readonly string[]): Promise<void> {
		await eventually(async () => assert.deepEqual(await this.card.locator('ul.big li').allTextContents(), missing));
		if (missing.length === 0) await this.card.getByText('Nothing is missing for ready', { exact: true }).waitFor();
	}

	/** Waits for a question of the editor. */
	async asks(title: string | RegExp): Promise<void> {
		await this.#workbench.page.locator('.quick-input-widget', { hasText: title }).waitFor();
	}

	/** The same for one that only its empty field tells of. */
	async offers(hint: string): Promise<void> {
		await this.#workbench.page.locator(`.quick-input-widget input[placeholder*="${hint}"]:visible`).waitFor();
	}

	/** Waits until the editor asks nothing. */
	async closed(): Promise<void> {
		await this.#workbench.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
	}

	/** Waits until keys go to the text on the left. */
	async isInText(): Promise<void> {
		await this.#workbench.page.locator('.editor-group-container.active .monaco-editor.focused').waitFor();
	}

	/** Waits until the cursor is on a line that was led to: it comes there after the keys do. */
	async isAtLine(line: number): Promise<void> {
		await this.isInText();
		await this.#workbench.page.locator('.statusbar-item', { hasText: `Ln ${line}, ` }).waitFor();
	}

	async picture(name: string): Promise<void> {
		await this.#workbench.screenshot(name);
	}
}
