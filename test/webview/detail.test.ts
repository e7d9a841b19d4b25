import assert from 'node:assert/strict';
import { type BoardOptions, BoardPage, type Told } from './boardPage';
import { eventually } from './eventually';
import { modeCards } from './modeCards';
import { sampleDetail } from './modeSamples';
import { keyOf } from './sampleCards';

async function openDetail(options: BoardOptions = {}, told: Told = {}): Promise<BoardPage> {
	const board = await BoardPage.open(options);
	await board.snapshot(modeCards, told);
	await board.focusList();
	await board.press('d');
	await board.expectSent({ type: 'detail', key: sampleDetail.key });
	await board.send({ type: 'detail', key: sampleDetail.key, detail: sampleDetail });
	await board.page.locator('.findings-part').waitFor();
	return board;
}

const box = (board: BoardPage, name: RegExp) => board.page.getByRole('checkbox', { name });

describe('board: details', () => {
	it('asks for the active card while it is open, and for none any more when it closes', async () => {
		const board = await openDetail();
		await board.press('ArrowDown');
		await board.expectSent({ type: 'detail', key: keyOf('US-09') });
		await board.page.getByRole('heading', { name: 'Sign in with a passkey' }).waitFor();
		assert.equal(await board.page.locator('.findings-part').count(), 0, 'nothing of the other card');
		await board.press('d');
		await board.expectSent({ type: 'detail', key: undefined });
		await board.press('ArrowDown');
		await board.expectNothingSent();
	});

	it('shows sentence, criteria, questions, findings, links and score as text', async () => {
		const board = await openDetail();
		const detail = board.page.locator('.detail');
		assert.equal(await detail.locator('.sentence strong').textContent(), 'returning shopper');
		assert.equal(await detail.locator('.sentence em').textContent(), 'order');
		assert.equal(await detail.locator('a').count(), 0);
		assert.equal(await detail.locator('.criterion').count(), 4);
		assert.equal(await detail.getByRole('checkbox').count(), 3);
		assert.ok(await box(board, /^A mail/).isChecked());
		await detail.getByText('(answered)').waitFor();
		assert.deepEqual(await detail.locator('.score-part dd').allTextContents(), ['800', '2', '80 %', '3']);
	});

	it('ticks ahead of the files, and lets the next detail win', async () => {
		const board = await openDetail();
		await box(board, /^the link holds/).check();
		await board.expectSent({ type: 'tick', change: 1, key: sampleDetail.key, criterion: 1, checked: true });
		await board.send({ type: 'detail', key: sampleDetail.key, detail: sampleDetail });
		await board.send({ type: 'changed', change: 1, message: 'Ticked', back: 'undo', reason: false });
		assert.ok(await box(board, /^the link holds/).isChecked(), 'a detail from before does not take it back');
		await board.send({ type: 'detail', key: sampleDetail.key, detail: sampleDetail });
		await eventually(async () => assert.equal(await box(board, /^the link holds/).isChecked(), false));
	});

	it('takes a tick back that is refused', async () => {
		const board = await openDetail();
		await box(board, /^A mail/).uncheck();
		await board.expectSent({ type: 'tick', change: 1, key: sampleDetail.key, criterion: 0, checked: false });
		await board.send({ type: 'refused', change: 1, reason: 'the file is read-only' });
		await eventually(async () => assert.ok(await box(board, /^A mail/).isChecked()));
		await board.expectSpoken('US-12 was not changed: the file is read-only', 'assertive');
	});

	it('opens a finding at its line', async () => {
		const board = await openDetail();
		await board.page.getByRole('button', { name: /cannot be tested/ }).click();
		await board.expectSent({ type: 'open', key: sampleDetail.key, line: 11 });
	});

	it('goes to a linked card on the board, and opens one that is not on it', async () => {
		const board = await openDetail();
		await board.page.getByRole('button', { name: /^EP-3/ }).click();
		await board.expectSent({ type: 'open', key: 'file:///backlog/EP-3.md', line: undefined });
		await board.page.getByRole('button', { name: /^US-09/ }).click();
		await board.expectActive('US-09');
		await board.expectSent({ type: 'detail', key: keyOf('US-09') });
	});

	it('ticks nothing while the board is read-only', async () => {
		const board = await openDetail({}, { state: { kind: 'read-only', reason: 'this workspace is not trusted' } });
		assert.ok(await box(board, /^A mail/).isDisabled());
	});

	it('is resized by keys and by the mouse, and keeps its size', async () => {
		const board = await openDetail();
		const edge = board.page.getByRole('separator', { name: 'Size of the details' });
		const width = async () => (await board.page.locator('.pane').boundingBox())?.width ?? 0;
		const before = await width();
		await edge.focus();
		await board.press('ArrowLeft', 'ArrowLeft');
		await eventually(async () =>
			assert.ok(Math.abs((await width()) - before - 44) < 3, `${await width()} after ${before}`),
		);
		const at = await edge.boundingBox();
		assert.ok(at);
		await board.page.mouse.move(at.x + 3, at.y + 100);
		await board.page.mouse.down();
		await board.page.mouse.move(550, at.y + 100, { steps: 4 });
		await board.page.mouse.up();
		await eventually(async () => assert.ok(Math.abs((await width()) - 550) < 3, `${await width()} of 1100`));
		assert.equal(await edge.getAttribute('aria-valuenow'), '50');
		await board.reload();
		await board.snapshot(modeCards);
		await eventually(async () => assert.ok(Math.abs((await width()) - 550) < 3, 'after a reload'));
	});

	it('stands below the rows where the page is narrow', async () => {
		const board = await openDetail({ width: 500 });
		const rows = await board.page.locator('main').boundingBox();
		const pane = await board.page.locator('.pane').boundingBox();
		assert.ok(rows && pane && pane.y >= rows.y + rows.height - 1 && pane.width === 500);
		const edge = board.page.getByRole('separator', { name: 'Size of the details' });
		assert.equal(await edge.getAttribute('aria-orientation'), 'horizontal');
	});
});
