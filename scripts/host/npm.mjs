// @ts-check
import { spawn } from 'node:child_process';

const QUIET = ['--no-audit', '--no-fund', '--loglevel=error', '--engine-strict=false'];

/**
 * Runs npm in a folder.
 *
 * @param {string[]} args
 * @param {string} cwd
 */
export function npm(args, cwd) {
	return run('npm', [...args, ...QUIET], cwd);
}

/**
 * Runs a program to its end; fails with what it printed.
 *
 * @param {string} program
 * @param {string[]} args
 * @param {string} cwd
 * @returns {Promise<void>}
 */
export function run(program, args, cwd) {
	return new Promise((resolve, reject) => {
		// On Windows npm is a batch file, which only a shell can start.
		const shell = process.platform === 'win32' && program === 'npm';
		const child = spawn(program, args, { cwd, env: outerNpmRemoved(), shell, windowsHide: true });
		let output = '';
		for (const stream of [child.stdout, child.stderr]) {
			stream.setEncoding('utf8').on('data', (text) => {
				output += text;
			});
		}
		child.once('error', reject);
		child.once('close', (code) => {
			const command = [program, ...args].join(' ');
			code === 0 ? resolve() : reject(new Error(`"${command}" ended with code ${code}.\n${output.trim()}`));
		});
	});
}

/**
 * The environment without what an outer `npm run` says about its own package; the user's npm settings stay.
 *
 * @returns {NodeJS.ProcessEnv}
 */
function outerNpmRemoved() {
	const outer =
		/^(npm_(package|lifecycle)_.*|npm_config_(local_prefix|global_prefix|omit|include)|node_options|init_cwd)$/i;
	return Object.fromEntries(Object.entries(process.env).filter(([name]) => !outer.test(name)));
}
