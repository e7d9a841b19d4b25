// @ts-check
import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const MARKER = 'installed.json';
const UNFINISHED = '.unfinished-';
const ABANDONED_AFTER_MS = 60 * 60 * 1000;

/**
 * Whether a folder was installed to the end.
 *
 * @param {string} folder
 */
export function isWhole(folder) {
	return existsSync(path.join(folder, MARKER));
}

/**
 * Fills a new folder beside the wanted one and renames it when all is there, so half an install never counts, and two
 * installs at the same time do not meet: the second one to finish drops its own.
 *
 * @param {string} folder
 * @param {(unfinished: string) => Promise<void>} fill
 */
export async function installWhole(folder, fill) {
	const unfinished = `${folder}${UNFINISHED}${randomUUID().slice(0, 8)}`;
	try {
		removeAbandoned(path.dirname(folder));
		mkdirSync(unfinished, { recursive: true });
		await fill(unfinished);
		writeFileSync(path.join(unfinished, MARKER), JSON.stringify({ finished: new Date().toISOString() }));
		moveInto(unfinished, folder);
	} finally {
		rmSync(unfinished, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
	}
}

/**
 * @param {string} unfinished
 * @param {string} folder
 */
function moveInto(unfinished, folder) {
	if (existsSync(folder) && !isWhole(folder)) {
		rmSync(folder, { recursive: true, force: true });
	}
	try {
		renameSync(unfinished, folder);
	} catch (error) {
		if (!isWhole(folder)) {
			throw error;
		}
	}
}

/**
 * Removes what installs left behind that were killed.
 *
 * @param {string} parent
 */
function removeAbandoned(parent) {
	if (!existsSync(parent)) {
		return;
	}
	for (const name of readdirSync(parent)) {
		const left = path.join(parent, name);
		if (name.includes(UNFINISHED) && Date.now() - statSync(left).mtimeMs > ABANDONED_AFTER_MS) {
			rmSync(left, { recursive: true, force: true });
		}
	}
}
