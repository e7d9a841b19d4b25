import assert from 'node:assert/strict';
import axe, { type AxeResults, type RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

interface AxeWindow {
	readonly axe: { run(options: RunOptions): Promise<AxeResults> };
}

/** Fails with the rules that are broken and where. */
export async function checkAccess({ page }: { readonly page: Page }): Promise<void> {
	await page.evaluate(axe.source);
	const violations = await page.evaluate(async () => {
		const results = await (window as unknown as AxeWindow).axe.run({
			runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
			resultTypes: ['violations'],
			// An experimental rule: it wants every cell word by word in the name of a row, which is a sentence that
			// begins with the visible id and title.
			rules: { 'label-content-name-mismatch': { enabled: false } },
		});
		return results.violations.flatMap((rule) =>
			rule.nodes.map((node) => `${rule.id}: ${node.target.join(' ')} ${node.failureSummary ?? ''}`),
		);
	});
	assert.deepEqual(violations, []);
}
