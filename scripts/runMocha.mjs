// @ts-check
/** Runs one bundled mocha suite in this process; the parent hears the counts: node scripts/runMocha.mjs FILE TIMEOUT. */
import path from 'node:path';
import Mocha from 'mocha';

const [file, timeout] = process.argv.slice(2);
if (!file) throw new Error('runMocha.mjs needs the file of a suite');
const mocha = new Mocha({ timeout: Number(timeout), reporter: process.env.CI ? 'dot' : 'spec', forbidOnly: true });
mocha.addFile(path.resolve(file));
await mocha.loadFilesAsync();
const runner = mocha.run((failures) => {
	process.exitCode = failures > 0 ? 1 : 0;
	const { passes = 0, pending = 0 } = runner.stats ?? {};
	process.send?.({ passed: passes, failed: failures, skipped: pending });
	process.disconnect?.();
});
runner.on('pending', (test) => console.log(`    Skipped: ${test.fullTitle()}`));
