// @ts-check
import { spawn, spawnSync } from 'node:child_process';
import { atEnd } from './lifetime.mjs';

const POLITE_MS = 4000;

/**
 * Starts a program in a process group of its own, so that its children can be ended with it. The group is also ended
 * when this process ends.
 *
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv }} [options]
 */
export function startProcessTree(program, args, options = {}) {
	const child = spawn(program, args, {
		...options,
		stdio: ['ignore', 'pipe', 'pipe'],
		detached: process.platform !== 'win32',
		windowsHide: true,
	});
	const exited = new Promise((resolve) => {
		child.once('exit', (code) => resolve(code ?? -1));
		child.once('error', () => resolve(-1));
	});
	const forget = atEnd(() => killGroup(child.pid, 'SIGKILL'));

	/** Ends the program and its children; returns when the program is gone. */
	async function stop() {
		killGroup(child.pid, 'SIGTERM');
		await Promise.race([exited, passed(POLITE_MS)]);
		// Children may outlive a parent that left politely.
		killGroup(child.pid, 'SIGKILL');
		await exited;
		forget();
	}

	return { child, exited: /** @type {Promise<number>} */ (exited), stop };
}

/**
 * @param {number | undefined} pid
 * @param {NodeJS.Signals} signal
 */
function killGroup(pid, signal) {
	if (pid === undefined) {
		return;
	}
	if (process.platform === 'win32') {
		spawnSync('taskkill', ['/pid', String(pid), '/T', '/F'], { windowsHide: true });
		return;
	}
	try {
		process.kill(-pid, signal);
	} catch {
		// The whole group is gone already.
	}
}

/** @param {number} ms */
function passed(ms) {
	return new Promise((resolve) => {
		setTimeout(resolve, ms).unref();
	});
}
