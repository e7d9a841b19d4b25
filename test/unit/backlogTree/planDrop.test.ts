import assert from 'node:assert/strict';
import type { Entry } from '../../../src/core/model/item';
import type { BacklogNode, Grouping } from '../../../src/core/tree/backlogNode';
import { backlogTree } from '../../../src/core/tree/backlogTree';
import { type Drop, planDrop } from '../../../src/core/tree/planDrop';
import { indexOf, item, nameOf, rank, unreadable } from './backlog';

const entries: readonly Entry[] = [
	item('goal', 'GOAL-1'),
	item('epic', 'EP-1', { goal: 'GOAL-1' }),
	item('epic', 'EP-2'),
	item('sprint', 'SP-1'),
	item('story', 'US-1', { ...rank('b'), epic: 'EP-1' }),
	item('story', 'US-2', { ...rank('d'), epic: 'EP-1', sprint: 'Someday' }),
	item('story', 'US-3', { ...rank('f') }),
	item('story', 'US-4', { ...rank('h') }),
	unreadable('US-5', 'Broken.'),
];

function drop(names: readonly string[], target: string, grouping: Grouping): string {
	const index = indexOf(entries);
	const { byId } = backlogTree(index, { grouping, filter: '', showClosed: false });
	const node = (name: string): BacklogNode => {
		const found = [...byId.values()].find((each) => nameOf(each) === name);
		assert.ok(found, `there is no row ${name}`);
		return found;
	};
	return told(planDrop(index.entries, names.map(node), node(target)));
}

function told(result: Drop): string {
	if (result.kind === 'refused') return result.why;
	if (result.kind === 'nothing') return 'nothing';
	const ids = result.items.map(({ id }) => id).join(' ');
	if (result.kind === 'set') return `${ids}: ${result.wish.field} = ${result.wish.words}`;
	const { placement } = result;
	return `${ids} ${placement.kind} ${'key' in placement ? placement.key.replace(/.*\/|\.md/g, '') : ''}`;
}

describe('drop on the backlog tree', () => {
	const cases: readonly (readonly [string[], string, Grouping, string])[] = [
		[['US-4'], 'US-2', 'outline', 'US-4 before US-2'],
		[['US-1'], 'US-3', 'outline', 'US-1 after US-3'],
		[['US-4', 'US-3'], 'US-1', 'outline', 'US-3 US-4 before US-1'],
		[['US-1', 'US-2'], 'US-4', 'none', 'US-1 US-2 after US-4'],
		[['US-1'], 'US-1', 'outline', 'nothing'],
		[['US-1', 'US-3'], 'US-3', 'outline', 'US-1 after US-3'],
		[['US-3', 'US-4'], 'EP-2', 'outline', 'US-3 US-4: epic = EP-2'],
		[['US-1'], 'no-epic (2)', 'outline', 'US-1: epic = '],
		[['US-1'], 'status ready (0)', 'status', 'US-1: status = ready'],
		[['US-1'], 'SP-1', 'sprint', 'US-1: sprint = SP-1'],
		[['US-1'], 'sprint Someday (1)', 'sprint', 'US-1: sprint = Someday'],
		[['US-2'], 'no-sprint (3)', 'sprint', 'US-2: sprint = '],
		[['EP-2'], 'GOAL-1', 'outline', 'EP-2: goal = GOAL-1'],
		[['EP-2'], 'EP-1', 'outline', 'EP-2 before EP-1'],
		[['US-1'], 'GOAL-1', 'outline', 'wrong-place'],
		[['US-1'], 'unreadable (1)', 'outline', 'wrong-place'],
		[['US-1', 'EP-2'], 'US-3', 'outline', 'mixed'],
		[['US-5', 'US-1'], 'EP-2', 'outline', 'unreadable'],
		[['no-epic (2)'], 'EP-2', 'outline', 'not-an-item'],
		[['SP-1'], 'US-1', 'sprint', 'not-an-item'],
	];
	for (const [names, target, grouping, expected] of cases) {
		it(`${names.join(' and ')} on ${target}, grouped by ${grouping}`, () =>
			assert.equal(drop(names, target, grouping), expected));
	}
});
