import assert from 'node:assert/strict';
import { drawn, item, rank, status, treeOf, unreadable } from './backlog';

const goal = item('goal', 'GOAL-1');
const epic = item('epic', 'EP-1', { goal: 'GOAL-1' });
const closed = status('done');

describe('backlog tree', () => {
	it('hangs stories below epics below goals, in product order', () => {
		const { roots } = treeOf([
			item('story', 'US-3'),
			item('story', 'US-1', { epic: 'EP-1', ...rank('m') }),
			item('story', 'US-2', { epic: 'ep-1', ...rank('c') }),
			item('story', 'US-4', { epic: 'EP-9' }),
			item('epic', 'EP-2'),
			epic,
			goal,
			item('persona', 'buyer'),
		]);
		assert.deepEqual(drawn(roots), [
			'GOAL-1',
			'  EP-1',
			'    US-2',
			'    US-1',
			'EP-2',
			'no-epic (2)',
			'  US-3',
			'  US-4',
		]);
	});

	it('is flat when there is neither a goal nor an epic', () => {
		assert.deepEqual(drawn(treeOf([item('story', 'US-2'), item('story', 'US-1')]).roots), ['US-1', 'US-2']);
	});

	it('leaves goals out when grouped by epic', () => {
		const { roots } = treeOf([goal, epic, item('story', 'US-1', { epic: 'EP-1' })], 'epic');
		assert.deepEqual(drawn(roots), ['EP-1', '  US-1']);
	});

	it('nests stories below the story they name as their parent', () => {
		const { roots } = treeOf([
			item('story', 'US-1.1', { epic: 'US-1' }),
			item('story', 'US-1', { epic: 'EP-1' }),
			item('story', 'US-2.1', { epic: 'US-2' }),
			item('story', 'US-2'),
			epic,
		]);
		assert.deepEqual(drawn(roots), ['EP-1', '  US-1', '    US-1.1', 'no-epic (2)', '  US-2', '    US-2.1']);
	});

	it('cuts loops of parents at their first story', () => {
		const { roots } = treeOf([
			item('story', 'US-1', { epic: 'US-3' }),
			item('story', 'US-2', { epic: 'US-1' }),
			item('story', 'US-3', { epic: 'US-2' }),
			item('story', 'US-4', { epic: 'US-4' }),
		]);
		assert.deepEqual(drawn(roots), ['US-1', '  US-2', '    US-3', 'US-4']);
	});

	it('keeps closed parents only while they hold something open', () => {
		const entries = [
			item('goal', 'GOAL-2', closed),
			item('epic', 'EP-2', closed),
			item('epic', 'EP-3', { ...closed, goal: 'GOAL-2' }),
			item('epic', 'EP-4'),
			item('story', 'US-1', { ...closed, epic: 'EP-3' }),
			item('story', 'US-2', { epic: 'US-1' }),
			item('story', 'US-3', { ...closed, epic: 'EP-2' }),
		];
		assert.deepEqual(drawn(treeOf(entries).roots), ['GOAL-2', '  EP-3', '    US-1', '      US-2', 'EP-4']);
		assert.deepEqual(drawn(treeOf(entries, 'outline', { showClosed: true }).roots), [
			'GOAL-2',
			'  EP-3',
			'    US-1',
			'      US-2',
			'EP-2',
			'  US-3',
			'EP-4',
		]);
	});

	it('orders epics by rank, then horizon, then id', () => {
		const epics = [
			item('epic', 'EP-1'),
			item('epic', 'EP-2', { horizon: '2027-Q1' }),
			item('epic', 'EP-3', { horizon: 'later' }),
			item('epic', 'EP-4', { horizon: '2026-Q4' }),
			item('epic', 'EP-5', { horizon: 'Now' }),
			item('epic', 'EP-6', { horizon: 'next' }),
			item('epic', 'EP-7', { horizon: 'later', ...rank('c') }),
			item('epic', 'EP-8', { horizon: 'now' }),
		];
		const ids = ['EP-7', 'EP-5', 'EP-8', 'EP-6', 'EP-3', 'EP-4', 'EP-2', 'EP-1'];
		assert.deepEqual(drawn(treeOf(epics).roots), ids);
	});

	it('gathers by status in the order of the workflow, open ones without stories included', () => {
		const entries = [
			item('story', 'US-1', status('active', 'In Review')),
			item('story', 'US-2', status('proposed', 'new')),
			item('story', 'US-3', status('proposed', 'odd')),
			item('story', 'US-4', closed),
		];
		assert.deepEqual(drawn(treeOf(entries, 'status').roots), [
			'status proposed (1)',
			'  US-2',
			'status odd (1)',
			'  US-3',
			'status refining (0)',
			'status ready (0)',
			'status in-progress (0)',
			'status In Review (1)',
			'  US-1',
		]);
		assert.deepEqual(drawn(treeOf(entries, 'status', { filter: 'US-4', showClosed: true }).roots), [
			'status done (1)',
			'  US-4',
		]);
	});

	it('files what was put aside under the status that says so', () => {
		const archived = item('story', 'BACK-1', { convention: 'backlog-md', ...status('dropped', 'To Do') });
		const { roots } = treeOf([archived], 'status', { filter: 'back', showClosed: true });
		assert.deepEqual(drawn(roots), ["status Won't Do (1)", '  BACK-1']);
	});

	it('puts stories below the sprint that lists them, unless they name one themselves', () => {
		const entries = [
			item('sprint', 'SP-1', { facts: { stories: ['US-1', 'US-2', 'US-404'] } }),
			item('sprint', 'SP-2', { facts: { stories: ['US-1'] } }),
			item('story', 'US-1'),
			item('story', 'US-2', { sprint: 'SP-2' }),
		];
		assert.deepEqual(drawn(treeOf(entries, 'sprint').roots), ['SP-1', '  US-1', 'SP-2', '  US-2']);
	});

	it('gathers by sprint: files, names without a file, none', () => {
		const entries = [
			item('sprint', 'SP-2'),
			item('sprint', 'SP-1', closed),
			item('sprint', 'SP-3', closed),
			item('story', 'US-1', { sprint: 'SP-3' }),
			item('story', 'US-2', { sprint: 'May 2026' }),
			item('story', 'US-3', { sprint: 'may 2026' }),
			item('story', 'US-4'),
		];
		assert.deepEqual(drawn(treeOf(entries, 'sprint').roots), [
			'SP-2',
			'SP-3',
			'  US-1',
			'sprint May 2026 (2)',
			'  US-2',
			'  US-3',
			'no-sprint (1)',
			'  US-4',
		]);
	});

	it('lists everything in product order when not grouped', () => {
		const { roots } = treeOf(
			[item('story', 'US-1', { epic: 'EP-1' }), item('story', 'US-2', { epic: 'US-1', ...rank('b') }), epic],
			'none',
		);
		assert.deepEqual(drawn(roots), ['US-2', 'US-1']);
	});

	it('puts files that cannot be read last, whatever the grouping', () => {
		const broken = unreadable('backlog/stories/US-7.md', 'A value is not closed.');
		for (const grouping of ['outline', 'status', 'sprint', 'none'] as const) {
			const lines = drawn(treeOf([broken, item('story', 'US-9')], grouping).roots);
			assert.deepEqual(lines.slice(-2), ['unreadable (1)', '  backlog/stories/US-7.md'], grouping);
		}
	});

	it('adds up what epics, goals and sprints come to, without what was dropped', () => {
		const { byId } = treeOf([
			goal,
			epic,
			item('epic', 'EP-2', { goal: 'GOAL-1', ...status('dropped') }),
			item('sprint', 'SP-1'),
			item('story', 'US-1', { epic: 'EP-1', points: 3, sprint: 'SP-1' }),
			item('story', 'US-2', { epic: 'EP-1', points: 5, ...closed }),
			item('story', 'US-3', { epic: 'US-2', points: 1 }),
			item('story', 'US-4', { epic: 'EP-1', points: 8, ...status('dropped') }),
			item('story', 'US-5', { epic: 'EP-2', points: 13 }),
		]);
		const work = (path: string) => {
			const node = byId.get(`memory:/backlog/${path}.md`);
			return node?.kind === 'item' ? node.work : undefined;
		};
		const sum = { points: { done: 5, total: 9 }, stories: { done: 1, total: 3 } };
		assert.deepEqual(work('epic/EP-1'), sum);
		assert.deepEqual(work('goal/GOAL-1'), sum);
		assert.equal(work('story/US-1'), undefined);
	});
});
