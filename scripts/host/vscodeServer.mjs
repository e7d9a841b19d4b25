// @ts-check
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { explainFetchFailure } from './fetchFailure.mjs';
import { npm, run } from './npm.mjs';
import { startProgressClock } from './progressClock.mjs';
import { installWhole, isWhole } from './wholeInstall.mjs';

/**
 * @typedef {object} VscodeServer
 * @property {string} node the Node executable that this server build needs
 * @property {string} serverMain its entry, `out/server-main.js`
 * @property {string} version the version of Visual Studio Code, e.g. `1.139.1`
 */

const RECIPE = fileURLToPath(new URL('../../test/vscode-server/', import.meta.url));
const TRIAL_LIMIT_MS = 120_000;

/**
 * Visual Studio Code's server build, from the user's cache folder; installed there the first time. The folder is
 * named after the lock file, so that a fresh clone finds it again and a new version gets a folder of its own.
 *
 * @param {{ log?: (message: string) => void }} [options]
 * @returns {Promise<VscodeServer>}
 * @throws {Error} when it cannot be fetched: says what failed, why, and what to do
 */
export async function ensureVscodeServer({ log = console.log } = {}) {
	const folder = path.join(cacheFolder(), recipeHash());
	if (!isWhole(folder)) {
		const clock = startProgressClock(log);
		try {
			await installWhole(folder, (unfinished) => fetchInto(unfinished, clock));
			clock.say(`Visual Studio Code's server build is ready in ${folder}`);
		} catch (error) {
			throw new Error(explainFetchFailure(error, folder), { cause: error });
		} finally {
			clock.stop();
		}
	}
	return describe(folder);
}

function cacheFolder() {
	const base =
		process.env.XDG_CACHE_HOME ||
		(process.platform === 'win32' && process.env.LOCALAPPDATA) ||
		path.join(homedir(), '.cache');
	return path.join(base, 'backlog-refinery', 'vscode-server');
}

/** The lock file and the platform, because the binaries differ by platform. Line ends do not count. */
function recipeHash() {
	const lock = readFileSync(path.join(RECIPE, 'package-lock.json'), 'utf8').replaceAll('\r\n', '\n');
	return createHash('sha256').update(`${process.platform}-${process.arch}\n${lock}`).digest('hex').slice(0, 16);
}

/**
 * No package's own scripts are run by npm: the native parts that would need a compiler are not used here, and the one
 * script that is needed, which picks the Node binary for this platform, is started by name.
 *
 * @param {string} folder
 * @param {import('./progressClock.mjs').ProgressClock} clock
 */
async function fetchInto(folder, clock) {
	for (const name of ['package.json', 'package-lock.json']) {
		cpSync(path.join(RECIPE, name), path.join(folder, name));
	}
	clock.step("fetching Visual Studio Code's server build, about 600 MB on disk, only this once");
	await npm(['ci', '--ignore-scripts'], folder);
	clock.step('fetching the Node version that it needs');
	await run(process.execPath, ['installArchSpecificPackage.js'], path.join(folder, 'node_modules', 'node'));
	clock.step('fetching what the server build depends on');
	await npm(['install', '--omit=dev', '--ignore-scripts'], vscodeFolder(folder));
	clock.step('trying it');
	const { node, serverMain } = describe(folder);
	execFileSync(node, [serverMain, '--version'], { stdio: 'pipe', timeout: TRIAL_LIMIT_MS, windowsHide: true });
}

/**
 * @param {string} folder
 * @returns {VscodeServer}
 */
function describe(folder) {
	const vscode = vscodeFolder(folder);
	const executable = process.platform === 'win32' ? 'node.exe' : 'node';
	return {
		node: path.join(folder, 'node_modules', 'node', 'bin', executable),
		serverMain: path.join(vscode, 'out', 'server-main.js'),
		version: JSON.parse(readFileSync(path.join(vscode, 'package.json'), 'utf8')).version,
	};
}

/** @param {string} folder */
function vscodeFolder(folder) {
	return path.join(folder, 'node_modules', 'code-server', 'lib', 'vscode');
}
