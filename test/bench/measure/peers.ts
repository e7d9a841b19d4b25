import path from 'node:path';
import type { Report } from '../probes/support/report';
import { type ChildOptions, runChild } from './child';
import { installPeers, type PeerPrograms } from './installPeers';
import type { Measure } from './measure';
import { allListed, listItems, runProbe } from './ours';

/** A peer that takes longer is said to, and is not asked again. */
const limit = 180_000;
export const peersAtMost = 10_000;

/**
 * Other programs on the same stories.
 * @param root folder of the repository
 * @returns one measure for each peer, and ours where it is asked for their sake alone; when the peers cannot be installed each says so
 */
export async function peerMeasures(root: string): Promise<readonly Measure[]> {
	const installed = await installPeers(path.join(root, 'test/bench/peers'));
	const peer = (
		id: string,
		run: (programs: PeerPrograms, folder: PeerFolders) => Promise<Report>,
		rest: Partial<Measure> = {},
	): Measure => ({
		id,
		atMost: peersAtMost,
		...rest,
		run: async ({ native, backlogMd = '', items }) =>
			typeof installed === 'string' ? { missing: installed } : run(installed, { native, backlogMd, items }),
	});
	return [
		{
			id: 'remark-loop',
			atMost: peersAtMost,
			run: ({ native }) => runProbe(path.join(root, 'out/bench/probes/remarkLoop.mjs'), [native]),
		},
		{ id: 'list-tasks', atMost: peersAtMost, run: ({ backlogMd = '', items }) => listItems(root, backlogMd, items) },
		peer('backlog.md', async ({ program }, { backlogMd, items }) => {
			const { ms, output } = await node(program('backlog.md'), ['task', 'list', '--plain'], { cwd: backlogMd, limit });
			return allListed(items, output.match(/^ *(?:\[\w+\] )?TASK-\d+ - /gm)?.length ?? 0) ?? { values: { ms } };
		}),
		peer('markdownlint-cli2', async ({ program, folder }, { native }) => {
			const config = path.join(folder, 'peers.markdownlint-cli2.jsonc');
			return linted(node(program('markdownlint-cli2'), ['--config', config, 'backlog/**/*.md'], lintIn(native)));
		}),
		peer(
			'remark-cli',
			async ({ program, folder }, { native }) => {
				const config = ['--no-config', '--no-ignore', '--rc-path', path.join(folder, 'remarkrc.json')];
				return linted(node(program('remark-cli'), ['backlog', '--quiet', '--no-stdout', ...config], lintIn(native)));
			},
			{ onceFrom: 10_000 },
		),
	];
}

interface PeerFolders {
	readonly native: string;
	readonly backlogMd: string;
	readonly items: number;
}

function node(file: string, args: readonly string[], options: ChildOptions) {
	return runChild(process.execPath, [file, ...args], options);
}

/** Linters end with 1 when they find something. */
function lintIn(cwd: string): ChildOptions {
	return { cwd, limit, fine: [0, 1] };
}

async function linted(run: ReturnType<typeof runChild>): Promise<Report> {
	return { values: { ms: (await run).ms } };
}
