import assert from 'node:assert/strict';
import { drawn, item, status, treeOf, unreadable } from './backlog';

const entries = [
	item('goal', 'GOAL-1', { title: 'Fewer abandoned checkouts' }),
	item('epic', 'EP-1', { title: 'Password recovery', goal: 'GOAL-1' }),
	item('epic', 'EP-2', { title: 'Saved cards' }),
	item('story', 'US-1', { title: 'Reset a password', epic: 'EP-1', labels: ['Security'], assignees: ['@Ana'] }),
	item('story', 'US-2', { title: 'Lock the account', epic: 'US-1', sprint: 'SP-7' }),
	item('story', 'US-3', { title: 'Pay by card', ...status('ready') }),
	item('story', 'US-4', { title: 'Old card', ...status('done') }),
	unreadable('backlog/stories/US-77-import.md', 'A value is not closed.'),
];

describe('backlog filter', () => {
	const cases: readonly (readonly [string, readonly string[]])[] = [
		['  CARD ', ['EP-2', 'no-epic (1)', '  US-3']],
		['us-2', ['GOAL-1', '  EP-1', '    US-1', '      US-2']],
		['security', ['GOAL-1', '  EP-1', '    US-1']],
		['@ana reset', ['GOAL-1', '  EP-1', '    US-1']],
		['ep-1', ['GOAL-1', '  EP-1', '    US-1', '      US-2']],
		['recovery lock', ['GOAL-1', '  EP-1', '    US-1', '      US-2']],
		['status:ready', ['no-epic (1)', '  US-3']],
		['sprint:sp-7', ['GOAL-1', '  EP-1', '    US-1', '      US-2']],
		['import', ['unreadable (1)', '  backlog/stories/US-77-import.md']],
		['abandoned', ['GOAL-1']],
		['nothing like this', []],
	];
	for (const [filter, lines] of cases) {
		it(`finds "${filter}"`, () => assert.deepEqual(drawn(treeOf(entries, 'outline', { filter }).roots), lines));
	}

	it('counts what passed and what there is', () => {
		const { counts } = treeOf(entries, 'outline', { filter: 'card' });
		assert.deepEqual(counts, { shown: 1, unfiltered: 3, all: 4 });
	});

	it('looks at closed stories only when they are shown', () => {
		const { counts } = treeOf(entries, 'none', { filter: 'card', showClosed: true });
		assert.deepEqual(counts, { shown: 2, unfiltered: 4, all: 4 });
	});
});
