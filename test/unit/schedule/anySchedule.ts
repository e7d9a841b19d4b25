import fc from 'fast-check';
import type { Item } from '../../../src/core/model/item';
import { statusCategories } from '../../../src/core/model/status';
import { item, status } from '../backlogTree/backlog';

const id = (prefix: string, most: number) => fc.integer({ min: 1, max: most }).map((n) => `${prefix}-${n}`);
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const category = fc.oneof(
	fc.constantFrom(...statusCategories),
	fc.constantFrom('active' as const, 'ready' as const, 'done' as const),
);
const day = fc
	.integer({ min: 0, max: 300 })
	.map((days) => new Date(Date.UTC(2026, 0, 1 + days)).toISOString().slice(0, 10));
const words = fc.oneof(day, day, fc.constantFrom('2026-Q1', '2026-Q2', '2026-04', '2026-H2', 'REL-1', 'soon'));

const story = fc.record({
	epic: maybe(fc.oneof(id('EP', 7), id('US', 30))),
	goal: maybe(id('GOAL', 3)),
	points: maybe(fc.nat(8)),
	category,
});

const epic = fc.record({
	epic: maybe(id('EP', 7)),
	goal: maybe(id('GOAL', 3)),
	release: maybe(id('REL', 2)),
	horizon: maybe(fc.constantFrom('now', 'Next', 'later', '2026-Q2', '2026-Q3')),
	dependsOn: fc.uniqueArray(id('EP', 7), { maxLength: 3 }),
	start: maybe(words),
	target: maybe(words),
	category,
});

/** Stories, epics in epics, goals and releases with distinct ids, and with references that hit, miss and form loops. */
export const anyItems: fc.Arbitrary<Item[]> = fc
	.record({ stories: fc.array(story, { maxLength: 30 }), epics: fc.array(epic, { maxLength: 7 }) })
	.map(({ stories, epics }) => [
		...stories.map(({ category, ...fields }, at) => item('story', `US-${at + 1}`, { ...fields, ...status(category) })),
		...epics.map(({ category, start, target, ...fields }, at) => {
			const facts = { ...(start === undefined ? {} : { start }), ...(target === undefined ? {} : { target }) };
			return item('epic', `EP-${at + 1}`, { ...fields, ...status(category), facts });
		}),
		...[1, 2].map((n) => item('goal', `GOAL-${n}`)),
		item('release', 'REL-1', { facts: { target: '2026-05-01' } }),
	]);
