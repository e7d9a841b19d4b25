import { nodeFileStore } from '../../../src/node/nodeFileStore';
import { openBacklog } from './support/openBacklog';
import { report } from './support/report';

/** From nothing to a whole index; the process as a whole is timed from outside. */
const backlog = openBacklog(nodeFileStore(process.argv[2] ?? '.'));
void backlog.scan().then(() => report({ values: { items: backlog.index.entries.length } }));
