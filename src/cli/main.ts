import { run } from './run';
import { processTerminal } from './terminal';

// The exit code is set, not forced, so that everything written reaches a slow pipe.
void run(process.argv.slice(2), processTerminal()).then((code) => {
	process.exitCode = code;
});
