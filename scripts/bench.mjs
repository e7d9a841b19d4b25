// @ts-check
/** Builds and runs the bench: node scripts/bench.mjs [--sizes 1k,10k,100k] [--rounds N] [--no-peers] [--no-editor] [--write-docs]. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

process.chdir(path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..'));
run('scripts/build.mjs', '--bench');
for (const name of readdirSync('dist')) {
	const isStarted = /^(?:extension|cli)\b/.test(name);
	if (/\.js(?:on)?$/.test(name) && !isStarted) copyFileSync(`dist/${name}`, `out/bench/probes/${name}`);
}
run('out/bench/run.mjs', ...process.argv.slice(2));

/** @param {string[]} args */
function run(...args) {
	const { status } = spawnSync(process.execPath, args, { stdio: 'inherit' });
	if (status !== 0) process.exit(status ?? 1);
}
