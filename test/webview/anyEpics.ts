import fc from 'fast-check';
import type { RoadmapEpic } from '../../src/protocol/roadmap';
import { epic, sampleToday } from './sampleEpics';

/** A day of some decades around 1970 and today. */
export const anyDay: fc.Arbitrary<number> = fc.integer({ min: -20_000, max: 40_000 });

const nearDay = fc.option(
	fc.integer({ min: -400, max: 400 }).map((days) => sampleToday + days),
	{ nil: undefined },
);

const change = fc.record({
	start: nearDay,
	target: nearDay,
	title: fc.string({ maxLength: 60 }),
	horizon: fc.constantFrom('now', 'next', 'later', undefined),
	goal: fc.constantFrom('GOAL-1', 'GOAL-2', 'GOAL-9', undefined),
	late: nearDay,
});

/** Epics with all kinds of dates, in the wrong order too. */
export const anyEpics: fc.Arbitrary<readonly RoadmapEpic[]> = fc.array(change, { maxLength: 14 }).map((all) =>
	all.map(({ goal, late, ...fields }, at) =>
		epic(`EP-${at}`, {
			...fields,
			groups: goal === undefined ? {} : { goal },
			forecast: late === undefined ? undefined : { early: late - 10, late, method: '' },
		}),
	),
);
