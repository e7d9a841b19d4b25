import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { PageFeed } from '../../../src/board/pageFeed';
import type { Entry } from '../../../src/core/model/item';
import { nodeFileStore } from '../../../src/node/nodeFileStore';
import type { RoadmapEpic, RoadmapFrame, RoadmapLook } from '../../../src/protocol/roadmap';
import { RoadmapContents } from '../../../src/roadmap/roadmapContents';
import { median, percentile } from '../measure/statistics';
import { edits } from './support/edits';
import { openBacklog } from './support/openBacklog';
import { report } from './support/report';

const warmUps = 10;
const repeats = 40;

/** One story after another is changed while a roadmap listens: milliseconds from the index's delta to what it is told. */
async function roadmapChange(root: string): Promise<void> {
	const backlog = openBacklog(nodeFileStore(root));
	await backlog.scan();
	const { index } = backlog;
	let told = () => {};
	const contents = new RoadmapContents({
		index,
		state: () => ({ kind: 'ready' }),
		today: () => '2026-01-01',
		trials: () => undefined,
	});
	const feed = new PageFeed<RoadmapEpic, RoadmapFrame, RoadmapLook>({
		contents,
		post: () => {},
		later: (milliseconds, callback) => {
			const timer = setTimeout(() => {
				callback();
				told();
			}, milliseconds);
			return () => clearTimeout(timer);
		},
		now: () => performance.now(),
		isRead: () => true,
	});
	const started = performance.now();
	feed.start({ mode: 'timeline', filter: '', lanes: 'goal', closed: true, zoom: 'months' });
	const snapshot = performance.now() - started;

	let delta = 0;
	index.onChange(() => {
		delta = performance.now();
		feed.soon();
	});
	const stories = index.entries.filter(({ type }) => type === 'story');
	const count = warmUps + repeats;
	const times: number[] = [];
	for (let turn = 0; turn < count; turn++) {
		const entry = stories[Math.floor((turn * stories.length) / count)] as Entry;
		const file = fileURLToPath(entry.uri);
		const original = readFileSync(file, 'utf8');
		const done = new Promise<number>((resolve) => {
			told = () => resolve(performance.now() - delta);
		});
		try {
			writeFileSync(file, edits[turn % edits.length]?.(original) ?? original);
			await backlog.update([entry]);
			times.push(await done);
		} finally {
			writeFileSync(file, original);
		}
		await backlog.update([entry]);
		feed.flush();
	}
	feed.pause();
	const counted = times.slice(warmUps);
	report({ values: { patch: median(counted), p90: percentile(counted, 0.9), snapshot } });
}

void roadmapChange(process.argv[2] ?? '.');
