import { mkdirSync, writeFileSync } from 'node:fs';
import { writeFixtures } from './fixtures';
import { boardMeasure } from './measure/board';
import { editorMeasure } from './measure/editor';
import { ourMeasures } from './measure/ours';
import { peerMeasures, peersAtMost } from './measure/peers';
import { roadmapMeasure } from './measure/roadmap';
import { runRounds } from './measure/rounds';
import { type BenchOptions, benchOptions } from './options';
import { docsPage } from './report/docsPage';
import { evaluateGrowth } from './report/evaluateGrowth';
import { evaluateRows, reportsIn } from './report/evaluateRows';
import { machine } from './report/machine';
import { missed } from './report/missed';
import type { BenchResult } from './report/result';
import { rows } from './report/rows';
import { textTable } from './report/textTable';

/** The same backlogs in every run. */
const seed = 1;

const options = readOptions();
const result = await bench(options);
mkdirSync('out', { recursive: true });
writeFileSync('out/bench.json', `${JSON.stringify(result, undefined, '\t')}\n`);
if (options.writeDocs) writeFileSync('docs/performance.md', docsPage(result, rows));
console.log(textTable(result));
process.exitCode = result.missed.length > 0 ? 1 : 0;

function readOptions(): BenchOptions {
	try {
		return benchOptions(process.argv.slice(2));
	} catch (error) {
		console.error(error instanceof Error ? error.message : error);
		process.exit(2);
	}
}

async function bench({ sizes, rounds, peers, editor }: BenchOptions): Promise<BenchResult> {
	const root = process.cwd();
	const measures = [
		...ourMeasures(root),
		boardMeasure(root),
		roadmapMeasure(root),
		...(editor ? [editorMeasure(root)] : []),
		...(peers ? await peerMeasures(root) : []),
	];
	const fixtures = writeFixtures(seed, sizes, peers ? peersAtMost : 0);
	// What is left from a run that was broken off would fill the disk.
	process.once('SIGINT', () => {
		fixtures.remove();
		process.exit(130);
	});
	try {
		const samples = await runRounds(measures, fixtures.all, rounds, (line) => console.error(line));
		const reports = reportsIn(samples);
		const found = evaluateRows(rows, sizes, reports);
		const growth = evaluateGrowth(rows, sizes, reports);
		return {
			schema: 1,
			date: new Date().toISOString(),
			machine: machine(),
			seed,
			rounds,
			sizes,
			rows: found,
			growth,
			missed: missed(found, growth),
		};
	} finally {
		fixtures.remove();
	}
}
