import assert from 'node:assert/strict';
import { checkAccess } from './checkAccess';
import { RoadmapPage } from './roadmapPage';
import { sampleEpics } from './sampleEpics';
import { themeKinds } from './themes';

describe('roadmap: accessibility', () => {
	for (const theme of themeKinds) {
		it(`has nothing against it: ${theme}`, async () => {
			const roadmap = await RoadmapPage.open({ theme, reducedMotion: true });
			await roadmap.snapshot(sampleEpics);
			await roadmap.ground.focus();
			await checkAccess(roadmap);
			await roadmap.press('ArrowDown', ' ', 'ArrowRight');
			await checkAccess(roadmap);
			await roadmap.press('Escape', '2');
			await roadmap.page.locator('.horizons').focus();
			await checkAccess(roadmap);
			await roadmap.patch({ frame: { scenario: { changes: 2 } } });
			await checkAccess(roadmap);
		});
	}

	it('names bars by what they are, when they are, how far they are and how they stand', async () => {
		const roadmap = await RoadmapPage.open();
		await roadmap.snapshot(sampleEpics);
		const bar = roadmap.page.getByRole('option', {
			name: 'EP-4 Roast-day dispatch, Sep 7, 2026 to Nov 6, 2026, horizon Now, 18 of 26 points done, late',
		});
		const more = await bar.getAttribute('aria-description');
		assert.match(more ?? '', /its target of 6 November is past/);
		assert.match(more ?? '', /Conflict: EP-4 is past its target/);
		assert.match((await roadmap.option('EP-3').getAttribute('aria-description')) ?? '', /waits for EP-1/);
	});

	it('fits into 320 pixels', async () => {
		const roadmap = await RoadmapPage.open({ width: 320, height: 600 });
		await roadmap.snapshot(sampleEpics);
		const overflow = () =>
			roadmap.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
		assert.equal(await overflow(), 0);
		const heads = await roadmap.page.locator('.lane-heads').boundingBox();
		assert.ok(heads && heads.width <= 120);
		await roadmap.press('2');
		await roadmap.option('EP-8').waitFor();
		assert.equal(await overflow(), 0);
		await checkAccess(roadmap);
	});

	it('moves nothing by itself where that is not wanted', async () => {
		const roadmap = await RoadmapPage.open({ reducedMotion: true });
		await roadmap.snapshot(sampleEpics);
		const moving = await roadmap.page.evaluate(() => document.getAnimations().length);
		assert.equal(moving, 0);
	});

	it('keeps outlines of bars and the line of today in forced colours', async () => {
		const roadmap = await RoadmapPage.open({ forcedColors: true });
		await roadmap.snapshot(sampleEpics);
		const border = await roadmap
			.option('EP-1')
			.locator('.body')
			.evaluate((body) => getComputedStyle(body).borderTopWidth);
		assert.equal(border, '1px');
		const today = roadmap.page.locator('.today-line');
		assert.equal(await today.evaluate((line) => getComputedStyle(line).borderInlineStartStyle), 'solid');
	});

	it('prints the whole sheet, without what is for working on it', async () => {
		const roadmap = await RoadmapPage.open({ own: true });
		await roadmap.snapshot(sampleEpics);
		await roadmap.page.emulateMedia({ media: 'print' });
		assert.ok(await roadmap.page.locator('header').isHidden());
		const overflow = await roadmap.scroller.evaluate((element) => getComputedStyle(element).overflowX);
		assert.equal(overflow, 'visible');
	});
});
