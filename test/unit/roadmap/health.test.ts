import assert from 'node:assert/strict';
import type { Item } from '../../../src/core/model/item';
import { roadmapOf } from '../../../src/core/roadmap/roadmap';
import { indexOf, item, status } from '../backlogTree/backlog';

const epic = (changes: Partial<Item>) => item('epic', 'EP-1', changes);
const days = (start: string, target: string) => ({ facts: { start, target } });
const story = (id: string, points: number, category: 'done' | 'ready', changes: Partial<Item> = {}) =>
	item('story', id, { points, epic: 'EP-1', ...status(category), ...changes });

/** Two finished sprints of two weeks with 10 and 20 points, and the stories in them. */
const pace = [
	item('sprint', 'SP-1', { facts: { start: '2026-05-04', end: '2026-05-15', stories: ['D-1', 'D-2'] } }),
	item('sprint', 'SP-2', { facts: { start: '2026-05-18', end: '2026-05-29', stories: ['D-2', 'D-3'] } }),
	story('D-1', 10, 'done', { epic: undefined }),
	story('D-2', 12, 'done', { epic: undefined }),
	story('D-3', 8, 'done', { epic: undefined }),
];

function first(items: readonly Item[], today = '2026-06-01') {
	const found = roadmapOf(indexOf(items), { today }).epics.find(({ item }) => item.id === 'EP-1');
	assert.ok(found);
	return found;
}

describe('health of an epic', () => {
	for (const [what, items, state, reason] of [
		['that is done', [epic(status('done'))], 'on-track', 'It is done.'],
		[
			'without days',
			[epic({ horizon: 'now' })],
			undefined,
			'It has no target, release or period to be measured against.',
		],
		[
			'past its target',
			[epic(days('2026-05-01', '2026-05-31')), story('US-1', 3, 'done'), story('US-2', 5, 'ready')],
			'late',
			'Its target (2026-05-31) has passed and 5 of 8 points are open.',
		],
		[
			'on the day of its target',
			[epic(days('2026-06-01', '2026-06-01')), story('US-1', 3, 'done')],
			'on-track',
			'It begins on 2026-06-01.',
		],
		[
			'past its release',
			[epic({ release: 'REL-1' }), item('release', 'REL-1', { facts: { target: '2026-05-01' } })],
			'late',
			'Its release (2026-05-01) has passed and it has no stories.',
		],
		[
			'past its period',
			[epic({ horizon: '2026-Q1' }), item('story', 'US-1', { epic: 'EP-1', ...status('done') })],
			'late',
			'Its period (2026-03-31) has passed and it is not set to done.',
		],
		[
			'that waits for a later one',
			[
				epic({ ...days('2026-07-01', '2026-07-31'), dependsOn: ['EP-2'] }),
				item('epic', 'EP-2', days('2026-07-01', '2026-08-15')),
			],
			'at-risk',
			'It waits for EP-2, which is planned until 2026-08-15, after 2026-07-31.',
		],
		[
			'whose work lags behind its time',
			[epic(days('2026-05-02', '2026-06-30')), story('US-1', 1, 'done'), story('US-2', 4, 'ready')],
			'at-risk',
			'1 of 5 points are done, and 50 % of its time is gone.',
		],
		[
			'whose work keeps up',
			[epic(days('2026-05-02', '2026-06-30')), story('US-1', 2, 'done'), story('US-2', 3, 'ready')],
			'on-track',
			'2 of 5 points are done, and 50 % of its time is gone.',
		],
		[
			'without stories at half its time',
			[epic(days('2026-05-02', '2026-06-30'))],
			'at-risk',
			'It has no stories yet, and 50 % of its time is gone.',
		],
		['that begins later', [epic(days('2026-07-01', '2026-07-31'))], 'on-track', 'It begins on 2026-07-01.'],
		['without a first day', [epic({ facts: { target: '2026-07-31' } })], 'on-track', 'It has time until 2026-07-31.'],
		[
			'too large for its time at any pace',
			[...pace, epic(days('2026-06-01', '2026-06-14')), story('US-1', 21, 'ready')],
			'late',
			'Even if nothing else were done, at the best pace so far it takes until 2026-06-16, after 2026-06-14.',
		],
		[
			'behind too much else in the order',
			[
				...pace,
				epic(days('2026-06-01', '2026-06-14')),
				story('US-1', 30, 'ready', { epic: undefined, order: 'a' }),
				story('US-2', 10, 'ready', { order: 'b' }),
			],
			'at-risk',
			'In the order of the backlog, at the best pace so far, it is done by 2026-06-29, after 2026-06-14.',
		],
		[
			'too large for the slowest pace',
			[...pace, epic(days('2026-06-01', '2026-06-14')), story('US-1', 15, 'ready')],
			'at-risk',
			'In the order of the backlog, at the slowest pace so far, it is done by 2026-06-22, after 2026-06-14.',
		],
	] as const) {
		it(what, () => {
			const { health } = first(items);
			assert.deepEqual([health.state, health.reason], [state, reason]);
		});
	}
});

describe('forecast of an epic', () => {
	it('counts the work down to its last story, at the best and the worst pace', () => {
		const { forecast } = first([
			...pace,
			epic({}),
			story('US-1', 5, 'ready', { order: 'a' }),
			story('US-2', 5, 'ready', { epic: undefined, order: 'b' }),
			item('story', 'US-3', { epic: 'EP-1', order: 'c' }),
			story('US-4', 20, 'ready', { epic: undefined, order: 'd' }),
		]);
		// 5 + 5 + 10 for the one without an estimate, as the estimated ones have on average.
		assert.deepEqual(forecast, {
			soonest: '2026-06-12',
			from: '2026-06-15',
			to: '2026-06-29',
			method: '20 open points down to its last story in the order of the backlog, at 10 to 20 points in 14 days.',
			source: '2 finished sprints (SP-1, SP-2)',
		});
	});

	it('takes stories without a place in the order for work of their own epic alone', () => {
		const { forecast } = first([
			...pace,
			epic({}),
			story('US-1', 5, 'ready', { order: 'a' }),
			story('US-2', 50, 'ready', { epic: undefined }),
			story('US-3', 5, 'ready'),
			story('US-4', 20, 'ready', { epic: undefined, order: 'b' }),
		]);
		assert.match(forecast?.method ?? '', /^10 open points /);
		const last = first([
			...pace,
			epic({}),
			story('US-1', 5, 'ready'),
			story('US-2', 20, 'ready', { epic: 'x', order: 'b' }),
		]);
		assert.match(last.forecast?.method ?? '', /^25 open points /);
	});

	it('is not there without two finished sprints, and is what a better source says', () => {
		const items = [epic({}), story('US-1', 5, 'ready'), ...pace.filter(({ id }) => id !== 'SP-1')];
		assert.equal(first(items).forecast, undefined);
		const throughput = { unit: 'stories', perPeriod: [0, 2], periodDays: 7, source: 'git' } as const;
		const [known] = roadmapOf(indexOf(items), { today: '2026-06-01', throughput }).epics;
		assert.deepEqual([known?.forecast?.from, known?.forecast?.to], ['2026-06-05', undefined]);
	});

	it('counts stories where none is estimated', () => {
		const bare = pace.map((entry) => ({ ...entry, points: undefined }));
		const { forecast } = first([...bare, epic({}), item('story', 'US-1', { epic: 'EP-1' })]);
		assert.match(forecast?.method ?? '', /^1 open stories .* at 1 to 2 stories in 14 days/);
	});
});
