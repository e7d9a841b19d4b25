import { setImmediate } from 'node:timers/promises';
import type { FileStore } from '../../../src/core/ports/fileStore';
import { nodeFileStore } from '../../../src/node/nodeFileStore';
import { openBacklog } from './support/openBacklog';
import { report } from './support/report';

/** Heap that an index holds for each item once all texts are dropped. Run with `--expose-gc`. */
async function heap(root: string): Promise<void> {
	const store = nodeFileStore(root);
	// Everything that is loaded or compiled on first use is in place before the count begins.
	await openBacklog(firstOf(store, 200)).scan();
	const before = await heapUsed();
	const backlog = openBacklog(store);
	await backlog.scan();
	const bytes = (await heapUsed()) - before;
	report({ values: { bytesPerItem: bytes / backlog.index.entries.length } });
}

function firstOf(store: FileStore, count: number): FileStore {
	return { ...store, list: async (cancellation) => (await store.list(cancellation)).slice(0, count) };
}

async function heapUsed(): Promise<number> {
	if (!globalThis.gc) throw new Error('Start this probe with --expose-gc');
	// The step that ends a scan holds the list of files until it is over.
	await setImmediate();
	for (let turn = 0; turn < 4; turn++) globalThis.gc();
	return process.memoryUsage().heapUsed;
}

void heap(process.argv[2] ?? '.');
