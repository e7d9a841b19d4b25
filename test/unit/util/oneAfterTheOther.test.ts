import assert from 'node:assert/strict';
import { oneAfterTheOther } from '../../../src/core/util/oneAfterTheOther';

describe('work that runs one after the other', () => {
	it('runs once more for all who ask while it runs', async () => {
		let runs = 0;
		const ask = oneAfterTheOther(async () => {
			runs++;
			await Promise.resolve();
		});
		await Promise.all([ask(), ask(), ask()]);
		assert.equal(runs, 2);
	});

	it('forgets nobody who asks at the moment at which it ends', async () => {
		for (let turns = 0; turns < 12; turns++) {
			let world = 0;
			let seen = -1;
			const ask = oneAfterTheOther(async () => {
				seen = world;
			});
			const first = ask();
			for (let turn = 0; turn < turns; turn++) await Promise.resolve();
			world = 1;
			await ask();
			assert.equal(seen, 1, `after ${turns} turns`);
			await first;
		}
	});

	it('runs again after a failure', async () => {
		let runs = 0;
		const ask = oneAfterTheOther(async () => {
			runs++;
			if (runs === 1) throw new Error('once');
		});
		await assert.rejects(ask(), /once/);
		await ask();
		assert.equal(runs, 2);
	});
});
