import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { BoardContents } from '../../../src/board/boardContents';
import { PageFeed } from '../../../src/board/pageFeed';
import { ReadinessWatch } from '../../../src/board/readinessWatch';
import { type Entry, entryKey } from '../../../src/core/model/item';
import { isClosed } from '../../../src/core/model/status';
import { nodeClock } from '../../../src/node/nodeClock';
import { nodeFileStore } from '../../../src/node/nodeFileStore';
import type { BoardCard, BoardFrame, BoardLook, ToBoard } from '../../../src/protocol/board';
import { median, percentile } from '../measure/statistics';
import { edits } from './support/edits';
import { openBacklog } from './support/openBacklog';
import { report } from './support/report';

const warmUps = 10;
const repeats = 40;
/** Long enough for the cards at the top to be looked into, as they are when somebody works on a board. */
const settling = 1500;

/** One file after another is changed while a board listens: milliseconds from the index's delta to the patch. */
async function boardChange(root: string): Promise<void> {
	const backlog = openBacklog(nodeFileStore(root));
	await backlog.scan();
	const { index, inspector } = backlog;
	let heard: (message: ToBoard) => void = () => {};
	const readiness = new ReadinessWatch({
		index,
		inspector,
		clock: nodeClock,
		onNews: () => feed.news(),
		onFault: (error) => {
			throw error;
		},
	});
	const contents = new BoardContents({
		index,
		readiness,
		state: () => ({ kind: 'ready' }),
		today: () => '2026-01-01',
		team: 'team',
		first: () => 10,
	});
	const feed = new PageFeed<BoardCard, BoardFrame, BoardLook>({
		contents,
		readiness,
		post: (message) => heard(message),
		later: (milliseconds, callback) => {
			const timer = setTimeout(callback, milliseconds);
			return () => clearTimeout(timer);
		},
		now: () => performance.now(),
		isRead: () => true,
	});
	const started = performance.now();
	feed.start({ mode: 'ranked', filter: '', lanes: undefined, closed: false });
	const snapshot = performance.now() - started;
	await new Promise((resolve) => setTimeout(resolve, settling));

	let delta = 0;
	index.onChange(() => {
		delta = performance.now();
		feed.soon();
	});
	const open = index.entries.filter(({ type, status }) => type === 'story' && !isClosed(status.category));
	const count = warmUps + repeats;
	const times: number[] = [];
	for (let turn = 0; turn < count; turn++) {
		const entry = open[Math.floor((turn * open.length) / count)] as Entry;
		const key = entryKey(entry);
		const file = fileURLToPath(entry.uri);
		const original = readFileSync(file, 'utf8');
		const told = new Promise<number>((resolve) => {
			heard = (message) => {
				const isAbout = message.type === 'patch' && message.changed.some((card) => card.key === key);
				const isGone = message.type === 'patch' && message.removed.includes(key);
				if (delta > 0 && (isAbout || isGone)) resolve(performance.now() - delta);
			};
		});
		try {
			delta = 0;
			writeFileSync(file, edits[turn % edits.length]?.(original) ?? original);
			await backlog.update([entry]);
			times.push(await told);
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

void boardChange(process.argv[2] ?? '.');
