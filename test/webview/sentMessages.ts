import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { eventually } from './eventually';

/** What a served page has sent to the extension, each message checked for its shape. */
export class SentMessages<T> {
	private read = 0;

	constructor(
		private readonly page: Page,
		private readonly isMessage: (message: unknown) => message is T,
	) {}

	/** A new life of the page begins with nothing sent. */
	forget(): void {
		this.read = 0;
	}

	async all(): Promise<readonly T[]> {
		const all = await this.page.evaluate(() => window.sentToHost);
		return all.map((message) => {
			assert.ok(this.isMessage(message), `well-formed: ${JSON.stringify(message)}`);
			return message;
		});
	}

	/** Messages since the last question. */
	async fresh(): Promise<readonly T[]> {
		const all = await this.all();
		const fresh = all.slice(this.read);
		this.read = all.length;
		return fresh;
	}

	/** Waits for exactly these messages. */
	async expect(...messages: readonly T[]): Promise<void> {
		const start = this.read;
		await eventually(async () => {
			this.read = start;
			assert.deepEqual(await this.fresh(), JSON.parse(JSON.stringify(messages)));
		});
	}

	/** Checks that nothing was sent, after the page has had its turn. */
	async expectNone(): Promise<void> {
		await this.page.evaluate(() => new Promise((done) => requestAnimationFrame(done)));
		assert.deepEqual(await this.fresh(), []);
	}
}
