import assert from 'node:assert/strict';
import fc from 'fast-check';
import { dateOf, dayNumber, dayText, monthsOn, weekdayOf } from '../../src/core/model/calendarDay';
import { roadmapZooms } from '../../src/core/model/roadmapLook';
import { arrowPath, arrowsOf } from '../../src/webview/roadmap/time/arrows';
import { dragged, fieldsBetween, movedBy, snapped, stepped } from '../../src/webview/roadmap/time/dates';
import { lanesOf } from '../../src/webview/roadmap/time/lanes';
import { layOut, roomOf } from '../../src/webview/roadmap/time/layout';
import { rangeAround } from '../../src/webview/roadmap/time/range';
import { inRows } from '../../src/webview/roadmap/time/rows';
import { dayAt, scaleOf, widthOf, xOf } from '../../src/webview/roadmap/time/scale';
import { spanOf } from '../../src/webview/roadmap/time/span';
import { ticksBetween } from '../../src/webview/roadmap/time/ticks';
import { anyDay, anyEpics } from './anyEpics';
import { dated, day, epic, sampleEpics, sampleRoadmap, sampleToday } from './sampleEpics';

const none: ReadonlySet<string> = new Set();
const zoom = fc.constantFrom(...roadmapZooms);

describe('roadmap: days', () => {
	it('reads and writes days of the calendar, and nothing else', () => {
		assert.equal(dayNumber('1970-01-01'), 0);
		assert.equal(dayNumber('2024-02-29'), 19782);
		for (const text of ['2026-02-29', '2026-13-01', '2026-1-1', '2026-Q4', '', '2026-01-01T00:00']) {
			assert.equal(dayNumber(text), undefined, text);
		}
		fc.assert(fc.property(anyDay, (at) => dayNumber(dayText(at)) === at));
	});

	it('goes months on to the same day, or the last one there is', () => {
		assert.equal(dayText(monthsOn(day('2026-01-31'), 1)), '2026-02-28');
		assert.equal(dayText(monthsOn(day('2026-03-15'), -3)), '2025-12-15');
		assert.equal(weekdayOf(day('2026-11-09')), 0);
		assert.equal(weekdayOf(day('1969-12-28')), 6);
	});

	it('lie on the sheet so that each is found again where it was put', () => {
		fc.assert(
			fc.property(anyDay, anyDay, zoom, fc.double({ min: 0, max: 0.999, noNaN: true }), (first, at, near, share) => {
				const scale = scaleOf({ first, last: first + 100 }, near);
				assert.equal(dayAt(xOf(at, scale), scale), at);
				assert.equal(dayAt(xOf(at, scale) + share * scale.width, scale), at);
				assert.equal(xOf(scale.last + 1, scale), widthOf(scale));
			}),
		);
	});

	it('are held by the sheet, but for those that are mistyped by many years', () => {
		fc.assert(
			fc.property(fc.array(anyDay, { maxLength: 20 }), anyDay, (days, today) => {
				const { first, last } = rangeAround(days, today);
				assert.equal(dateOf(first).date, 1);
				assert.equal(dateOf(last + 1).date, 1);
				for (const each of [today, ...days.filter((other) => Math.abs(other - today) < 3000)])
					assert.ok(first < each && each < last);
				assert.ok(last - first < 9000);
			}),
		);
	});

	it('are named without gaps, whatever is to be seen', () => {
		const names = {
			month: String,
			monthAndYear: String,
			quarter: (quarter: number, year: number) => `${year}/${quarter}`,
		};
		fc.assert(
			fc.property(anyDay, fc.nat(2000), zoom, (from, length, near) => {
				for (const row of Object.values(ticksBetween(from, from + length, near, names))) {
					assert.ok((row[0]?.from ?? 0) <= from);
					assert.ok((row.at(-1)?.to ?? 0) >= from + length);
					for (const [at, tick] of row.entries()) {
						if (at > 0) assert.equal(tick.from, (row[at - 1]?.to ?? 0) + 1);
					}
				}
			}),
		);
		const months = ticksBetween(day('2026-11-10'), day('2027-02-01'), 'months', names);
		assert.deepEqual(
			months.wide.map(({ name }) => name),
			['2026/4', '2027/1'],
		);
		assert.deepEqual(
			months.narrow.map(({ from }) => dayText(from)),
			['2026-11-01', '2026-12-01', '2027-01-01', '2027-02-01'],
		);
	});
});

describe('roadmap: dates', () => {
	it('are moved, stretched and shrunk, but never turned around', () => {
		const dates = { start: day('2026-11-02'), target: day('2026-11-13') };
		assert.deepEqual(movedBy(dates, 3), { start: day('2026-11-05'), target: day('2026-11-16') });
		assert.deepEqual(dragged(dates, 'target', -40), { start: dates.start, target: dates.start });
		assert.deepEqual(dragged(dates, 'start', 40), { start: dates.target, target: dates.target });
		assert.deepEqual(dragged(dates, 'start', -1), { start: dates.start - 1, target: dates.target });
	});

	it('go by a day, a week or a month, as the zoom has it', () => {
		const dates = { start: day('2026-01-31'), target: day('2026-02-10') };
		assert.deepEqual(stepped(dates, 'bar', 1, 'weeks'), { start: day('2026-02-01'), target: day('2026-02-11') });
		assert.deepEqual(stepped(dates, 'bar', -1, 'months'), { start: day('2026-01-24'), target: day('2026-02-03') });
		assert.deepEqual(stepped(dates, 'bar', 1, 'quarters'), { start: day('2026-02-28'), target: day('2026-03-10') });
		assert.deepEqual(stepped(dates, 'target', 1, 'quarters'), { start: dates.start, target: day('2026-03-10') });
		assert.equal(snapped(3.4, 'weeks'), 3);
		assert.equal(snapped(10, 'quarters'), 7);
	});

	it('that are not said stay so when the bar is moved, and are said when that end is', () => {
		const open = { start: day('2026-11-02'), target: undefined };
		assert.deepEqual(movedBy(open, 7), { start: day('2026-11-09'), target: undefined });
		assert.deepEqual(dragged(open, 'target', 1), { start: open.start, target: day('2026-11-30') });
		assert.deepEqual(dragged({ start: undefined, target: undefined }, 'bar', 5), {
			start: undefined,
			target: undefined,
		});
	});

	it('are written as far as they differ', () => {
		const before = { start: day('2026-11-02'), target: day('2026-11-13') };
		assert.deepEqual(fieldsBetween(before, before), {});
		assert.deepEqual(fieldsBetween(before, { ...before, target: day('2026-11-14') }), { target: '2026-11-14' });
		assert.deepEqual(fieldsBetween(before, { start: undefined, target: before.target }), { start: '' });
	});
});

