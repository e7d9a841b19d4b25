import assert from 'node:assert/strict';
import { BoardPage } from './boardPage';
import { modeCards, show } from './modeCards';
import { sampleMoves } from './modeSamples';
import { card, sampleFrame } from './sampleCards';
import { themeKinds } from './themes';

const colours = [0, 1, 2, 3, 4, 5, 6, 7];
/** What WCAG 2 asks of marks that carry a meaning (1.4.11). */
const least = 3;

/** How a colour of a part of the page stands out against the editor's background, by WCAG 2: 1 to 21. */
function contrastOf({ page }: BoardPage, selector: string, property: string, pseudo?: string): Promise<number> {
	return page.evaluate(
		([selector, property, pseudo]) => {
			const part = document.querySelector(selector);
			if (!part) throw new Error(`There is no ${selector}`);
			const pen = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
			if (!pen) throw new Error('There is no canvas');
			/** Painted over what was painted before, as a translucent colour is. */
			const lightOf = (colour: string) => {
				pen.fillStyle = colour;
				pen.fillRect(0, 0, 1, 1);
				const [red = 0, green = 0, blue = 0] = [...pen.getImageData(0, 0, 1, 1).data].map((value) => {
					const share = value / 255;
					return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
				});
				return 0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05;
			};
			const behind = lightOf(getComputedStyle(document.body).backgroundColor);
			const before = lightOf(getComputedStyle(part, pseudo || null).getPropertyValue(property));
			return Math.max(behind, before) / Math.min(behind, before);
		},
		[selector, property, pseudo ?? ''] as const,
	);
}

describe('board: colours that stand for something', () => {
	for (const theme of themeKinds) {
		it(`stand out in ${theme}`, async () => {
			const board = await BoardPage.open({ theme });
			const epic = Object.fromEntries(colours.map((colour) => [`EP-${colour}`, { title: `Epic ${colour}`, colour }]));
			await board.snapshot(
				colours.map((colour) => card(`A-${colour}`, { groups: { epic: `EP-${colour}` } })),
				{ frame: { names: { ...sampleFrame.names, epic }, cut: { capacity: 6, label: 'SP-7' } } },
			);
			await board.page.locator('.rows > .cut').waitFor();
			const measured = new Map<string, number>();
			measured.set('cut line', await contrastOf(board, '.rows > .cut', 'border-top-color', '::before'));
			for (const colour of colours)
				measured.set(`colour ${colour}`, await contrastOf(board, `.swatch.colour-${colour}`, 'background-color'));
			await board.snapshot(modeCards);
			await show(board, 'moved');
			await board.send(sampleMoves);
			await board.page.locator('.moved.down').first().waitFor();
			measured.set('moved down', await contrastOf(board, '.moved.down .change b', 'color'));
			const dim = [...measured].filter(([, contrast]) => contrast < least);
			assert.deepEqual(dim, []);
		});
	}
});
