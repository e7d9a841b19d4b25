// @ts-check
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

/**
 * The `code` command on the PATH.
 *
 * @returns {string | undefined}
 */
export function findDesktopCommand() {
	const name = process.platform === 'win32' ? 'code.cmd' : 'code';
	const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
	return folders.map((folder) => path.join(folder, name)).find((file) => existsSync(file));
}

/**
 * Opens a folder in the desktop editor with the extension under development; returns when the editor has taken over.
 *
 * @param {string} command
 * @param {string} extensionPath
 * @param {string} folder
 * @returns {boolean} whether it could be started
 */
export function openInDesktop(command, extensionPath, folder) {
	const shell = process.platform === 'win32';
	const quoted = (/** @type {string} */ text) => (shell ? `"${text}"` : text);
	const args = ['--new-window', quoted(`--extensionDevelopmentPath=${extensionPath}`), quoted(folder)];
	return spawnSync(quoted(command), args, { stdio: 'inherit', shell }).status === 0;
}
