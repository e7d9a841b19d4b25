import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { checkAccess } from './checkAccess';
import { RoadmapPage } from './roadmapPage';
import { sampleEpics } from './sampleEpics';
import { themeKinds } from './themes';

/** Red, green and blue of a colour as it is drawn, 0 to 255. */
async function colourOf(
	element: Locator,
	property: 'color' | 'borderTopColor' | 'backgroundColor',
): Promise<readonly number[]> {
	const drawn = await element.evaluate((node, name) => getComputedStyle(node)[name], property);
	return (drawn.match(/\d+/g) ?? []).map(Number).slice(0, 3);
}

/** Contrast of two colours as WCAG 2 has it, 1 to 21. */
function contrast(a: readonly number[], b: readonly number[]): number {
	const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
	return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: readonly number[]): number {
	const [red = 0, green = 0, blue = 0] = colour.map((part) => {
		const share = part / 255;
		return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
	});
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

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

	for (const theme of themeKinds) {
		it(`tells by colours that can be read how epics stand, and by signs: ${theme}`, async () => {
			const roadmap = await RoadmapPage.open({ theme });
			await roadmap.snapshot(sampleEpics);
			const bar = roadmap.option('EP-2');
			const icon = bar.locator('.icon');
			assert.ok(await icon.isVisible());
			const [sign, outline] = [await colourOf(icon, 'color'), await colourOf(bar.locator('.body'), 'borderTopColor')];
			assert.deepEqual(sign, outline);
			const ground = await colourOf(roadmap.page.locator('body'), 'backgroundColor');
			assert.ok(contrast(sign, ground) >= 4.5, `at risk has a contrast of ${contrast(sign, ground)}`);
		});
	}

	it('gives the lines of a folded lane shapes beside colours', async () => {
		const roadmap = await RoadmapPage.open();
		await roadmap.snapshot(sampleEpics);
		await roadmap.page.getByRole('button', { name: /Subscribers stay/ }).click();
		const line = (health: string) => roadmap.page.locator(`.thin.${health}`).first();
		const shape = (health: string) =>
			line(health).evaluate((drawn) => {
				const { height, backgroundImage } = getComputedStyle(drawn);
				return [height, backgroundImage.startsWith('repeating-linear-gradient')];
			});
		assert.deepEqual(await shape('late'), ['8px', false]);
		assert.deepEqual(await shape('at-risk'), ['4px', true]);
		assert.deepEqual(await shape('unknown'), ['4px', false]);
	});

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
