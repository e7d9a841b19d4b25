import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { openWorkbench, type Workbench } from '../../scripts/host/openWorkbench.mjs';
import { eventually } from './support/eventually';
import { openBacklog, row } from './support/sidebar';
import { copyWorkspace, type Workspace } from './support/workspace';

/** What the model of the tests answers: two that are sound, one that is vague, one that is there already. */
const answer = [
	'Given a voucher whose date has passed, when I enter the code, then "This voucher has expired" is shown and the basket total is unchanged.',
	'Given a voucher that another order spends while I pay, when I confirm, then the order is not placed and £0.00 is taken from the voucher.',
	'Given a voucher in another currency, when I enter the code, then it is handled properly.',
	'Given a code that does not exist, when I enter it, then "We do not know this code" is shown and the total is unchanged.',
].map((criterion) => `${JSON.stringify({ criterion })}\n`);

const code = `import { spend } from './voucher';

export function pay(basket: Basket, voucher?: Voucher) {
	if (!voucher) return charge(basket.total);
	// TODO: tell the customer how much is left on the voucher
	// after the payment, here and in the e-mail
	spend(voucher, basket.total);
}
`;

describe('a language model and texts, by keyboard alone', () => {
	let workspace: Workspace;
	let workbench: Workbench;

	before(async () => {
		workspace = copyWorkspace('examples/harbour-coffee');
		mkdirSync(path.join(workspace.folder, 'src/checkout'), { recursive: true });
		writeFileSync(path.join(workspace.folder, 'src/checkout/pay.ts'), code);
		workspace.commit('Code');
		workbench = await openWorkbench({
			extensionPath: process.cwd(),
			otherExtensions: [path.resolve('test/models')],
			env: { TEST_MODELS_ANSWER: JSON.stringify(answer) },
			workspace: workspace.folder,
		});
	});

	after(async () => {
		await workbench?.dispose();
		workspace?.remove();
	});

	afterEach(async function () {
		if (this.currentTest?.isFailed()) await workbench.screenshot('suggestions-failed');
	});

	it('asks before a story goes to a model, and adds what is accepted', async () => {
		const { page } = workbench;
		await row(await openBacklog(page), 'Redeem a gift voucher').click();
		await page.getByRole('tab', { name: /^US-28/ }).waitFor();
		await workbench.command('Backlog Refinery: Find the unhappy paths…');
		const dialog = page.locator('.monaco-dialog-box');
		await dialog.getByText(/Send US-28 to the language model Echo/).waitFor();
		await dialog.getByText(/no other field, no comment and no other file/).waitFor();
		await page.keyboard.press('Enter');
		const list = page.locator('.quick-input-widget');
		await list.getByText('Unhappy paths of US-28').waitFor();
		await list.getByText(/says nearly the same as criterion 4/).waitFor();
		await page.locator('.monaco-diff-editor .view-line', { hasText: 'whose date has passed' }).first().waitFor();
		assert.deepEqual(workspace.changes(), [], 'nothing is written before Enter');
		await workbench.screenshot('suggestions');
		await page.keyboard.press('Enter');
		await eventually(() => assert.equal(workspace.changes().length, 1));
		const lines = workspace.changedLines();
		assert.equal(lines.length, 2);
		assert.match(lines.join('\n'), /^\+- \[ \] Given a voucher whose date.*\n\+- \[ \] Given a voucher that another/);
		await page.getByRole('tab', { name: /^Unhappy/ }).waitFor({ state: 'detached' });
		await page.locator('.monaco-diff-editor').waitFor({ state: 'detached' });
		workspace.commit('Suggested');
	});

	it('makes a story of a TODO comment, which then names it', async () => {
		const { page } = workbench;
		await page.keyboard.press('ControlOrMeta+p');
		await page.keyboard.type('pay.ts');
		await page.locator('.quick-input-widget').getByText('pay.ts', { exact: true }).first().waitFor();
		await page.keyboard.press('Enter');
		await page.getByRole('tab', { name: /^pay\.ts/ }).waitFor();
		await page.locator('.view-line', { hasText: 'tell the customer' }).click();
		await page.locator('[class*="lightbulb"], .lightBulbWidget').first().waitFor();
		await page.keyboard.press('ControlOrMeta+.');
		await page.getByText('Make a story of this comment…').waitFor();
		await page.keyboard.press('Enter');
		const list = page.locator('.quick-input-widget');
		await list.getByText(/A title of a few words/).waitFor();
		await page.keyboard.press('Enter');
		await list.getByText('Write the id into the comment').waitFor();
		await page.keyboard.press('Enter');
		await page.getByRole('tab', { name: /^US-47/ }).waitFor();
		await page.locator('.view-line', { hasText: 'lines 5 to 6' }).waitFor();
		await page.locator('.view-line', { hasText: 'TODO(US-47): tell the customer' }).waitFor();
		await workbench.screenshot('selection-to-story');
		const file = 'backlog/stories/US-47-tell-the-customer-how-much-is-left-on-the-voucher.md';
		const story = readFileSync(path.join(workspace.folder, file), 'utf8');
		assert.match(story, /^From \[src\/checkout\/pay\.ts, lines 5 to 6\]\(\.\.\/\.\.\/src\/checkout\/pay\.ts#L5-L6\)$/m);
		assert.deepEqual(workspace.changedLines(), [
			'-	// TODO: tell the customer how much is left on the voucher',
			'+	// TODO(US-47): tell the customer how much is left on the voucher',
		]);
	});
});
