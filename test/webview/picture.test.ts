import assert from 'node:assert/strict';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../../scripts/host/chromium.mjs';
import { type FromPicture, isFromPicture } from '../../src/protocol/picture';
import { serveWebview, webviewAddress } from './serveWebview';

const svg = (inside: string, width = 40, height = 30) =>
	`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" style="fill:Canvas"/>${inside}</svg>`;

/** Size and some pixels of a picture. */
function seen(page: Page, message: FromPicture, ...places: readonly (readonly [number, number])[]) {
	assert.ok(message.type === 'drawn');
	return page.evaluate(
		async ({ png, places }) => {
			const bytes = Uint8Array.from(atob(png), (sign) => sign.charCodeAt(0));
			const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
			const context = new OffscreenCanvas(image.width, image.height).getContext('2d', { willReadFrequently: true });
			context?.drawImage(image, 0, 0);
			const pixels = places.map(([x, y]) => [...(context?.getImageData(x, y, 1, 1).data ?? [])]);
			return { size: [image.width, image.height], pixels };
		},
		{ png: message.png, places },
	);
}

describe('the page that draws a picture', () => {
	let browser: Browser;
	before(async () => {
		browser = await launchChromium();
	});
	after(async () => browser?.close());

	/** What the page says of an SVG, in an editor with a dark theme. */
	async function told(svg: string, look: (page: Page, told: FromPicture) => Promise<void> = async () => {}) {
		const context = await browser.newContext({ colorScheme: 'dark' });
		try {
			const page = await context.newPage();
			const problems: string[] = [];
			await serveWebview(page, {
				name: 'picture',
				title: 'Drawing the picture…',
				strings: {},
				data: { svg },
				images: 'blob:',
				theme: 'dark',
				problems,
			});
			await page.goto(webviewAddress);
			await page.getByRole('status').getByText('Drawing the picture…').waitFor();
			await page.waitForFunction(() => window.sentToHost.length > 0);
			const [message, ...more] = await page.evaluate(() => window.sentToHost);
			assert.deepEqual(more, []);
			assert.ok(isFromPicture(message), JSON.stringify(message));
			await look(page, message);
			assert.deepEqual(problems, []);
			return message;
		} finally {
			await context.close();
		}
	}

	it('draws two pixels for one, on white', async () => {
		await told(svg('<rect x="10" y="10" width="5" height="5" fill="#c62828"/>'), async (page, message) => {
			assert.equal(message.type === 'drawn' && message.reduced, false);
			const white = [255, 255, 255, 255];
			assert.deepEqual(await seen(page, message, [0, 59], [22, 22], [19, 22]), {
				size: [80, 60],
				pixels: [white, [198, 40, 40, 255], white],
			});
		});
	});

	it('runs nothing of the picture and asks nobody for anything', async () => {
		await told(
			svg(
				'<script>parent.evil = 1</script><image href="https://elsewhere.test/a.png" onerror="evil = 1" width="9" height="9"/>',
			),
			async (page, message) => {
				assert.equal(message.type, 'drawn');
				assert.equal(await page.evaluate(() => 'evil' in window), false);
			},
		);
	});

	it('draws smaller what would be too large, and refuses what could not be read then', async () => {
		await told(svg('', 100, 10_000), async (page, message) => {
			assert.equal(message.type === 'drawn' && message.reduced, true);
			assert.deepEqual((await seen(page, message)).size, [163, 16_384]);
		});
		assert.deepEqual(await told(svg('', 100, 16_385)), { type: 'too-large', width: 100, height: 16_385, most: 16_384 });
	});

	it('says that it cannot draw what is no picture', async () => {
		const { type } = await told('<svg xmlns="http://www.w3.org/2000/svg"><unclosed>');
		assert.equal(type, 'failed');
	});
});
