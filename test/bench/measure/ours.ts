import path from 'node:path';
import type { Report } from '../probes/support/report';
import { type ChildRun, runChild } from './child';
import type { Measure } from './measure';

/** Long enough for everything that ends at all. */
const limit = 30 * 60_000;

/** Floors and our own measures. @param root folder of the repository, built */
export function ourMeasures(root: string): readonly Measure[] {
	const probe = (id: string, name: string, nodeOptions: readonly string[] = []): Measure => ({
		id,
		run: ({ native }) => runProbe(path.join(root, `out/bench/probes/${name}.js`), native, nodeOptions),
	});
	return [
		probe('read-floor', 'readFloor'),
		probe('stat-floor', 'statFloor'),
		probe('cold', 'coldIndex'),
		probe('warm', 'warmStart'),
		probe('change', 'oneChange'),
		probe('heap', 'heap', ['--expose-gc']),
		probe('event-loop', 'eventLoop'),
		{ id: 'list', run: ({ native, items }) => listItems(root, native, items) },
		{
			id: 'lint',
			onceFrom: 100_000,
			async run({ native }) {
				return { values: { ms: (await program(root, native, ['lint', '--format', 'json'])).ms } };
			},
		},
	];
}

/** Runs a probe on a folder. Its values and, as `ms`, the time of the whole process. */
export async function runProbe(file: string, folder: string, nodeOptions: readonly string[] = []): Promise<Report> {
	const { ms, output } = await runChild(process.execPath, [...nodeOptions, file, folder], { limit });
	const found = JSON.parse(output) as Report;
	return 'missing' in found ? found : { values: { ...found.values, ms } };
}

/** A complaint when a program listed another number of items than there are. */
export function allListed(items: number, listed: number): Report | undefined {
	return listed === items ? undefined : { missing: `It listed ${listed} of ${items} items` };
}

/** Our own list of a folder of either layout; the whole process. */
export async function listItems(root: string, folder: string, items: number): Promise<Report> {
	const { ms, output } = await program(root, folder, ['list', '--json']);
	return allListed(items, (JSON.parse(output) as { items: readonly unknown[] }).items.length) ?? { values: { ms } };
}

function program(root: string, folder: string, args: readonly string[]): Promise<ChildRun> {
	const all = [path.join(root, 'dist/cli.js'), ...args, '--cwd', folder];
	return runChild(process.execPath, all, { limit, fine: [0, 1] });
}