describe('roadmap: rows and lanes', () => {
	const stretches = fc
		.array(fc.record({ start: fc.integer({ min: -500, max: 500 }), length: fc.integer({ min: 1, max: 300 }) }))
		.map((all) => all.map(({ start, length }, at) => ({ key: String(at), start, end: start + length })));

	it('puts every stretch into a row, none over another, in as few rows as can be', () => {
		fc.assert(
			fc.property(stretches, (all) => {
				const { rows, count } = inRows(all);
				assert.equal(rows.size, all.length);
				for (const a of all) {
					for (const b of all) {
						if (a !== b && rows.get(a.key) === rows.get(b.key)) assert.ok(a.end <= b.start || b.end <= a.start);
					}
				}
				const deepest = all.map(({ start }) => all.filter((each) => each.start <= start && start < each.end).length);
				assert.equal(count, Math.max(0, ...deepest));
			}),
		);
	});

	it('never lays bars of one line over each other, and has a line for each', () => {
		fc.assert(
			fc.property(anyEpics, zoom, fc.constantFrom('goal', 'team', 'release', undefined), (epics, near, group) => {
				const scale = scaleOf(rangeAround([], sampleToday), near);
				const layout = layOut(lanesOf(epics, group, sampleRoadmap), none, scale);
				const shown = epics.filter((each) => spanOf(each));
				assert.deepEqual(new Set(layout.order), new Set(shown.map(({ key }) => key)));
				assert.equal(layout.order.length, shown.length);
				const rooms = shown.flatMap((each) =>
					roomOf(each, scale).map((room) => ({ ...room, line: layout.lineOf.get(each.key) ?? -1 })),
				);
				for (const a of rooms) {
					assert.ok(a.line >= 0 && a.line < layout.lines);
					for (const b of rooms) {
						if (a.key !== b.key && a.line === b.line) assert.ok(a.end <= b.start || b.end <= a.start);
					}
				}
				for (const lane of layout.lanes) {
					for (const { key } of lane.epics) {
						const line = layout.lineOf.get(key);
						if (line !== undefined) assert.ok(line >= lane.firstLine && line < lane.firstLine + lane.lines);
					}
				}
			}),
		);
	});

	it('orders lanes as the frame names them, none last, and gives a folded one a single line', () => {
		const scale = scaleOf(rangeAround([], sampleToday), 'months');
		const lanes = lanesOf(sampleEpics, 'goal', sampleRoadmap);
		assert.deepEqual(
			lanes.map(({ id }) => id),
			['GOAL-1', 'GOAL-2', 'GOAL-3', ''],
		);
		const open = layOut(lanes, none, scale);
		const folded = layOut(lanes, new Set(['GOAL-2']), scale);
		assert.equal(folded.lanes[1]?.lines, 1);
		assert.ok((open.lanes[1]?.lines ?? 0) > 1);
		assert.ok(!folded.order.some((key) => lanes[1]?.epics.some((each) => each.key === key)));
		assert.equal(open.lanes.length, 3, 'what has no bars has no lane');
	});

	it('keeps room for the place before a scenario', () => {
		const scale = scaleOf(rangeAround([], sampleToday), 'months');
		const moved = dated('A', '2026-11-02', '2026-11-30', {
			filed: {
				start: day('2026-09-01'),
				target: day('2026-09-30'),
				horizon: undefined,
				impact: undefined,
				effort: undefined,
			},
		});
		const [room] = roomOf(moved, scale);
		assert.equal(room?.start, xOf(day('2026-09-01'), scale));
	});

	it('draws arrows from the end of what is waited for, and marks those that go back in time', () => {
		const a = dated('A', '2026-11-02', '2026-11-13');
		const late = dated('B', '2026-11-09', '2026-11-20', { waitsFor: [a.key] });
		const good = dated('C', '2026-12-14', '2026-12-20', { waitsFor: [a.key, 'nothing', epic('D').key] });
		const epics = [a, late, good, epic('D')];
		const scale = scaleOf(rangeAround([], sampleToday), 'weeks');
		const layout = layOut(lanesOf(epics, undefined, sampleRoadmap), none, scale);
		const arrows = arrowsOf(epics, layout, scale);
		assert.deepEqual(
			arrows.map((arrow) => [arrow.to, arrow.late]),
			[
				[late.key, true],
				[good.key, false],
			],
		);
		assert.equal(arrows[0]?.x1, xOf(day('2026-11-14'), scale));
		for (const arrow of arrows) assert.doesNotMatch(arrowPath(arrow, 30), /NaN|undefined/);
		const folded = layOut(lanesOf(epics, undefined, sampleRoadmap), new Set(['']), scale);
		assert.deepEqual(arrowsOf(epics, folded, scale), []);
	});
});
