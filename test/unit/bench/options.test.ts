import assert from 'node:assert/strict';
import { benchOptions } from '../../bench/options';

describe('options of the bench', () => {
	it('have defaults', () => {
		assert.deepEqual(benchOptions([]), {
			sizes: [1000, 10_000, 100_000],
			rounds: 3,
			peers: true,
			editor: true,
			writeDocs: false,
		});
	});

	it('take sizes in thousands, the smallest first', () => {
		assert.deepEqual(benchOptions(['--sizes', '10k,1k,500', '--rounds', '2', '--no-peers']).sizes, [500, 1000, 10_000]);
	});

	it('refuse what cannot be meant', () => {
		assert.throws(() => benchOptions(['--sizes', 'many']), /--sizes takes numbers/);
		assert.throws(() => benchOptions(['--rounds', '0']), /--rounds takes a whole number/);
	});
});
