// @ts-check
import path from 'node:path';

/**
 * @typedef {object} Opening
 * @property {string} [extensionPath] folder of an extension under development
 * @property {string} [testsPath] module that exports `run(): Promise<void>`, for the extension host
 */

/**
 * The address at which the server opens a folder, or a workspace of several by its file.
 *
 * @param {number} port
 * @param {string} folder
 * @param {Opening} opening
 */
export function openingAddress(port, folder, { extensionPath, testsPath }) {
	const payload = [];
	if (extensionPath) {
		payload.push(['extensionDevelopmentPath', remoteUri(port, extensionPath)]);
	}
	if (testsPath) {
		payload.push(['extensionTestsPath', remoteUri(port, testsPath)]);
	}
	const url = new URL(`http://localhost:${port}/`);
	url.searchParams.set(folder.endsWith('.code-workspace') ? 'workspace' : 'folder', remotePath(folder));
	if (payload.length > 0) {
		url.searchParams.set('payload', JSON.stringify(payload));
	}
	return url.href;
}

/**
 * @param {number} port
 * @param {string} file
 */
function remoteUri(port, file) {
	const encoded = remotePath(file).split('/').map(encodeURIComponent).join('/');
	return `vscode-remote://localhost:${port}${encoded}`;
}

/** The path as the editor writes it: `/` between folders and in front, also on Windows. @param {string} file */
function remotePath(file) {
	const slashes = path.resolve(file).replaceAll(path.sep, '/');
	return slashes.startsWith('/') ? slashes : `/${slashes}`;
}
