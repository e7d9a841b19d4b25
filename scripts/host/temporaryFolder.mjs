// @ts-check
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { atEnd } from './lifetime.mjs';

/**
 * Makes a new empty folder that is removed at the latest when this process ends.
 *
 * @param {string} purpose one word, becomes part of the name
 * @returns {{ folder: string, remove: () => void }} the folder with links resolved, as the editor reports it
 */
export function temporaryFolder(purpose) {
	const folder = mkdtempSync(path.join(realpathSync(tmpdir()), `backlog-refinery-${purpose}-`));
	const remove = () => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
	const forget = atEnd(remove);
	return {
		folder,
		remove() {
			remove();
			forget();
		},
	};
}
