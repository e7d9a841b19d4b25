import assert from 'node:assert/strict';
import { BoardPage, firstLook } from './boardPage';
import { eventually } from './eventually';
import { card, keyOf, sampleCards } from './sampleCards';

describe('board: states', () => {
	it('shows the rows as they are', async () => {
		const board = await BoardPage.open();
		await board.snapshot(sampleCards);
		await board.page.locator('.count', { hasText: '12 items' }).waitFor();
		const row = board.row('US-15');
		assert.equal(
			await row.getAttribute('aria-label'),
			'US-15, Lock the account after five failed tries and tell its owner by mail, 3 of 11, status refining, no estimate, epic EP-3 Password recovery, no criteria',
		);
		assert.equal(await row.getAttribute('aria-description'), 'Missing for ready: no criteria; no estimate');
		const cells = await row.locator(':scope > span').allTextContents();
		assert.deepEqual(
			cells.map((text) => text.trim()),
			[
				'3',
				'',
				'US-15',
				'Lock the account after five failed tries and tell its owner by mail',
				'EP-3',
				'–',
				'refining',
				'0',
				'no criteria+1',
			],
		);
		const dividers = await board.page.locator('.divider').allInnerTexts();
		assert.deepEqual(dividers, ['Not ranked yet', 'Cannot be read']);
		const order = await board.page.locator('.divider, .row .id').allInnerTexts();
		assert.deepEqual(order.slice(-5), ['Not ranked yet', 'US-60', 'US-61', 'Cannot be read', 'US-77']);
	});

	it('tells what is missing and what to look at again while the mouse rests on it', async () => {
		const board = await BoardPage.open();
		const hints = [{ quality: 'small', reasons: ['more than one wish'] }] as const;
		await board.snapshot([card('A-1', { missing: ['2 weak criteria', 'no estimate'], hints }), card('A-2', { hints })]);
		const whole = 'Missing for ready: 2 weak criteria; no estimate. INVEST hints: small (more than one wish)';
		const cell = board.row('A-1').locator('.readiness');
		assert.equal(await cell.getAttribute('title'), whole);
		assert.equal(await board.row('A-1').getAttribute('aria-description'), whole);
		assert.equal((await cell.textContent())?.trim(), '2 weak criteria+1');
		const quiet = board.row('A-2').locator('.readiness');
		assert.equal(
			await quiet.getAttribute('title'),
			'nothing missing for ready. INVEST hints: small (more than one wish)',
		);
		assert.equal((await quiet.textContent())?.trim(), '', 'a hint is no warning');
	});

	it('shows markup in files as text', async () => {
		const board = await BoardPage.open();
		const nasty = '<img src=x onerror="document.title=\'owned\'"><script>document.title="owned"</script>';
		await board.snapshot([
			card('A-1', {
				title: nasty,
				status: { text: nasty, category: 'ready' },
				groups: { epic: nasty },
				missing: [nasty],
				hints: [{ quality: 'small', reasons: [nasty] }],
				labels: [nasty],
			}),
			card('A-2', { unreadable: nasty }),
		]);
		assert.equal(await board.row('A-1').locator('.title').textContent(), nasty);
		assert.equal(await board.page.locator('main img, main script').count(), 0);
		assert.equal(await board.page.title(), 'Board');
	});

	it('waits a moment before it shows that it is loading, with the count', async () => {
		const board = await BoardPage.open();
		await board.snapshot([], { state: { kind: 'loading', done: 120, total: 676 } });
		await board.page.getByText('Reading the backlog: 120 of 676 files').waitFor();
		assert.equal(
			await board.page.locator('.loading').evaluate((part) => getComputedStyle(part).animationDelay),
			'0.2s',
		);
	});

	it('says what an empty board is for and offers the sample', async () => {
		const board = await BoardPage.open();
		await board.snapshot([], { state: { kind: 'empty' } });
		await board.sent();
		await board.page.getByRole('button', { name: 'Create sample backlog' }).click();
		await board.expectSent({ type: 'create-sample' });
	});

	it('says when all stories are closed, and shows them', async () => {
		const board = await BoardPage.open();
		await board.snapshot([]);
		await board.page.getByText('No story is open').waitFor();
		await board.sent();
		await board.page.getByRole('button', { name: 'Show closed stories' }).click();
		await board.expectSent({ type: 'look', look: { ...firstLook, closed: true } });
	});

	it('says what went wrong and opens the log', async () => {
		const board = await BoardPage.open();
		await board.snapshot([], { state: { kind: 'error', message: 'backlog/ can no longer be read' } });
		await board.page.getByText('The backlog cannot be shown: backlog/ can no longer be read').waitFor();
		await board.sent();
		await board.page.getByRole('button', { name: 'Open log' }).click();
		await board.expectSent({ type: 'open-log' });
	});

	it('moves nothing when it is read-only, and says why', async () => {
		const board = await BoardPage.open();
		await board.snapshot(sampleCards, { state: { kind: 'read-only', reason: 'this workspace is not trusted' } });
		await board.page.getByText('Read-only: this workspace is not trusted').waitFor();
		assert.equal(await board.page.locator('[draggable=true]').count(), 0);
		await board.focusList();
		await board.sent();
		await board.press('Alt+ArrowDown', ' ', 'e');
		await board.expectNothingSent();
		await board.expectSpoken('US-12 cannot be changed: this workspace is not trusted', 'assertive');
		await board.snapshot(sampleCards);
		await board.press('Alt+ArrowDown');
		await board.expectIds('US-09', 'US-12', ...sampleCards.slice(2).map(({ id }) => id));
	});

	it('opens with a double click or a click on the id', async () => {
		const board = await BoardPage.open();
		await board.snapshot(sampleCards);
		await board.sent();
		const key = keyOf('US-40');
		const row = board.row('US-40');
		await row.locator('.title').dblclick();
		await row.locator('.id').click();
		await board.expectSent({ type: 'open', key, line: undefined }, { type: 'open', key, line: undefined });
		await board.expectActive('US-40');
	});

	it('flashes a moved row once, and not at all when less motion is wanted', async () => {
		for (const reducedMotion of [false, true]) {
			const board = await BoardPage.open({ reducedMotion });
			await board.snapshot(sampleCards);
			await board.focusList();
			await board.press('Alt+ArrowDown');
			const content = await board.row('US-12').evaluate((row) => getComputedStyle(row, '::after').content);
			assert.equal(content, reducedMotion ? 'none' : '""');
			if (!reducedMotion) await eventually(async () => assert.equal(await board.page.locator('.flashing').count(), 0));
		}
	});

	it('drops columns instead of overflowing when it is narrow', async () => {
		const board = await BoardPage.open();
		await board.snapshot(sampleCards);
		for (const width of [1100, 700, 560, 360, 240]) {
			await board.page.setViewportSize({ width, height: 520 });
			const { wide, titles } = await board.list.evaluate((list) => ({
				wide: list.scrollWidth > list.clientWidth,
				titles: [...list.querySelectorAll('.title')].map((title) => title.clientWidth),
			}));
			assert.ok(!wide, `no sideways scrolling at ${width}`);
			assert.ok(Math.min(...titles.slice(0, 9)) >= 60, `titles can be read at ${width}: ${Math.min(...titles)}`);
		}
	});
});
