import { isMainThread } from 'node:worker_threads';
import { lintAsWorker } from './lint/lintWorker';
import { run } from './run';
import { processTerminal } from './terminal';

// Threads that lint are started with the program itself, which spares a second copy of all rules in the package.
if (!isMainThread) void lintAsWorker();
else {
	// The exit code is set, not forced, so that everything written reaches a slow pipe.
	void run(process.argv.slice(2), processTerminal(), __filename).then((code) => {
		process.exitCode = code;
	});
}
