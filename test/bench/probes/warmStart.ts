import { createBacklog } from '../../../src/core/createBacklog';
import { nodeClock } from '../../../src/node/nodeClock';
import { nodeFileStore } from '../../../src/node/nodeFileStore';
import { nodeRecordCache } from '../../../src/node/recordCache';
import { report } from './support/report';

/** As from nothing, with a record cache in the folder that is the second argument; the first run fills it. */
const [, , root = '.', cacheFolder = ''] = process.argv;
/** Whether the core takes a cache is seen by offering it one. */
let asked = false;
const ports = {
	store: nodeFileStore(root),
	clock: nodeClock,
	random: Math.random,
	get cache() {
		asked = true;
		return nodeRecordCache(cacheFolder);
	},
};
const backlog = createBacklog(ports);
void backlog.scan().then(() => {
	if (asked) report({ values: { items: backlog.index.entries.length } });
	else report({ missing: 'Not there yet: the core takes no record cache' });
});
