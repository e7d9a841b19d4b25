import { dayNumber } from '../../src/core/model/calendarDay';
import type { RoadmapEpic, RoadmapFrame } from '../../src/protocol/roadmap';

/** A day as files have it. */
export function day(text: string): number {
	const found = dayNumber(text);
	if (found === undefined) throw new Error(`${text} is no day`);
	return found;
}

/** An epic with everything filled in, as far as nothing else is said. */
export function epic(id: string, change: Partial<RoadmapEpic> = {}): RoadmapEpic {
	return {
		key: `file:///backlog/${id} epic.md`,
		id,
		title: `Epic ${id}`,
		status: { text: 'in-progress', category: 'active' },
		groups: {},
		horizon: undefined,
		start: undefined,
		target: undefined,
		impact: undefined,
		effort: undefined,
		confidence: undefined,
		points: { done: 0, total: 0 },
		items: { done: 0, total: 0 },
		health: 'unknown',
		reason: '',
		forecast: undefined,
		waitsFor: [],
		conflicts: [],
		filed: undefined,
		dropped: false,
		unreadable: undefined,
		...change,
	};
}

function forecast(early: string, late: string): RoadmapEpic['forecast'] {
	return { early: day(early), late: day(late), method: '34 open points at 9 to 14 points in 14 days.' };
}

/** An epic from one day to another. */
export function dated(id: string, start: string, target: string, change: Partial<RoadmapEpic> = {}): RoadmapEpic {
	return epic(id, { start: day(start), target: day(target), ...change });
}

export function epicKey(id: string): string {
	return epic(id).key;
}

export const sampleToday = day('2026-11-10');

/** A roadmap of a shop, with something of everything. */
export const sampleEpics: readonly RoadmapEpic[] = [
	dated('EP-1', '2026-10-05', '2026-11-27', {
		title: 'One-page checkout',
		groups: { goal: 'GOAL-1', release: 'R-1', team: 'Basket' },
		horizon: 'now',
		impact: 8,
		confidence: 0.9,
		points: { done: 21, total: 34 },
		items: { done: 6, total: 10 },
		health: 'on-track',
		reason: '85 % by 20 November, a week before its target',
		forecast: forecast('2026-11-16', '2026-11-20'),
	}),
	dated('EP-2', '2026-10-19', '2026-12-18', {
		title: 'Self-service subscriptions',
		groups: { goal: 'GOAL-2', release: 'R-2', team: 'Accounts' },
		horizon: 'now',
		impact: 9,
		confidence: 0.7,
		points: { done: 8, total: 40 },
		items: { done: 2, total: 11 },
		health: 'at-risk',
		reason: '50 % by 14 December, 85 % only by 22 January',
		forecast: forecast('2026-12-14', '2027-01-22'),
	}),
	dated('EP-3', '2026-12-01', '2027-02-12', {
		title: 'Finding the right coffee',
		groups: { goal: 'GOAL-1', team: 'Catalogue' },
		horizon: 'next',
		impact: 6,
		confidence: 0.4,
		points: { done: 0, total: 21 },
		items: { done: 0, total: 7 },
		health: 'on-track',
		forecast: forecast('2027-01-28', '2027-02-05'),
		waitsFor: [epicKey('EP-1')],
	}),
	dated('EP-4', '2026-09-07', '2026-11-06', {
		title: 'Roast-day dispatch',
		groups: { goal: 'GOAL-2', release: 'R-1', team: 'Basket' },
		horizon: 'now',
		impact: 5,
		confidence: 0.9,
		points: { done: 18, total: 26 },
		items: { done: 5, total: 8 },
		health: 'late',
		reason: 'its target of 6 November is past and 8 points are left',
		forecast: forecast('2026-11-24', '2026-12-04'),
		conflicts: ['EP-4 is past its target 2026-11-06 and not done: move the target, or drop what is left.'],
	}),
	dated('EP-5', '2026-11-16', '2027-01-15', {
		title: 'Gift cards',
		groups: { goal: 'GOAL-2', release: 'R-2', team: 'Basket' },
		horizon: 'next',
		impact: 7,
		confidence: 0.8,
		points: { done: 0, total: 13 },
		items: { done: 0, total: 4 },
		health: 'at-risk',
		reason: 'it waits for EP-2, which ends later than it begins',
		waitsFor: [epicKey('EP-2')],
		conflicts: ['EP-5 begins 2026-11-16, before EP-2 ends on 2026-12-18: begin it on 2026-12-19 or later.'],
	}),
	dated('EP-6', '2026-08-03', '2026-09-25', {
		title: 'Faster product pages',
		status: { text: 'done', category: 'done' },
		groups: { goal: 'GOAL-3', release: 'R-1', team: 'Catalogue' },
		horizon: 'now',
		impact: 4,
		confidence: 1,
		points: { done: 16, total: 16 },
		items: { done: 5, total: 5 },
		health: 'done',
	}),
	epic('EP-7', {
		title: 'Tasting subscriptions for offices',
		groups: { goal: 'GOAL-2' },
		horizon: 'later',
		start: day('2027-02-15'),
		impact: 3,
		points: { done: 0, total: 30 },
		items: { done: 0, total: 9 },
	}),
	epic('EP-8', { title: 'Wholesale portal', groups: { goal: 'GOAL-3' }, horizon: 'later' }),
	epic('EP-9', {
		title: 'A brewing guide in the shop',
		horizon: 'later',
		impact: 2,
		effort: 3,
		confidence: 'low',
		items: { done: 0, total: 3 },
	}),
];

/** Everything beside the epics of a usual roadmap. */
export const sampleRoadmap: RoadmapFrame = {
	state: { kind: 'ready' },
	today: sampleToday,
	names: {
		goal: {
			'GOAL-1': 'Fewer abandoned checkouts',
			'GOAL-2': 'Subscribers stay',
			'GOAL-3': 'Pages that load at once',
		},
		team: { Basket: 'Basket', Accounts: 'Accounts', Catalogue: 'Catalogue' },
		release: { 'R-1': 'Autumn', 'R-2': 'New year' },
	},
	columns: [{ name: 'now' }, { name: 'next' }, { name: 'later' }],
	milestones: [
		{ key: 'file:///backlog/R-1.md', id: 'R-1', title: 'Autumn', day: day('2026-11-30'), shipped: false },
		{ key: 'file:///backlog/R-2.md', id: 'R-2', title: 'New year', day: day('2027-01-20'), shipped: false },
	],
	views: [
		{
			name: 'This quarter',
			look: { mode: 'timeline', filter: 'horizon:now', lanes: 'team', closed: false },
		},
	],
	scenario: undefined,
};
