import assert from 'node:assert/strict';
import { eventually } from './eventually';
import { readyStory, sampleStory, storyOf, summaryOf } from './sampleSession';
import { SessionPage } from './sessionPage';

const { key } = sampleStory;

describe('refinement session: the page of a story', () => {
	it('shows what is missing, and says where the session is', async () => {
		const { page, session } = await opened();
		await page.getByRole('heading', { name: 'Reset a forgotten password' }).waitFor();
		assert.deepEqual(await page.locator('ul.big li').allTextContents(), ['2 weak criteria', 'no estimate']);
		await page.getByText('3 of 10 · 6:40').waitFor();
		await page.getByText('asked: @ann').waitFor();
		await session.expectNothingSent();
	});

	it('is spoken with what is missing, and again when something else is', async () => {
		const { session } = await opened();
		await session.expectSpoken(
			'US-12 Reset a forgotten password, story 3 of 10. Missing for ready: 2 weak criteria, no estimate. 2 open questions.',
		);
		await session.tell(storyOf({ missing: ['no estimate'] }));
		await session.expectSpoken('Missing for ready: no estimate.');
		await session.tell(storyOf(readyStory));
		await session.expectSpoken('Nothing is missing for ready.');
	});

	it('has the focus, so that keys work at once', async () => {
		const { page } = await opened();
		await eventually(async () => assert.equal(await page.evaluate(() => document.activeElement?.tagName), 'MAIN'));
	});

	for (const [pressed, message] of [
		['Enter', { type: 'next-step', key }],
		['c', { type: 'act', key, action: 'criterion' }],
		['e', { type: 'act', key, action: 'estimate' }],
		['x', { type: 'act', key, action: 'split' }],
		['p', { type: 'act', key, action: 'epic' }],
		['w', { type: 'act', key, action: 'rewrite' }],
		['a', { type: 'act', key, action: 'answer' }],
		['k', { type: 'act', key, action: 'ask' }],
		['v', { type: 'act', key, action: 'convert' }],
		['f', { type: 'act', key, action: 'dependency' }],
		['b', { type: 'act', key, action: 'spike' }],
		['m', { type: 'act', key, action: 'more' }],
		['s', { type: 'skip', key }],
		['n', { type: 'later', key }],
		['o', { type: 'open', key }],
		['u', { type: 'undo' }],
		['Control+z', { type: 'undo' }],
		['ArrowLeft', { type: 'step', by: -1 }],
		['ArrowRight', { type: 'step', by: 1 }],
		['t', { type: 'timer' }],
		['q', { type: 'end' }],
	] as const) {
		it(`understands ${pressed}`, async () => {
			const { session } = await opened();
			await session.press(pressed);
			await session.expectSent(message);
		});
	}

	it('leaves alone keys that mean something else, and actions that are not offered', async () => {
		const { session } = await opened();
		await session.press('g', 'y', 'Control+s', 'Alt+r', 'Shift+D');
		await session.expectNothingSent();
	});

	it('shows the key of every button, and does the same for a click', async () => {
		const { page, session } = await opened();
		for (const button of await page.locator('.key-button').all()) {
			assert.notEqual(await button.locator('kbd').textContent(), '');
		}
		await page.getByRole('button', { name: /^E Estimate/ }).click();
		await session.expectSent({ type: 'act', key, action: 'estimate' });
	});

	it('lets Enter press the button that has the focus', async () => {
		const { page, session } = await opened();
		await page.getByRole('button', { name: 'S Skip' }).focus();
		await session.press('Enter');
		await session.expectSent({ type: 'skip', key });
	});

	it('asks why a story is ready although something is missing, by keyboard alone', async () => {
		const { page, session } = await opened();
		await session.press('r');
		await page.getByRole('form', { name: 'Mark US-12 ready although something is missing?' }).waitFor();
		await page.keyboard.type('agreed with the team');
		await session.press('Enter');
		await session.expectSent({ type: 'mark-ready', key, reason: 'agreed with the team' });
	});

	it('marks a story ready at once when nothing is missing', async () => {
		const { session } = await opened(readyStory);
		await session.press('r');
		await session.expectSent({ type: 'mark-ready', key, reason: undefined });
	});

	it('asks why a story is dropped, and leaves it on Escape', async () => {
		const { page, session } = await opened();
		await session.press('d');
		await page.getByRole('form', { name: 'Drop US-12?' }).waitFor();
		await page.keyboard.type('skip me not');
		await session.press('Escape');
		await session.expectNothingSent();
		await session.press('d', 'Enter');
		await session.expectSent({ type: 'drop', key, reason: '' });
	});

	it('forgets a question when another story comes', async () => {
		const { page, session } = await opened();
		await session.press('d');
		await page.getByRole('form').waitFor();
		await session.tell(storyOf({ key: 'file:///other.md', id: 'US-15' }));
		await page.getByRole('form').waitFor({ state: 'detached' });
		await session.press('s');
		await session.expectSent({ type: 'skip', key: 'file:///other.md' });
	});

	it('keeps what is typed while the same story changes', async () => {
		const { page, session } = await opened();
		await session.press('d');
		await page.keyboard.type('too ');
		await session.tell(storyOf({ missing: ['no estimate'] }));
		await page.keyboard.type('dear');
		await session.press('Enter');
		await session.expectSent({ type: 'drop', key, reason: 'too dear' });
	});

	it('tells what came of an action, loudly when it was refused', async () => {
		const { page, session } = await opened();
		await session.send({ type: 'said', text: 'US-11 is ready.', refused: false });
		await session.expectSpoken('US-11 is ready.');
		await session.send({ type: 'said', text: 'backlog/US-12.md is read-only.', refused: true });
		await session.expectSpoken('backlog/US-12.md is read-only.', 'assertive');
		await page.locator('.said.refused').waitFor();
	});

	it('changes nothing where everything is read-only, and goes on', async () => {
		const { page, session } = await opened({}, { fixed: 'the workspace is not trusted.' });
		await page.getByText('Read-only: the workspace is not trusted.').first().waitFor();
		await session.press('r', 'd', 'c', 'Enter');
		await session.expectNothingSent();
		await session.expectSpoken('Read-only: the workspace is not trusted.', 'assertive');
		await session.press('s');
		await session.expectSent({ type: 'skip', key });
	});

	it('shows a file that cannot be read with its problem', async () => {
		const broken = {
			unreadable: 'line 4: value is not closed',
			actions: [],
			missing: ['cannot be read'],
			next: 'value is not closed',
		};
		const { page, session } = await opened(broken);
		await page.getByText('line 4: value is not closed', { exact: true }).waitFor();
		await session.press('Enter');
		await session.expectSent({ type: 'next-step', key });
	});

	it('says that a story is gone, and goes on', async () => {
		const { page, session } = await opened({ standing: 'gone', actions: [], missing: [], next: undefined });
		await page.getByText('US-12 is not in the backlog any more.').first().waitFor();
		await session.press('r');
		await session.expectNothingSent();
		await session.press('ArrowRight');
		await session.expectSent({ type: 'step', by: 1 });
	});

	it('counts on by itself, unless the clock is paused', async () => {
		const { page, session } = await opened();
		await page.getByText('paused').waitFor();
		await session.tell(storyOf(), { elapsed: 59_500, running: true });
		await page.getByText('1:00').waitFor();
	});

	it('shows all keys, and goes back to the story', async () => {
		const { page, session } = await opened();
		await session.press('?');
		await page.getByRole('dialog', { name: 'Keys of the session' }).waitFor();
		await session.press('s');
		await session.expectNothingSent();
		await session.press('Escape', 's');
		await session.expectSent({ type: 'skip', key });
	});
});

