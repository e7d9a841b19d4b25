import { createBacklog } from '../../../src/core/createBacklog';
import { nodeClock } from '../../../src/node/nodeClock';
import { nodeFileStore } from '../../../src/node/nodeFileStore';
import { report } from './support/report';

/** Whether the core asks for a record cache is seen by offering it one. */
let asked = false;
const ports = {
	store: nodeFileStore(process.argv[2] ?? '.'),
	clock: nodeClock,
	random: Math.random,
	get cache(): undefined {
		asked = true;
		return undefined;
	},
};
createBacklog(ports);
report({
	missing: asked
		? 'The core takes a record cache: give it the one of Node in test/bench/probes/warmStart.ts'
		: 'Not there yet: the core takes no record cache',
});
