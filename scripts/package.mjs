// @ts-check
/** Builds and packs the extension into one VSIX, and refuses one that is over the budget: node scripts/package.mjs. */
import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const { name, version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
const file = path.join(root, `${name}-${version}.vsix`);
const budget = 4 * 1024 * 1024;

run(
	'node_modules/@vscode/vsce/vsce',
	'package',
	'--no-dependencies',
	'--no-rewrite-relative-links',
	'--allow-missing-repository',
	'--out',
	file,
);
const { size } = statSync(file);
console.log(`${path.basename(file)}: ${(size / 1024).toFixed(0)} kB of ${budget / 1024} kB allowed`);
if (size > budget) process.exit(1);

/** @param {string[]} args */
function run(...args) {
	const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' });
	if (status !== 0) process.exit(status ?? 1);
}
