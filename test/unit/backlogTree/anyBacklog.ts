import fc from 'fast-check';
import type { Entry } from '../../../src/core/model/item';
import { statusCategories } from '../../../src/core/model/status';
import { groupings } from '../../../src/core/tree/backlogNode';
import { item, rank, status, unreadable } from './backlog';

/** Few ids, so that references hit, repeat and form loops. */
const anyId = fc.constantFrom('A-1', 'A-2', 'A-3', 'A-4', 'A-5', 'EP-1', 'EP-2', 'nowhere');

const anyStory = fc.record({
	id: anyId,
	epic: fc.option(anyId, { nil: undefined }),
	sprint: fc.option(fc.constantFrom('SP-1', 'SP-9', 'sp-9'), { nil: undefined }),
	category: fc.constantFrom(...statusCategories),
	points: fc.option(fc.nat(8), { nil: undefined }),
	rank: fc.option(fc.constantFrom('b', 'm', 'z'), { nil: undefined }),
});

export const anyBacklog = fc.record({
	stories: fc.array(anyStory, { maxLength: 25 }),
	epics: fc.array(fc.record({ id: anyId, goal: fc.constantFrom('GOAL-1', 'GOAL-2') }), { maxLength: 4 }),
	sprints: fc.boolean(),
	broken: fc.nat(3),
});

export const anyOptions = fc.record({
	grouping: fc.constantFrom(...groupings),
	showClosed: fc.boolean(),
	filter: fc.constantFrom('', '', 'a-1', 'ep-1 a', 'zzz', '-epic:EP-1', 'is:blocked', '-is:blocked points:any'),
});

export type AnyBacklog = typeof anyBacklog extends fc.Arbitrary<infer T> ? T : never;

export function entriesOf({ stories, epics, sprints, broken }: AnyBacklog): Entry[] {
	return [
		...stories.map(({ category, rank: key, ...fields }, at) => {
			const path = `backlog/stories/${at}.md`;
			const order = key === undefined ? {} : rank(key);
			return item('story', fields.id, { ...fields, path, uri: `memory:/${path}`, ...status(category), ...order });
		}),
		...epics.map(({ id, goal }, at) => {
			const path = `backlog/epics/${at}.md`;
			return item('epic', id, { goal, path, uri: `memory:/${path}` });
		}),
		item('goal', 'GOAL-1'),
		...(sprints ? [item('sprint', 'SP-1', { facts: { stories: ['A-3', 'A-4'] } })] : []),
		...Array.from({ length: broken }, (_, at) => unreadable(`backlog/stories/broken-${at}.md`, 'Broken.')),
	];
}
