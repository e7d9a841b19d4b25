import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Entry } from '../../../src/core/model/item';
import { aimAt, type Goal, peersOf } from '../../../src/core/priority/goal';
import { backlogOf, type TestBacklog } from '../support/backlogOf';
import { story } from '../support/story';

const size = 8;
const ids = Array.from({ length: size }, (_, i) => `US-${i + 1}`);

/** Backlogs of eight open stories in each way to keep an order, a closed one among them where a file holds its own status. */
const kinds: Readonly<Record<string, () => Promise<TestBacklog>>> = {
	rank: () =>
		backlogOf({
			...files((id, i) => [`backlog/stories/${id}.md`, `---\nid: ${id}\nrank: "${'bcdefghi'[i]}aab"\n---\n`]),
			'backlog/stories/US-99.md': '---\nid: US-99\nstatus: done\nrank: "ebbb"\n---\n',
		}),
	ordinal: () =>
		backlogOf({
			...files((id, i) => [`backlog/tasks/${id} - x.md`, `---\nid: ${id}\nordinal: ${i + 1}000\n---\n`]),
			'backlog/completed/US-99 - x.md': '---\nid: US-99\nstatus: Done\nordinal: 3500\n---\n',
		}),
	list: () =>
		backlogOf({
			...files((id) => [`.kanbn/tasks/${id}.md`, `# ${id}\n`]),
			'.kanbn/tasks/other.md': '# other\n',
			'.kanbn/index.md': `# Board\n\n## Now\n\n- [other](tasks/other.md)\n\n## Todo\n\n${ids.map((id) => `- [${id}](tasks/${id}.md)\n`).join('')}`,
		}),
};

function files(file: (id: string, i: number) => [string, string]): Record<string, string> {
	return Object.fromEntries(ids.map(file));
}

async function movedTo(backlog: TestBacklog, moving: readonly string[], goal: Goal): Promise<readonly string[]> {
	const plan = await backlog.planner.moveAll(
		moving.map((id) => backlog.entry(id)),
		goal,
	);
	assert.equal(plan.kind, 'change', plan.kind === 'refused' ? plan.reason : '');
	backlog.store.apply(plan);
	await backlog.scan();
	const [first] = moving;
	const inList =
		first !== undefined && backlog.index.conventions.named(backlog.entry(first).convention).keeps === 'list';
	return first === undefined ? [] : peersOf(backlog.index.entries, backlog.entry(first), inList).map(({ id }) => id);
}

describe('moving to a position', () => {
	for (const [kind, make] of Object.entries(kinds)) {
		it(`lands there whatever moves, in the order it had (${kind})`, async () => {
			const moves = fc.array(
				fc.tuple(fc.uniqueArray(fc.constantFrom(...ids), { minLength: 1, maxLength: 4 }), fc.nat(size)),
				{ minLength: 1, maxLength: 5 },
			);
			await fc.assert(
				fc.asyncProperty(moves, async (series) => {
					const backlog = await make();
					let order: readonly string[] = ids;
					for (const [moving, place] of series) {
						const rest = order.filter((id) => !moving.includes(id));
						const position = (place % (rest.length + 1)) + 1;
						const together = order.filter((id) => moving.includes(id));
						order = await movedTo(backlog, moving, { kind: 'position', position });
						assert.deepEqual(order, [...rest.slice(0, position - 1), ...together, ...rest.slice(position - 1)]);
					}
				}),
				{ numRuns: 40 },
			);
		});

		it(`goes one up and one down (${kind})`, async () => {
			const backlog = await make();
			assert.deepEqual((await movedTo(backlog, ['US-3'], { kind: 'up' })).slice(0, 3), ['US-1', 'US-3', 'US-2']);
			assert.deepEqual((await movedTo(backlog, ['US-3', 'US-1'], { kind: 'down' })).slice(0, 3), [
				'US-2',
				'US-1',
				'US-3',
			]);
			assert.deepEqual((await movedTo(backlog, ['US-2'], { kind: 'up' })).slice(0, 3), ['US-2', 'US-1', 'US-3']);
			assert.deepEqual((await movedTo(backlog, ['US-8'], { kind: 'down' })).slice(-1), ['US-8']);
		});
	}
});

describe('a goal', () => {
	const aim = (peers: readonly Entry[], moving: readonly string[], position: number) =>
		aimAt(
			peers,
			peers.filter(({ id }) => moving.includes(id)),
			{ kind: 'position', position },
		);
	const peers = [
		story({ id: 'US-1', order: 'b' }),
		story({ id: 'US-2', order: 'c' }),
		story({ id: 'US-3' }),
		story({ id: 'US-4' }),
		story({ id: 'US-5' }),
	];

	it('behind an unranked item is refused with the last position that there is', () => {
		const result = aim(peers, ['US-1'], 3);
		assert.match(
			result.kind === 'refused' ? result.reason : '',
			/^Position 3 lies behind US-3, which has no rank yet: give a position from 1 to 2, or rank US-3 first\.$/,
		);
		assert.equal(aim(peers, ['US-1'], 2).kind, 'placement');
		assert.equal(aim(peers, ['US-5'], 3).kind, 'placement');
	});

	it('is reached where an unranked item stands there already', () => {
		assert.deepEqual(aim(peers, ['US-5'], 5), { kind: 'there' });
		assert.deepEqual(aim(peers, ['US-4', 'US-5'], 4), { kind: 'there' });
	});

	it('outside of the positions is refused', () => {
		for (const position of [0, 6, 1.5, Number.NaN]) {
			const result = aim(peers, ['US-1'], position);
			assert.match(result.kind === 'refused' ? result.reason : '', /give one from 1 to 5\.$/);
		}
	});

	it('of the only item is the top', () => {
		assert.deepEqual(aim(peers.slice(0, 1), ['US-1'], 1), { kind: 'placement', placement: { kind: 'top' } });
	});
});
