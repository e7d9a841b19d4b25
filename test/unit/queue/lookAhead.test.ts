import assert from 'node:assert/strict';
import type { Entry } from '../../../src/core/model/item';
import { compareInProductOrder } from '../../../src/core/model/productOrder';
import type { StatusCategory } from '../../../src/core/model/status';
import { type Distance, lookAhead } from '../../../src/core/queue/lookAhead';
import { item, rank, status, unreadable } from '../backlogTree/backlog';

const story = (id: string, points?: number, category: StatusCategory = 'refining') =>
	item('story', id, { points, ...rank(id.toLowerCase()), ...status(category) });
const sprint = (id: string, start: string | undefined, capacity?: number, category: StatusCategory = 'proposed') =>
	item('sprint', id, {
		...status(category),
		facts: { ...(start && { start }), ...(capacity !== undefined && { capacity }) },
	});

function ahead(entries: readonly Entry[], distance: Partial<Distance> = {}) {
	const wished = { next: 10, sprints: undefined, capacity: undefined, ...distance };
	const { stories, reach } = lookAhead(entries.toSorted(compareInProductOrder), wished, '2026-03-10');
	return { ids: stories.map(({ entry, position }) => `${position} ${entry.id}`), reach };
}

describe('looking ahead', () => {
	it('takes the next open stories that are not under way', () => {
		const entries = [
			story('A', 1, 'active'),
			story('B', 1, 'proposed'),
			story('C', 1, 'done'),
			story('D', 1, 'ready'),
			story('E', 1),
			story('F', 1, 'dropped'),
			item('epic', 'EP-1'),
		];
		assert.deepEqual(ahead(entries), { ids: ['1 B', '2 D', '3 E'], reach: { kind: 'next' } });
		assert.deepEqual(ahead(entries, { next: 2 }).ids, ['1 B', '2 D']);
	});

	it('takes every story that cannot be read, besides the others', () => {
		const broken = [unreadable('backlog/stories/x.md', 'Broken.'), unreadable('backlog/stories/y.md', 'Broken.')];
		const found = ahead([story('A'), story('B'), ...broken], { next: 1 });
		assert.deepEqual(
			found.ids.map((id) => id.slice(0, 1)),
			['1', '3', '4'],
		);
	});

	it('takes what the next sprints hold, and the story with which they are full', () => {
		const entries = [
			sprint('SP-1', '2026-03-01', 99, 'active'),
			sprint('SP-3', '2026-04-01', 5),
			sprint('SP-2', '2026-03-15', 8),
			sprint('SP-4', '2026-04-15', 99),
			...['A', 'B', 'C', 'D', 'E'].map((id) => story(id, 5)),
		];
		assert.deepEqual(ahead(entries, { sprints: 2 }), {
			ids: ['1 A', '2 B', '3 C'],
			reach: { kind: 'sprints', sprints: 2, ids: ['SP-2', 'SP-3'], capacity: 13 },
		});
	});

	it('leaves out sprints that have begun, are over or closed', () => {
		const entries = [
			sprint('SP-1', '2026-03-10', 1),
			sprint('SP-2', '2026-03-11', 2),
			sprint('SP-3', '2026-03-12', 4, 'done'),
			sprint('SP-4', undefined, 8),
			story('A', 1),
		];
		const { reach } = ahead(entries, { sprints: 2 });
		assert.deepEqual(reach, { kind: 'sprints', sprints: 2, ids: ['SP-2', 'SP-4'], capacity: 10 });
	});

	it('lets the team say what sprints hold that do not say so or are not planned yet', () => {
		const entries = [sprint('SP-2', '2026-03-15'), story('A', 3)];
		assert.deepEqual(ahead(entries, { sprints: 2, capacity: 10 }).reach, {
			kind: 'sprints',
			sprints: 2,
			ids: ['SP-2'],
			capacity: 20,
		});
	});

	it('takes a number of stories, and says why, where nothing says what sprints hold', () => {
		const entries = [sprint('SP-2', '2026-03-15', 5), ...['A', 'B', 'C'].map((id) => story(id, 5))];
		assert.deepEqual(ahead(entries, { sprints: 2, next: 2 }), {
			ids: ['1 A', '2 B'],
			reach: { kind: 'next', unknown: 'capacity' },
		});
	});

	it('takes a number of stories, and says why, where no story has an estimate', () => {
		const entries = [sprint('SP-2', '2026-03-15', 5), story('A'), story('B', 0)];
		assert.deepEqual(ahead(entries, { sprints: 1, next: 1 }), {
			ids: ['1 A'],
			reach: { kind: 'next', unknown: 'estimates' },
		});
	});

	it('weighs a story without an estimate as the median one', () => {
		const entries = [
			sprint('SP-2', '2026-03-15', 6),
			...['A', 'B', 'C', 'D'].map((id) => story(id)),
			story('X', 1, 'done'),
			story('Y', 3, 'done'),
			story('Z', 13, 'done'),
		];
		assert.deepEqual(ahead(entries, { sprints: 1 }).ids, ['1 A', '2 B']);
	});
});
