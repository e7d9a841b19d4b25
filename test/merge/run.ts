import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { schemes } from './schemes';
import { simulate } from './simulate';
import { type Row, tableOf, withTable } from './table';

const { values } = parseArgs({
	options: { trials: { type: 'string', default: '300' }, 'write-docs': { type: 'boolean', default: false } },
});
const page = 'docs/merging.md';
const rows: Row[] = [];
for (const scheme of schemes) {
	for (const moves of [1, 3, 10]) {
		const tally = simulate(scheme, { stories: 60, moves, trials: Number(values.trials), seed: moves });
		rows.push({ scheme, moves, tally });
	}
}
process.stdout.write(`${tableOf(rows)}\n`);
if (values['write-docs']) writeFileSync(page, withTable(readFileSync(page, 'utf8'), tableOf(rows)));
