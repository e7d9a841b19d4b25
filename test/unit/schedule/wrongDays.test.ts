import assert from 'node:assert/strict';
import type { Item } from '../../../src/core/model/item';
import { endBeforeStart } from '../../../src/core/schedule/endBeforeStart';
import { outlastedRelease } from '../../../src/core/schedule/outlastedRelease';
import { scheduleOf } from '../../../src/core/schedule/schedule';
import { indexOf, item, status } from '../backlogTree/backlog';

const sprint = item('sprint', 'SP-1', { facts: { start: '2026-03-02', end: '2026-03-13' } });
const release = item('release', 'R-1', { facts: { target: '2026-03-27' } });
const epic = (facts: Item['facts'], changes: Partial<Item> = {}) => item('epic', 'EP-1', { ...changes, facts });
const scheduleWith = (...items: readonly Item[]) => scheduleOf(indexOf([sprint, release, ...items]));

describe('an end before the start', () => {
	const found = (facts: Item['facts']) => endBeforeStart(epic(facts), scheduleWith());

	it('is there where no day of the periods is right', () => {
		assert.equal(found({ start: '2026-03-27', target: '2026-02' })?.end, '2026-02-28');
		assert.equal(found({ start: '2026-03-27', target: '2026-Q1' }), undefined);
		assert.equal(found({ start: '2026-03-27', target: '2026-03-27' }), undefined);
	});

	it('names the field that says the end', () => {
		const { field, message } = found({ start: '2026-03-27', end: '2026-02-02' }) ?? {};
		assert.equal(field, 'end');
		assert.match(message ?? '', /^The end \(2026-02-02\) lies before the start \(2026-03-27\): /);
	});

	it('counts the days of a sprint that is named', () => {
		assert.equal(found({ start: 'SP-1', target: '2026-03-01' })?.start, '2026-03-02');
	});

	it('is not told where one of the two says no day', () => {
		for (const facts of [{}, { start: '2026-03-27' }, { start: '2026-03-27', target: 'soon' }])
			assert.equal(found(facts), undefined);
	});
});

describe('a release that is outlasted', () => {
	const found = (each: Item, ...others: readonly Item[]) => outlastedRelease(each, scheduleWith(each, ...others));

	it('is one before which the epic cannot end, whatever day was meant', () => {
		const { day, field } = found(epic({ target: '2026-04' }, { release: 'R-1' })) ?? {};
		assert.deepEqual([day, field], ['2026-03-27', 'target']);
		assert.equal(found(epic({ target: '2026-03' }, { release: 'R-1' })), undefined);
		assert.equal(found(epic({ end: '2026-04-01' }, { release: 'R-1' }))?.field, 'end');
	});

	it('may be that of the epic above', () => {
		const above = item('epic', 'EP-9', { release: 'R-1' });
		assert.equal(found(epic({ target: '2026-04-01' }, { epic: 'EP-9' }), above)?.release.id, 'R-1');
	});

	it('is none without an end of its own, and none of a closed epic', () => {
		assert.equal(found(epic({}, { release: 'R-1', horizon: '2026-Q3' })), undefined);
		assert.equal(found(epic({ target: '2026-04-01' }, { release: 'R-1', ...status('done') })), undefined);
	});
});
