// @ts-check
/** Bundles and runs the unit tests alone: node scripts/unit.mjs [mocha options, for example --grep outline]. */
import { spawnSync } from 'node:child_process';

for (const [command, ...args] of [
	['scripts/build.mjs', '--tests'],
	[
		'node_modules/mocha/bin/mocha.js',
		'--enable-source-maps',
		'--timeout=20000',
		'out/test/unit.js',
		...process.argv.slice(2),
	],
]) {
	const { status } = spawnSync(process.execPath, [command ?? '', ...args], { stdio: 'inherit' });
	if (status !== 0) process.exit(status ?? 1);
}
