import { ratioWords, sizeWords, valueWords } from './figures';
import type { BenchResult, RowResult } from './result';
import type { RowDefinition } from './rowDefinition';

/** The result of one run as the page `docs/performance.md`. */
export function docsPage(result: BenchResult, definitions: readonly RowDefinition[]): string {
	const { date, machine, rounds, seed, rows, growth, missed } = result;
	return `${[
		'# Performance',
		'',
		`Measured on ${date.slice(0, 10)} with Node ${machine.node} on ${machine.system}, ${machine.processor}, ${machine.cores} cores, ${machine.memoryGB} GB of memory.`,
		`Medians of ${rounds} rounds; a ratio is the median of the ratios within each round. Written by \`npm run bench -- --write-docs\`; do not edit.`,
		'',
		'## How to run it',
		'',
		'```sh',
		'npm run bench                                   # everything, with 1,000, 10,000 and 100,000 items',
		'npm run bench -- --sizes 1k,10k --rounds 3      # a short run',
		'npm run bench -- --no-peers                     # without other programs, so without the network',
		'npm run bench -- --no-editor                    # without the real editor, which takes minutes',
		'npm run bench -- --write-docs                   # and writes this page',
		'```',
		'',
		`Backlogs are generated (seed ${seed}) into a temporary folder: epics, goals, sprints, personas and stories of about 1.3 kB, half of them closed. Each figure comes from a process of its own, on the bundles as they are shipped; the files are in the system’s cache. Peers come from the npm registry into the user’s cache folder, in the versions of \`test/bench/peers/package.json\`. The run writes \`out/bench.json\` and ends with 1 when a budget is missed.`,
		'',
		'## Figures',
		'',
		...table(
			['what', 'items', 'median', 'ratio', 'budget'],
			rows.map((row) => [row.title, sizeWords(row.items), valueWords(row), ratioWords(row), budgetWords(row)]),
		),
		'',
		'## Growth',
		'',
		'A flat value must not grow with the size of the backlog; of a linear one, an item must not cost more on a larger backlog.',
		'',
		...table(
			['what', 'tag', 'from', 'to', 'factor', 'at most', ''],
			growth.map((grown) => [
				grown.title,
				grown.tag,
				sizeWords(grown.from),
				sizeWords(grown.to),
				grown.factor.toFixed(2),
				String(grown.most),
				grown.verdict,
			]),
		),
		'',
		...(missed.length > 0 ? ['## Missed', '', ...missed.map((one) => `- ${one}`), ''] : []),
		'## What the rows mean',
		'',
		...definitions.map(({ title, explains }) => `- **${title}**: ${explains}`),
	].join('\n')}\n`;
}

function budgetWords({ budget, verdict }: RowResult): string {
	return budget === undefined ? '' : `${budget}: ${verdict}`;
}

function table(head: readonly string[], lines: readonly (readonly string[])[]): readonly string[] {
	return [head, head.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |`);
}
