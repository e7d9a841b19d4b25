import { parseArgs } from 'node:util';

export interface BenchOptions {
	/** Numbers of items, the smallest first. */
	readonly sizes: readonly number[];
	readonly rounds: number;
	readonly peers: boolean;
	readonly editor: boolean;
	readonly writeDocs: boolean;
}

/**
 * Reads the arguments of the bench.
 * @throws Error with one sentence for the user
 */
export function benchOptions(args: readonly string[]): BenchOptions {
	const { values } = parseArgs({
		args: [...args],
		options: {
			sizes: { type: 'string', default: '1k,10k,100k' },
			rounds: { type: 'string', default: '3' },
			'no-peers': { type: 'boolean', default: false },
			'no-editor': { type: 'boolean', default: false },
			'write-docs': { type: 'boolean', default: false },
		},
	});
	const rounds = Number(values.rounds);
	if (!Number.isInteger(rounds) || rounds < 1)
		throw new Error(`--rounds takes a whole number, not "${values.rounds}".`);
	return {
		sizes: values.sizes
			.split(',')
			.map(sizeOf)
			.sort((a, b) => a - b),
		rounds,
		peers: !values['no-peers'],
		editor: !values['no-editor'],
		writeDocs: values['write-docs'],
	};
}

function sizeOf(word: string): number {
	const parts = /^(\d+)(k?)$/i.exec(word.trim());
	const size = Number(parts?.[1]) * (parts?.[2] ? 1000 : 1);
	if (!(size >= 100)) throw new Error(`--sizes takes numbers of items from 100 on, such as 1k,10k, not "${word}".`);
	return size;
}
