import type { BoardCard, BoardFrame, BoardSnapshot } from '../../../src/protocol/board';
import type { Measure } from './measure';
import { measurePaint } from './pagePaint';

/** Row 4 is dropped here, some rows further down. */
const rowHeight = 26;

/**
 * The built board in Chromium with as many cards as there are items: from the message with all cards to the first
 * rows on the screen, and from a drop to its order on the screen. The clock stops when the frame is painted.
 * @param root folder of the repository, built
 */
export function boardMeasure(root: string): Measure {
	return {
		id: 'boardPage',
		atMost: 100_000,
		run: ({ items }) =>
			measurePaint(root, {
				name: 'board',
				snapshot: snapshotOf(items),
				card: '.row',
				ends: 'drop',
				async drag(page) {
					const row = await page.locator('.row').nth(3).boundingBox();
					if (!row) throw new Error('The board has no fourth row');
					const x = row.x + 300;
					await page.mouse.move(x, row.y + 10);
					await page.mouse.down();
					await page.mouse.move(x, row.y + 20, { steps: 3 });
					await page.mouse.move(x, row.y + 8 * rowHeight + 5, { steps: 5 });
				},
			}),
	};
}

const frame: BoardFrame = {
	state: { kind: 'ready' },
	names: { epic: {}, goal: {}, sprint: {}, release: {}, persona: {} },
	columns: [],
	scale: [],
	cut: { capacity: 21, label: 'team' },
	views: [],
	model: 'RICE',
};

function snapshotOf(items: number): BoardSnapshot {
	const cards = Array.from({ length: items }, (_, index) => cardAt(index + 1));
	return { type: 'snapshot', revision: 1, cards, frame, matches: { filter: '', keys: undefined, problem: undefined } };
}

function cardAt(number: number): BoardCard {
	return {
		key: `file:///workspace/backlog/stories/US-${number}-a-story.md`,
		id: `US-${number}`,
		type: 'story',
		title: `Story number ${number} of a long backlog with a title of usual length`,
		ranked: true,
		status: { text: 'refining', category: 'refining' },
		column: undefined,
		points: (number % 8) + 1,
		score: number % 100,
		effort: undefined,
		impact: undefined,
		groups: { epic: `EP-${number % 40}`, sprint: `SP-${number % 9}` },
		criteria: { done: number % 3, total: 4 },
		missing: number % 4 === 0 ? ['no estimate', '2 weak criteria'] : [],
		hints: number % 5 === 0 ? [{ quality: 'small', reasons: ['more than one wish'] }] : [],
		signs: number % 7 === 0 ? [{ kind: 'score', text: 'Items with a lower score stand above it.' }] : [],
		labels: ['tech'],
		unreadable: undefined,
	};
}
