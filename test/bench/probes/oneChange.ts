import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Backlog } from '../../../src/core/createBacklog';
import { type Entry, entryKey } from '../../../src/core/model/item';
import { isClosed } from '../../../src/core/model/status';
import type { TreeOptions } from '../../../src/core/tree/backlogTree';
import { LiveTree } from '../../../src/core/tree/liveTree';
import { nodeFileStore } from '../../../src/node/nodeFileStore';
import { median, percentile } from '../measure/statistics';
import { edits } from './support/edits';
import { openBacklog } from './support/openBacklog';
import { report } from './support/report';

const warmUps = 10;
const repeats = 40;
/** The view as it opens. */
const options: TreeOptions = { grouping: 'outline', filter: '', showClosed: false };

interface Times {
	readonly delta: number;
	readonly lint: number;
	readonly tree: number;
}

/** One file after another is changed: milliseconds to the index's delta, to the document's findings, to the new tree. */
async function oneChange(root: string): Promise<void> {
	const backlog = openBacklog(nodeFileStore(root));
	await backlog.scan();
	const open = backlog.index.entries.filter(({ type, status }) => type === 'story' && !isClosed(status.category));
	const count = warmUps + repeats;
	const live = new LiveTree(backlog.index, options);
	const times: Times[] = [];
	for (let turn = 0; turn < count; turn++) {
		const entry = open[Math.floor((turn * open.length) / count)] as Entry;
		const file = fileURLToPath(entry.uri);
		const original = readFileSync(file, 'utf8');
		try {
			writeFileSync(file, edits[turn % edits.length]?.(original) ?? original);
			times.push(await follow(backlog, entry, live));
		} finally {
			writeFileSync(file, original);
		}
		await backlog.update([entry]);
		live.follow(options);
	}
	const counted = times.slice(warmUps);
	const totals = counted.map(({ delta, lint, tree }) => delta + lint + tree);
	report({
		values: {
			delta: median(counted.map(({ delta }) => delta)),
			lint: median(counted.map(({ lint }) => lint)),
			tree: median(counted.map(({ tree }) => tree)),
			total: median(totals),
			p90: percentile(totals, 0.9),
		},
	});
}

async function follow(backlog: Backlog, before: Entry, live: LiveTree): Promise<Times> {
	const started = performance.now();
	await backlog.update([before]);
	const entry = backlog.index.get(entryKey(before));
	if (!entry || entry === before) throw new Error(`The change of ${before.path} was not noticed`);
	const known = performance.now();
	await backlog.inspector.lintEntry(entry);
	const linted = performance.now();
	live.follow(options);
	return { delta: known - started, lint: linted - known, tree: performance.now() - linted };
}

void oneChange(process.argv[2] ?? '.');
