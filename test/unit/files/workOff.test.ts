import assert from 'node:assert/strict';
import fc from 'fast-check';
import { filesBelow, foldersOf } from '../../../src/core/files/folders';
import { workOff } from '../../../src/core/files/workOff';
import { stoppedClock } from '../support/backlogOf';
import { slowClock } from '../support/slowClock';

/** A clock on which every file costs the same, and that writes down how long nobody else had a turn. */
function clockFor(millisecondsPerFile: number) {
	let now = 0;
	let since = 0;
	const turns: number[] = [];
	return {
		now: () => now,
		date: () => 0,
		async yield() {
			turns.push(now - since);
			since = now;
		},
		spend(files: number) {
			now += files * millisecondsPerFile;
		},
		turns,
	};
}

const numbers = (count: number) => Array.from({ length: count }, (_, at) => at);

describe('workOff', () => {
	it('takes in everything once and in order, and one group after the other', () =>
		fc.assert(
			fc.asyncProperty(fc.nat(2000), fc.double({ min: 0, max: 3, noNaN: true }), async (count, cost) => {
				const clock = clockFor(cost);
				const done: number[] = [];
				let working = 0;
				const work = async (group: readonly number[]) => {
					assert.equal(++working, 1);
					await Promise.resolve();
					clock.spend(group.length);
					done.push(...group);
					working--;
				};
				assert.equal(await workOff(numbers(count), work, { clock }), true);
				assert.deepEqual(done, numbers(count));
			}),
			{ numRuns: 50 },
		));

	it('gives others their turn about every 8 ms, whatever a file costs', async () => {
		for (const cost of [0.01, 0.1, 0.4]) {
			const clock = clockFor(cost);
			await workOff(numbers(5000), async (group) => clock.spend(group.length), { clock });
			assert.ok(clock.turns.length > 0);
			assert.ok(Math.max(...clock.turns) <= 16, `${cost} ms a file: ${Math.max(...clock.turns)} ms`);
		}
	});

	it('never has more than some hundred files in hand', async () => {
		let largest = 0;
		const work = async (group: readonly number[]) => {
			largest = Math.max(largest, group.length);
		};
		await workOff(numbers(10_000), work, { clock: stoppedClock });
		assert.equal(largest, 256);
	});

	it('tells how far it is, and stops when nobody waits for it', async () => {
		const seen: number[] = [];
		const cancellation = { aborted: false };
		const options = {
			clock: stoppedClock,
			cancellation,
			onProgress: ({ done, total }: { done: number; total: number }) => {
				seen.push(done);
				assert.equal(total, 1000);
				cancellation.aborted = done > 100;
			},
		};
		assert.equal(await workOff(numbers(1000), async () => {}, options), false);
		assert.ok((seen.at(-1) ?? 0) < 1000);
		assert.deepEqual(
			seen,
			[...seen].sort((a, b) => a - b),
		);
	});
});

describe('folders', () => {
	const uris = ['file:///w/a/b/1.md', 'file:///w/a/2.md', 'file:///w/ab/3.md', 'file:///w/4.md'];

	it('are all that a file lies in', async () => {
		const folders = await foldersOf(uris, stoppedClock);
		for (const folder of ['file:///w', 'file:///w/a', 'file:///w/a/b', 'file:///w/ab']) assert.ok(folders.has(folder));
		for (const none of ['file:///w/a/', 'file:///w/a/b/1.md', 'file:///x']) assert.ok(!folders.has(none));
	});

	it('hold files at any depth, and none of a folder with a longer name', async () => {
		const below = (folders: string[]) => filesBelow(uris, new Set(folders), stoppedClock);
		assert.deepEqual(await below(['file:///w/a']), ['file:///w/a/b/1.md', 'file:///w/a/2.md']);
		assert.deepEqual(await below(['file:///w/a/b', 'file:///w/ab']), ['file:///w/a/b/1.md', 'file:///w/ab/3.md']);
		assert.deepEqual(await below(['file:///w']), uris);
		assert.deepEqual(await below(['file:///w/4.md']), []);
	});

	it('are looked through in slices', async () => {
		const clock = slowClock();
		const many = Array.from({ length: 20_000 }, (_, at) => `file:///w/${at % 7}/${at}.md`);
		await filesBelow(many, new Set(['file:///w/3']), clock);
		assert.ok(clock.turns >= 5, `${clock.turns} turns`);
	});
});
