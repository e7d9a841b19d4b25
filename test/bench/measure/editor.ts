import { setTimeout } from 'node:timers/promises';
import { openWorkbench, type Workbench } from '../../../scripts/host/openWorkbench.mjs';
import type { Report } from '../probes/support/report';
import type { Measure } from './measure';
import { type WatchedExtension, watchedExtension } from './watchedExtension';

/** Milliseconds between two letters of a quick typist. */
const betweenKeys = 90;
const sentence = 'The list says how many orders were left out. ';
/** So often the sentence is typed once everything is read: about twenty seconds. */
const sentences = 5;
const readLimit = 300_000;

/**
 * Somebody types into a story of the workspace in the real editor, first while the backlog is being read, then when it
 * is: how long other work waits for its turn in the extension host, and the rows and findings for theirs.
 * @param root folder of the repository, built
 */
export function editorMeasure(root: string): Measure {
	return {
		id: 'editor',
		onceFrom: 0,
		async run({ native }) {
			const watched = watchedExtension(root);
			const workbench = await openWorkbench({ extensionPath: watched.folder, workspace: native });
			try {
				return await typeIn(workbench, watched);
			} finally {
				await workbench.dispose();
				watched.remove();
			}
		},
	};
}

async function typeIn({ page }: Workbench, watched: WatchedExtension): Promise<Report> {
	watched.begin('reading');
	await page.getByRole('tab', { name: /^Backlog Refinery/ }).click();
	const reading = page.getByText(/^(Looking for files|Reading [\d,.]+ of [\d,.]+ files)$/).first();
	// The rows of what is read by then can be used before everything is.
	const tree = page.getByRole('tree', { name: 'Backlog' });
	await tree.getByRole('treeitem').filter({ hasText: /US-\d/ }).first().click({ timeout: readLimit });
	await page.getByRole('tab', { name: /^US-/ }).waitFor();
	await page.locator('.editor-instance .view-lines').click();
	await page.keyboard.press('ControlOrMeta+End');
	const limit = Date.now() + readLimit;
	do await page.keyboard.type(sentence, { delay: betweenKeys });
	while ((await reading.isVisible()) && Date.now() < limit);
	const whileReading = await delaysOf(watched, 'reading');

	watched.begin('typing');
	for (let n = 0; n < sentences; n++) await page.keyboard.type(sentence, { delay: betweenKeys });
	await page.keyboard.press('ControlOrMeta+s');
	const afterwards = await delaysOf(watched, 'typing');
	return {
		values: {
			readingP99: whileReading.p99,
			readingMax: whileReading.max,
			typingP99: afterwards.p99,
			typingMax: afterwards.max,
		},
	};
}

async function delaysOf(watched: WatchedExtension, phase: string) {
	// Two looks later than the last key.
	await setTimeout(500);
	const found = watched.delaysIn(phase);
	if (!found) throw new Error(`The extension host did not say how it fared (${phase})`);
	return found;
}
