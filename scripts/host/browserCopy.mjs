// @ts-check
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { temporaryFolder } from './temporaryFolder.mjs';

/** What no running extension reads; tests are bundled under the output folder. */
const LEFT_OUT = new Set(['.git', '.vscode-test', 'node_modules', 'src', 'test', 'test-results']);

/**
 * A copy of the extension that has only its `browser` entry, so that the editor runs it in the web-worker host, as a
 * browser-only editor does.
 *
 * @param {string} extensionPath
 * @returns {{ folder: string, remove: () => void }}
 */
export function browserCopy(extensionPath) {
	const manifest = JSON.parse(readFileSync(path.join(extensionPath, 'package.json'), 'utf8'));
	if (!manifest.browser) {
		throw new Error(`${extensionPath}/package.json has no "browser" entry.`);
	}
	const copy = temporaryFolder('browser');
	cpSync(extensionPath, copy.folder, {
		recursive: true,
		filter: (source) => !LEFT_OUT.has(path.relative(extensionPath, source)),
	});
	const { main: _nodeEntry, ...browserOnly } = manifest;
	writeFileSync(path.join(copy.folder, 'package.json'), JSON.stringify(browserOnly, null, '\t'));
	return copy;
}
