import type { RoadmapEpic, RoadmapFrame, RoadmapSnapshot } from '../../../src/protocol/roadmap';
import type { Measure } from './measure';
import { measurePaint } from './pagePaint';

/** Items for each epic, as in the generated backlogs. */
const share = 25;
/** 10 November 2026. */
const today = 20_767;

/**
 * The built roadmap in Chromium with the epics of a backlog of so many items: from the message with all epics to the first
 * bars on the screen, and from the drop of a bar to its place on the screen.
 * @param root folder of the repository, built
 */
export function roadmapMeasure(root: string): Measure {
	return {
		id: 'roadmapPage',
		atMost: 10_000,
		run: ({ items }) =>
			measurePaint(root, {
				name: 'roadmap',
				snapshot: snapshotOf(Math.round(items / share)),
				card: '.bar',
				ends: 'pointerup',
				async drag(page) {
					const bar = await page.locator('.bar').nth(3).boundingBox();
					if (!bar) throw new Error('The roadmap has no fourth bar');
					const y = bar.y + bar.height / 2;
					const x = Math.max(bar.x, 220) + 20;
					await page.mouse.move(x, y);
					await page.mouse.down();
					await page.mouse.move(x + 60, y, { steps: 8 });
				},
			}),
	};
}

function snapshotOf(epics: number): RoadmapSnapshot {
	const cards = Array.from({ length: epics }, (_, index) => epicAt(index + 1));
	return { type: 'snapshot', revision: 1, cards, frame, matches: { filter: '', keys: undefined, problem: undefined } };
}

const goals = Array.from({ length: 12 }, (_, at) => [`GOAL-${at}`, `Goal number ${at} with a title`] as const);

const frame: RoadmapFrame = {
	state: { kind: 'ready' },
	today,
	names: { goal: Object.fromEntries(goals), team: {}, release: {} },
	columns: [{ name: 'now' }, { name: 'next' }, { name: 'later' }],
	milestones: Array.from({ length: 8 }, (_, at) => ({
		key: `release ${at}`,
		id: `R-${at}`,
		title: `Release ${at}`,
		day: today + at * 60 - 120,
		shipped: at < 2,
	})),
	views: [],
	scenario: undefined,
};

function epicAt(number: number): RoadmapEpic {
	const start = today - 200 + ((number * 37) % 500);
	return {
		key: keyOf(number),
		id: `EP-${number}`,
		title: `Epic number ${number} with a title of usual length`,
		status: { text: 'in-progress', category: 'active' },
		groups: { goal: `GOAL-${number % 12}` },
		horizon: 'next',
		start,
		target: start + 20 + (number % 60),
		impact: number % 10,
		effort: undefined,
		confidence: 0.8,
		points: { done: number % 20, total: 40 },
		items: { done: number % 7, total: 12 },
		health: (['on-track', 'at-risk', 'late', 'unknown'] as const)[number % 4] ?? 'unknown',
		reason: 'In the order of the backlog, at the slowest pace so far, it is done by 2027-02-01.',
		forecast: { early: start + 30, late: start + 90, method: '40 open points at 20 to 30 points in 14 days.' },
		waitsFor: number % 3 === 0 ? [keyOf(number - 1)] : [],
		conflicts: number % 6 === 0 ? ['It is to begin by 2026-12-01 but waits for EP-1.'] : [],
		filed: undefined,
		dropped: false,
		unreadable: undefined,
	};
}

function keyOf(number: number): string {
	return `file:///workspace/backlog/epics/EP-${number}-an-epic.md`;
}
