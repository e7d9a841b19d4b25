import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setImmediate } from 'node:timers/promises';
import { nodeFileStore } from '../../../src/node/nodeFileStore';
import { openBacklog } from './support/openBacklog';
import { report } from './support/report';

/** Milliseconds between two looks at the loop; part of every figure that the histogram gives. */
const resolution = 1;

/** How long others wait for their turn while everything is indexed. */
async function eventLoop(root: string): Promise<void> {
	const backlog = openBacklog(nodeFileStore(root));
	const histogram = monitorEventLoopDelay({ resolution });
	histogram.enable();
	await setImmediate();
	await backlog.scan();
	await setImmediate();
	histogram.disable();
	const delay = (nanoseconds: number): number => Math.max(0, nanoseconds / 1e6 - resolution);
	report({
		values: {
			p50: delay(histogram.percentile(50)),
			p99: delay(histogram.percentile(99)),
			max: delay(histogram.max),
		},
	});
}

void eventLoop(process.argv[2] ?? '.');
