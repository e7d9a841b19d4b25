// @ts-check
/** Runs one bundled mocha suite in this process; the parent hears the counts: node scripts/runMocha.mjs FILE TIMEOUT. */
import { createRequire } from 'node:module';
import path from 'node:path';
import * as fastCheck from 'fast-check';
import Mocha from 'mocha';

const [file, timeout] = process.argv.slice(2);
if (!file) throw new Error('runMocha.mjs needs the file of a suite');

// What must pass before a change lands tries the same cases each time; `npm run test:unit` tries others each time. Suites are
// of both module formats, and each format has a fast-check of its own.
const seed = 20_261_127;
const { configureGlobal } = createRequire(import.meta.url)('fast-check');
for (const configure of [fastCheck.configureGlobal, configureGlobal]) configure({ seed });

const { CI, BACKLOG_REFINERY_GREP: grep } = process.env;
const mocha = new Mocha({
	timeout: Number(timeout),
	reporter: CI ? 'dot' : 'spec',
	forbidOnly: true,
	...(grep && { grep }),
});
mocha.addFile(path.resolve(file));
await mocha.loadFilesAsync();
const runner = mocha.run((failures) => {
	process.exitCode = failures > 0 ? 1 : 0;
	const { passes = 0, pending = 0 } = runner.stats ?? {};
	process.send?.({ passed: passes, failed: failures, skipped: pending });
	process.disconnect?.();
});
runner.on('pending', (test) => console.log(`    Skipped: ${test.fullTitle()}`));
