// @ts-check
/** Builds and runs the simulation of merges: node scripts/simulate.mjs [--trials N] [--write-docs]. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

process.chdir(path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..'));
for (const command of [
	['scripts/build.mjs', '--simulation'],
	['out/merge/run.mjs', ...process.argv.slice(2)],
]) {
	const { status } = spawnSync(process.execPath, command, { stdio: 'inherit' });
	if (status !== 0) process.exit(status ?? 1);
}