describe('refinement session: its other pages', () => {
	it('offers to go on with what was left', async () => {
		const session = await SessionPage.open();
		await session.tell({ kind: 'resume', left: 4, of: 10 });
		await session.page.getByText('The last session was left with 4 of 10 stories undecided.').first().waitFor();
		await session.press('n');
		await session.expectSent({ type: 'start-anew' });
		await session.press('Enter');
		await session.expectSent({ type: 'go-on' });
	});

	it('says that there is nothing to refine', async () => {
		const session = await SessionPage.open();
		await session.tell({ kind: 'empty', stories: true });
		await session.page.getByText('Nothing to refine').first().waitFor();
		await session.press('Enter');
		await session.expectSent({ type: 'start-anew' });
		await session.tell({ kind: 'empty', stories: false });
		await session.page.getByText('Create sample backlog').click();
		await session.expectSent({ type: 'create-sample' });
	});

	it('says what it waits for, and what failed', async () => {
		const session = await SessionPage.open();
		await session.tell({ kind: 'loading', done: 120, total: 676 });
		await session.page.getByText('120 of 676').waitFor();
		await session.tell({ kind: 'error', message: 'backlog/ can no longer be read' });
		await session.page.getByText('Open log').click();
		await session.expectSent({ type: 'open-log' });
	});

	it('shows the summary, to be copied, opened and committed by keyboard', async () => {
		const session = await SessionPage.open();
		await session.tell(summaryOf);
		await session.expectSpoken(/^Refinement session\. 6 of 11 stories became ready/);
		await session.press('c', 'o', 'ArrowLeft');
		await session.expectSent({ type: 'copy' }, { type: 'document' }, { type: 'return' });
		await session.press('m');
		await session.press('Control+a');
		await session.page.keyboard.type('Refine ten stories, c and o');
		await session.press('Control+Enter');
		await session.expectSent({ type: 'commit', message: 'Refine ten stories, c and o' });
	});

	it('keeps the message that is typed while more becomes known, and shows what came of the commit', async () => {
		const session = await SessionPage.open();
		const offered = summaryOf.commit;
		assert.ok(offered.kind === 'offered');
		await session.tell(summaryOf);
		await session.press('m', 'Control+a');
		await session.page.keyboard.type('Mine');
		await session.tell({ ...summaryOf, summary: { ...summaryOf.summary, intro: 'Other words' } });
		await session.page.getByText('Other words').waitFor();
		assert.equal(await session.page.locator('textarea').inputValue(), 'Mine');
		await session.tell({ ...summaryOf, commit: { ...offered, running: true } });
		await session.page.getByText('Committing').waitFor();
		await session.tell(summaryOf);
		await session.send({ type: 'said', text: 'other.txt is staged.', refused: true });
		await session.press('Control+Enter');
		await session.expectSent({ type: 'commit', message: 'Mine' });
		await session.tell({ ...summaryOf, commit: { kind: 'done', text: '3 files committed.' } });
		await session.page.getByText('3 files committed.').waitFor();
		await session.press('c');
		await session.expectSent({ type: 'copy' });
		await session.tell({ ...summaryOf, commit: { kind: 'unavailable', reason: 'There is no repository here.' } });
		await session.page.getByText('There is no repository here.').waitFor();
	});

	it('tells of messages that it does not understand, and shows what it showed', async () => {
		const session = await SessionPage.open();
		await session.tell(storyOf());
		await session.page.evaluate(() => window.postMessage({ type: 'view', view: { kind: 'story' } }));
		await eventually(async () => assert.equal((await session.sent())[0]?.type, 'problem'));
		await session.page.getByRole('heading', { name: 'Reset a forgotten password' }).waitFor();
	});

	it('takes nothing from files for markup', async () => {
		const session = await SessionPage.open();
		const evil = '<img src=x onerror=alert(1)>';
		await session.tell(
			storyOf({ title: evil, missing: [evil], next: evil, questions: [{ text: evil, persons: [evil] }] }),
		);
		await session.page.getByRole('heading', { name: evil }).waitFor();
		assert.equal(await session.page.locator('img').count(), 0);
	});
});

async function opened(card: Parameters<typeof storyOf>[0] = {}, view: Parameters<typeof storyOf>[1] = {}) {
	const session = await SessionPage.open();
	await session.tell(storyOf(card, view));
	await session.page.getByRole('heading', { level: 1 }).waitFor();
	return { session, page: session.page };
}
