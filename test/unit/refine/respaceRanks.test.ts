import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isRankKey } from '../../../src/core/model/order';
import { orderOf } from '../../../src/core/model/productOrder';
import { spacedRanks } from '../../../src/core/priority/rankKey';
import { backlogOf, fixedRandom, type TestBacklog } from '../support/backlogOf';

const order = (backlog: TestBacklog) => backlog.index.entries.map(({ id }) => id);

async function respace(backlog: TestBacklog, root = 'memory:') {
	const plan = await backlog.planner.respaceRanks(root, 'story');
	backlog.store.apply(plan);
	await backlog.scan();
	return plan.kind === 'change' ? plan.edits.length : 0;
}

describe('re-spacing ranks', () => {
	it('keeps the order of any backlog and leaves unranked items alone', async () => {
		const rank = fc.option(fc.stringMatching(/^[a-z]{1,70}$/), { nil: undefined });
		await fc.assert(
			fc.asyncProperty(
				fc.array(rank, { maxLength: 30 }),
				fc.array(fc.nat(9), { maxLength: 10 }),
				async (ranks, ordinals) => {
					const backlog = await backlogOf({
						...Object.fromEntries(
							ranks.map((key, i) => [
								`backlog/stories/${i}.md`,
								`---\nid: US-${i}\n${key === undefined ? '' : `rank: "${key}"\n`}---\n`,
							]),
						),
						...Object.fromEntries(
							ordinals.map((value, i) => [
								`b/backlog/tasks/t-${i} - x.md`,
								`---\nid: T-${i}\nordinal: ${value}\n---\n`,
							]),
						),
					});
					const before = order(backlog);
					const unranked = backlog.index.entries.filter((entry) => orderOf(entry) === undefined).map(({ id }) => id);
					await respace(backlog);
					assert.deepEqual(order(backlog), before);
					assert.deepEqual(
						backlog.index.entries.filter((entry) => orderOf(entry) === undefined).map(({ id }) => id),
						unranked,
					);
					const orders = backlog.index.entries.map(orderOf).filter((value) => value !== undefined);
					assert.equal(new Set(orders).size, orders.length);
					assert.ok(orders.every((value) => typeof value === 'number' || value.length === 7));
					assert.deepEqual(
						orders.filter((value) => typeof value === 'number'),
						ordinals.map((_, i) => (i + 1) * 1000),
					);
				},
			),
			{ numRuns: 60 },
		);
	});

	it('makes keys that are even, short, in order and different on two branches', () => {
		for (const count of [0, 1, 60, 10_000, 100_000]) {
			const keys = spacedRanks(count, fixedRandom(1));
			assert.ok(keys.every((key, i) => isRankKey(key) && key.length <= 8 && (i === 0 || (keys[i - 1] ?? '') < key)));
			assert.equal(keys.length, count);
		}
		const other = new Set(spacedRanks(60, fixedRandom(2)));
		assert.ok(spacedRanks(60, fixedRandom(1)).filter((key) => other.has(key)).length <= 1);
	});

	it('is about one type and one folder, and writes a right ordinal no second time', async () => {
		const backlog = await backlogOf({
			'backlog/tasks/t-1 - x.md': '---\nid: T-1\nordinal: 1000\n---\n',
			'backlog/tasks/t-2 - x.md': '---\nid: T-2\nordinal: 1000\n---\n',
			'backlog/milestones/m-1 - x.md': '---\nid: m-1\nordinal: 7\n---\n',
		});
		assert.equal(await respace(backlog, 'memory:/other'), 0);
		assert.equal(await respace(backlog), 1);
		assert.equal(backlog.text('backlog/milestones/m-1 - x.md'), '---\nid: m-1\nordinal: 7\n---\n');
		assert.equal(await respace(backlog), 0);
	});

	it('ends when it is cancelled, and refuses when a file is gone', async () => {
		const backlog = await backlogOf({ 'backlog/stories/a.md': '---\nid: US-1\nrank: "bcd"\n---\n' });
		const stopped = await backlog.planner.respaceRanks('memory:', 'story', { cancellation: { aborted: true } });
		assert.deepEqual(stopped, { kind: 'refused', reason: 'Stopped. Nothing was changed.' });
		backlog.store.files.delete('backlog/stories/a.md');
		assert.equal((await backlog.planner.respaceRanks('memory:', 'story')).kind, 'refused');
	});

	it('is advised where a rank has grown long', async () => {
		const backlog = await backlogOf({
			'backlog/stories/a.md': `---\nid: US-1\nrank: "${'b'.repeat(61)}"\n---\n`,
			'backlog/stories/b.md': `---\nid: US-2\nrank: "${'b'.repeat(60)}"\n---\n`,
		});
		assert.deepEqual(
			['US-1', 'US-2'].map((id) => backlog.entry(id).problems.map(({ code, range }) => [code, range.start.line])),
			[[['rank-long', 2]], []],
		);
		await respace(backlog);
		assert.deepEqual(backlog.entry('US-1').problems, []);
	});
});
