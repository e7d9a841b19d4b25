import assert from 'node:assert/strict';
import { entryKey } from '../../../src/core/model/item';
import { backlogOf, type TestBacklog } from '../support/backlogOf';

/** Tasks with these ordinals, called TASK-1, TASK-2…. */
const tasks = (...ordinals: readonly (number | undefined)[]) =>
	backlogOf(
		Object.fromEntries(
			ordinals.map((ordinal, i) => [
				`backlog/tasks/task-${i + 1} - x.md`,
				`---\nid: TASK-${i + 1}\n${ordinal === undefined ? '' : `ordinal: ${ordinal}\n`}---\n`,
			]),
		),
	);

async function moveAfter(backlog: TestBacklog, id: string, anchor: string) {
	const plan = await backlog.planner.move(backlog.entry(id), { kind: 'after', key: entryKey(backlog.entry(anchor)) });
	if (plan.kind === 'change') {
		backlog.store.apply(plan);
		await backlog.scan();
	}
	return plan;
}

const order = (backlog: TestBacklog) => backlog.index.entries.map(({ id }) => id).join(' ');

describe('a move between equal ordinals', () => {
	it('names the one file that makes room, and moving that does', async () => {
		const backlog = await tasks(1000, 1000, 3000);
		const refused = await moveAfter(backlog, 'TASK-3', 'TASK-1');
		assert.deepEqual(refused, {
			kind: 'refused',
			reason:
				'There is no room between TASK-1 and TASK-2: their ranks are equal. Place TASK-2 after TASK-1 first, which changes backlog/tasks/task-2 - x.md alone, or re-space the ranks.',
			remedy: { kind: 'respace', root: 'memory:', type: 'story' },
		});
		await moveAfter(backlog, 'TASK-2', 'TASK-1');
		assert.equal(order(backlog), 'TASK-1 TASK-2 TASK-3');
		assert.equal((await moveAfter(backlog, 'TASK-3', 'TASK-1')).kind, 'change');
		assert.equal(order(backlog), 'TASK-1 TASK-3 TASK-2');
	});

	it('names the one above where that is the only one in the way', async () => {
		const backlog = await tasks(1000, 1000, 1000, 3000);
		const refused = await moveAfter(backlog, 'TASK-4', 'TASK-1');
		assert.match(refused.kind === 'refused' ? refused.reason : '', /Place TASK-1 before TASK-2 first/);
		const before = { kind: 'before', key: entryKey(backlog.entry('TASK-2')) } as const;
		backlog.store.apply(await backlog.planner.move(backlog.entry('TASK-1'), before));
		await backlog.scan();
		assert.equal((await moveAfter(backlog, 'TASK-4', 'TASK-1')).kind, 'change');
		assert.equal(order(backlog), 'TASK-1 TASK-4 TASK-2 TASK-3');
	});

	it('in the middle of many says which they are', async () => {
		const backlog = await tasks(5, 5, 5, 5, 9);
		const refused = await moveAfter(backlog, 'TASK-5', 'TASK-2');
		assert.match(
			refused.kind === 'refused' ? refused.reason : '',
			/TASK-2 and TASK-3: 4 items have the same rank \(TASK-1, TASK-2, TASK-3, TASK-4\)\. Re-space the ranks\.$/,
		);
	});

	it('behind unranked ones says which to rank first', async () => {
		const backlog = await tasks(1000, undefined, undefined);
		const reason = async (anchor: string) => {
			const plan = await moveAfter(backlog, 'TASK-1', anchor);
			return plan.kind === 'refused' ? plan.reason : '';
		};
		assert.match(
			await reason('TASK-2'),
			/Move TASK-2 to the bottom of the ranked items first, which changes backlog\/tasks\/task-2 - x\.md alone/,
		);
		assert.match(await reason('TASK-3'), /Rank the 2 items down to TASK-3 first/);
	});
});
