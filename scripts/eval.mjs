// @ts-check
/** Builds and runs the evaluation of the rules: node scripts/eval.mjs --data DIR [--write-docs]. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
// A folder is meant as seen from where the command was given.
const args = process.argv.slice(2).map((word, i, all) => (all[i - 1] === '--data' ? path.resolve(word) : word));
process.chdir(root);
for (const command of [
	['scripts/build.mjs', '--eval'],
	['out/eval/run.mjs', ...args],
]) {
	const { status } = spawnSync(process.execPath, command, { stdio: 'inherit' });
	if (status !== 0) process.exit(status ?? 1);
}
