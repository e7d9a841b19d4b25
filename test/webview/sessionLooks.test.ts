import type { SessionView } from '../../src/protocol/session';
import { checkAccess } from './checkAccess';
import { readyStory, storyOf, summaryOf } from './sampleSession';
import { SessionPage } from './sessionPage';
import { themeKinds } from './themes';

const asksWhy = async ({ page }: SessionPage) => {
	await page.keyboard.press('d');
	await page.getByRole('form').waitFor();
	await page.keyboard.type('vouchers come with the new shop system');
};
const showsKeys = async ({ page }: SessionPage) => {
	await page.keyboard.press('?');
	await page.getByRole('dialog').waitFor();
};
const tells = async (session: SessionPage) => {
	await session.send({ type: 'said', text: 'US-11 is ready.', refused: false });
	await session.page.locator('.said').waitFor();
};

/** What is looked at in every theme: by a checker of accessibility, and by people who open the pictures. */
const looks: readonly { name: string; view: SessionView; act?: (session: SessionPage) => Promise<void> }[] = [
	{ name: 'story', view: storyOf(), act: tells },
	{ name: 'ready', view: storyOf(readyStory) },
	{ name: 'drop', view: storyOf(), act: asksWhy },
	{ name: 'keys', view: storyOf(), act: showsKeys },
	{
		name: 'read-only',
		view: storyOf({ standing: 'skipped', from: 'US-9' }, { fixed: 'the workspace is not trusted.' }),
	},
	{
		name: 'broken',
		view: storyOf({
			unreadable: 'line 4: value is not closed',
			actions: [],
			missing: ['cannot be read'],
			next: 'Close the value',
		}),
	},
	{ name: 'resume', view: { kind: 'resume', left: 4, of: 10 } },
	{ name: 'empty', view: { kind: 'empty', stories: true } },
	{ name: 'summary', view: summaryOf },
];

describe('refinement session: in every theme', () => {
	for (const theme of themeKinds) {
		for (const { name, view, act } of looks) {
			it(`has nothing against it: ${name}, ${theme}`, async () => {
				const session = await SessionPage.open(theme);
				await session.tell(view);
				await session.page.locator('h1, .state').first().waitFor();
				await act?.(session);
				await session.picture(`session-${name}-${theme}`);
				await checkAccess(session);
			});
		}
	}

	it('fits into a narrow group of editors', async () => {
		const session = await SessionPage.open('dark', { width: 360, height: 700 });
		await session.tell(storyOf());
		await session.page.getByRole('heading', { level: 1 }).waitFor();
		const wide = await session.page.evaluate(() => document.documentElement.scrollWidth);
		if (wide > 360) throw new Error(`The page is ${wide} wide`);
		await session.picture('session-narrow');
	});
});
