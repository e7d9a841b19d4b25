import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Report } from '../probes/support/report';
import { type ChildRun, runChild } from './child';
import type { Fixture, Measure } from './measure';

/** Long enough for everything that ends at all. */
const limit = 30 * 60_000;
const floorRuns = 3;

/** Floors and our own measures. @param root folder of the repository, built */
export function ourMeasures(root: string): readonly Measure[] {
	const probe = (id: string, name: string, nodeOptions: readonly string[] = []): Measure => ({
		id,
		run: ({ native }) => runProbe(probeFile(root, name), [native], nodeOptions),
	});
	return [
		{ id: 'read-floor', run: ({ native }) => floor(probeFile(root, 'readFloor'), native) },
		{ id: 'stat-floor', run: ({ native }) => floor(probeFile(root, 'statFloor'), native) },
		{
			id: 'cold',
			run: async ({ native, items }) => checked(items, await runProbe(probeFile(root, 'coldIndex'), [native])),
		},
		{ id: 'warm', run: (fixture) => warmStart(probeFile(root, 'warmStart'), fixture) },
		probe('change', 'oneChange'),
		probe('board', 'boardChange'),
		probe('roadmap', 'roadmapChange'),
		probe('long-story', 'longStory'),
		probe('heap', 'heap', ['--expose-gc']),
		probe('event-loop', 'eventLoop'),
		{ ...probe('lint-growth', 'lintGrowth'), atMost: 1000 },
		{ id: 'list', run: ({ native, items }) => listItems(root, native, items) },
		{
			id: 'lint',
			onceFrom: 100_000,
			async run({ native }) {
				return { values: { ms: (await program(root, native, ['lint', '--format', 'json'])).ms } };
			},
		},
		{
			id: 'lint-one-thread',
			atMost: 10_000,
			async run({ native }) {
				return { values: { ms: (await program(root, native, ['lint', '--format', 'json', '--threads', '1'])).ms } };
			},
		},
	];
}

function probeFile(root: string, name: string): string {
	return path.join(root, `out/bench/probes/${name}.js`);
}

/** A short run is easily disturbed, and much is measured by this one: the run in the middle of some counts. */
async function floor(file: string, folder: string): Promise<Report> {
	const runs: Report[] = [];
	while (runs.length < floorRuns) runs.push(await runProbe(file, [folder]));
	const byTime = runs.sort((a, b) => timeOf(a) - timeOf(b));
	return byTime[Math.floor(floorRuns / 2)] ?? { missing: 'It was not run' };
}

function timeOf(report: Report): number {
	return 'values' in report ? (report.values.ms ?? 0) : 0;
}

/** Fills the cache first, where nothing has filled it yet; it lies beside the backlog and is removed with it. */
async function warmStart(file: string, { native, items }: Fixture): Promise<Report> {
	const cache = `${native}-cache`;
	if (!existsSync(cache)) {
		const filled = await runProbe(file, [native, cache]);
		if ('missing' in filled) return filled;
		if (!existsSync(cache)) return { missing: 'The core took the record cache and wrote nothing into it' };
	}
	return checked(items, await runProbe(file, [native, cache]));
}

/** A report, unless it is one on another number of items than there are. */
function checked(items: number, report: Report): Report {
	if ('missing' in report) return report;
	return allListed(items, report.values.items ?? 0) ?? report;
}

/** Runs a probe. Its values and, as `ms`, the time of the whole process. */
export async function runProbe(
	file: string,
	args: readonly string[],
	nodeOptions: readonly string[] = [],
): Promise<Report> {
	const { ms, output } = await runChild(process.execPath, [...nodeOptions, file, ...args], { limit });
	const found = JSON.parse(output) as Report;
	return 'missing' in found ? found : { values: { ...found.values, ms } };
}

/** A complaint when a program found another number of items than there are. */
export function allListed(items: number, listed: number): Report | undefined {
	return listed === items ? undefined : { missing: `It found ${listed} of ${items} items` };
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
