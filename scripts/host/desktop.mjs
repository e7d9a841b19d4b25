// @ts-check
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { downloadAndUnzipVSCode } from '@vscode/test-electron';

const CACHE = fileURLToPath(new URL('../../.vscode-test', import.meta.url));
const CONNECT_LIMIT_MS = 8000;

/** @type {Promise<{ executable: string } | { missing: string }> | undefined} */
let found;

/**
 * The desktop editor: the one that VSCODE_EXECUTABLE names, else the newest stable one, downloaded once. Asked for once
 * in a process, so that a network that does not answer costs its timeout only once.
 *
 * @returns {Promise<{ executable: string } | { missing: string }>} `missing` says why there is none
 */
export function findDesktop() {
	found ??= lookForDesktop();
	return found;
}

/** @returns {Promise<{ executable: string } | { missing: string }>} */
async function lookForDesktop() {
	if (!hasDisplay()) {
		return { missing: 'there is no display' };
	}
	const given = process.env.VSCODE_EXECUTABLE;
	if (given) {
		if (!existsSync(given)) {
			throw new Error(`VSCODE_EXECUTABLE is set to ${given}, which does not exist.`);
		}
		return { executable: given };
	}
	try {
		return { executable: await download() };
	} catch (error) {
		return { missing: `it cannot be downloaded: ${error instanceof Error ? error.message : error}` };
	}
}

function hasDisplay() {
	return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** @returns {Promise<string>} */
async function download() {
	console.log('Looking for the desktop editor; it is downloaded the first time.');
	return await downloadAndUnzipVSCode({ version: 'stable', cachePath: CACHE, timeout: CONNECT_LIMIT_MS });
}

/**
 * The version of an installed desktop editor, from the files beside its executable.
 *
 * @param {string} executable
 * @returns {string} e.g. `1.139.1`, or `of unknown version`
 */
export function desktopVersion(executable) {
	const beside = path.dirname(executable);
	for (const app of ['resources/app', '../resources/app', '../Resources/app']) {
		try {
			return JSON.parse(readFileSync(path.join(beside, app, 'package.json'), 'utf8')).version;
		} catch {
			// Another platform keeps it elsewhere.
		}
	}
	return 'of unknown version';
}
