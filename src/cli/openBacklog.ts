import { statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Command } from 'commander';
import { type Backlog, createBacklog } from '../core/createBacklog';
import type { ScanOptions } from '../core/index/scanner';
import type { FileStore } from '../core/ports/fileStore';
import { languageData } from '../node/languageData';
import { nodeClock } from '../node/nodeClock';
import { nodeFileStore } from '../node/nodeFileStore';
import { Failure } from './failure';

/** The backlog that a command works on, read. */
export interface OpenBacklog {
	readonly backlog: Backlog;
	readonly store: FileStore;
	/** Absolute path of the folder that `--cwd` names. */
	readonly root: string;
	/** Path of a file below the folder as it is printed, with forward slashes. */
	relative(uri: string): string;
}

/**
 * Reads the backlog below the folder that `--cwd` names.
 * @param onProgress told how many of its files are read
 */
export async function openBacklog(command: Command, onProgress?: ScanOptions['onProgress']): Promise<OpenBacklog> {
	const { cwd } = command.optsWithGlobals<{ cwd: string }>();
	const root = path.resolve(cwd);
	if (!statSync(root, { throwIfNoEntry: false })?.isDirectory()) {
		throw Failure.unusable(`There is no folder ${cwd}.`);
	}
	const store = nodeFileStore(root);
	const backlog = createBacklog({ store, clock: nodeClock, random: Math.random, language: languageData });
	await backlog.scan({ onProgress });
	return {
		backlog,
		store,
		root,
		relative: (uri) => path.relative(root, fileURLToPath(uri)).replaceAll(path.sep, '/'),
	};
}
