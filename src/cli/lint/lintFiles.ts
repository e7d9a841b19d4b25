import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { entryKey } from '../../core/model/item';
import { Failure } from '../failure';
import type { OpenBacklog } from '../openBacklog';
import type { LintAsked, Target } from './lintFile';
import type { LintedFile, LintedText } from './lintMessage';
import { lintShare } from './lintShare';
import type { LintAnswer, LintTask } from './lintWorker';
import { WorkList } from './workList';

/** Items that a thread must have to itself to be worth its start: two of them were no faster than one on 1,000 items. */
const worthThread = 1000;
/** Each thread holds the backlog and the program once more. */
const mostThreads = 8;

/** What the items are linted with. */
export interface LintRun {
	readonly asked: LintAsked;
	/** How many threads; as many as are worth it by default. */
	readonly threads?: number | undefined;
	/** The file that a thread is started with; without one there is one thread. */
	readonly program: string | undefined;
}

/**
 * Lints items, on several threads where there are many. The result is the same on any number of them, in the given order.
 * @throws Failure that names the item at which the work broke off
 */
export async function lintFiles(
	open: OpenBacklog,
	targets: readonly Target[],
	{ asked, threads = threadsFor(targets.length), program }: LintRun,
): Promise<readonly LintedFile[]> {
	const results: LintedText[] = [];
	const onBatch = (start: number, files: readonly LintedText[]) => {
		for (const [at, file] of files.entries()) results[start + at] = file;
	};
	const list = new WorkList(targets.length, threads);
	const brokeOff = (thread: number) => (error: unknown) => {
		const path = targets[list.at(thread)]?.entry.path;
		const reason = error instanceof Error ? error.message : String(error);
		throw Failure.unusable(`Checking ${path} broke off: ${reason}`);
	};
	const workers = program === undefined ? [] : await startWorkers(program, threads - 1, { open, targets, asked, list });
	const answers = workers.map((worker, at) => answersOf(worker, onBatch).catch(brokeOff(at + 1)));
	try {
		const own = lintShare(open.backlog.inspector, targets, asked, list, 0, onBatch).catch(brokeOff(0));
		await Promise.all([own, ...answers]);
	} finally {
		await Promise.all(workers.map((worker) => worker.terminate()));
	}
	return targets.map(({ entry }, at) => ({ entry, ...(results[at] as LintedText) }));
}

function threadsFor(items: number): number {
	return Math.min(availableParallelism(), mostThreads, Math.max(1, Math.floor(items / worthThread)));
}

interface Work {
	readonly open: OpenBacklog;
	readonly targets: readonly Target[];
	readonly asked: LintAsked;
	readonly list: WorkList;
}

async function startWorkers(program: string, count: number, work: Work): Promise<readonly Worker[]> {
	if (count < 1) return [];
	const { backlog, root } = work.open;
	const task: Omit<LintTask, 'thread'> = {
		root,
		copy: await backlog.copy(),
		targets: work.targets.map(({ entry, skipClosed }) => ({ key: entryKey(entry), skipClosed })),
		asked: work.asked,
		shared: work.list.shared,
	};
	return Array.from({ length: count }, (_, at) => {
		return new Worker(program, { workerData: { ...task, thread: at + 1 } satisfies LintTask, argv: [] });
	});
}

/** Resolves when the worker has done its share, and rejects when it ended in another way. */
function answersOf(worker: Worker, onBatch: (start: number, files: readonly LintedText[]) => void): Promise<void> {
	return new Promise((resolve, reject) => {
		worker.on('message', ({ start, files }: LintAnswer) => onBatch(start, files));
		worker.on('error', reject);
		worker.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`its thread ended with ${code}`))));
	});
}
