import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isClosed } from '../../../src/core/model/status';
import { overloads } from '../../../src/core/schedule/capacity';
import { scheduleOf } from '../../../src/core/schedule/schedule';
import { indexOf } from '../backlogTree/backlog';
import { anyItems } from './anySchedule';

describe('capacity of any schedule', () => {
	it('is exceeded by the epics with which the work up to them does not fit', () => {
		let found = 0;
		fc.assert(
			fc.property(anyItems, fc.constantFrom(0.2, 0.5, 1, 3), (items, points) => {
				const schedule = scheduleOf(indexOf(items));
				const today = '2026-03-15';
				const quarters = ['03-31', '06-30', '09-30', '12-31'].map((day) => `2026-${day}`);
				const endOf = (epic: (typeof items)[number] | undefined): string | undefined =>
					epic && (schedule.spanOf(epic).end ?? endOf(schedule.parentOf(epic)));
				const planned = schedule.epics
					.filter((epic) => !isClosed(epic.status.category) && endOf(epic) !== undefined)
					.map((epic, place) => ({
						epic,
						place,
						end: [endOf(epic) ?? '', today].sort()[1] ?? '',
						last: quarters.find((day) => day >= (endOf(epic) ?? '') && day >= today) ?? '',
						open: schedule
							.storiesOf(epic)
							.reduce((sum, { points = 0, status }) => sum + (isClosed(status.category) ? 0 : points), 0),
					}));
				const answer = overloads(schedule, '', { points, days: 14 }, today);
				for (const { epic, place, end, last, open } of planned) {
					const before = planned.filter((other) => other.end < end || (other.end === end && other.place <= place));
					const wanted = before.reduce((sum, other) => sum + other.open, 0);
					const days = (Date.parse(last) - Date.parse(today)) / 86_400_000 + 1;
					const over = open > 0 && wanted > Math.floor((days / 14) * points);
					assert.equal(answer.has(epic), over, epic.id);
					if (over) assert.equal(answer.get(epic)?.wanted, wanted);
					found += Number(over);
				}
				assert.ok([...answer.keys()].every((epic) => planned.some((each) => each.epic === epic)));
			}),
			{ numRuns: 300 },
		);
		assert.ok(found > 20, `${found} in all`);
	});
});
