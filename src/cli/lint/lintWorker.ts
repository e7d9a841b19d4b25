import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { createBacklog } from '../../core/createBacklog';
import type { BacklogCopy } from '../../core/index/backlogCopy';
import { languageData } from '../../node/languageData';
import { nodeClock } from '../../node/nodeClock';
import { nodeFileStore } from '../../node/nodeFileStore';
import type { LintAsked } from './lintFile';
import type { LintedText } from './lintMessage';
import { lintShare } from './lintShare';
import { WorkList } from './workList';

/** What a thread is given at its start. */
export interface LintTask {
	readonly root: string;
	readonly copy: BacklogCopy;
	readonly targets: readonly { readonly key: string; readonly skipClosed: boolean }[];
	readonly asked: LintAsked;
	readonly shared: Int32Array;
	readonly thread: number;
}

/** What it answers, for each batch. */
export interface LintAnswer {
	readonly start: number;
	readonly files: readonly LintedText[];
}

/** The work of a thread that was started to lint: its share of the list, on a copy of the backlog. */
export async function lintAsWorker(port: MessagePort | null = parentPort): Promise<void> {
	const { root, copy, targets, asked, shared, thread } = workerData as LintTask;
	const { index, inspector, take } = createBacklog({
		store: nodeFileStore(root),
		clock: nodeClock,
		random: Math.random,
		language: languageData,
	});
	await take(copy);
	const found = targets.map(({ key, skipClosed }) => {
		const entry = index.get(key);
		if (!entry) throw new Error(`The item ${key} is missing in the copy of the backlog`);
		return { entry, skipClosed };
	});
	const list = new WorkList(found.length, 0, shared);
	await lintShare(inspector, found, asked, list, thread, (start, files) => {
		port?.postMessage({ start, files } satisfies LintAnswer);
	});
}
