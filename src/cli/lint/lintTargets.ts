import { statSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { Failure } from '../failure';
import type { OpenBacklog } from '../openBacklog';
import type { Target } from './lintFile';

/**
 * The items that the paths on the command line mean, in backlog order; all without paths.
 * @throws Failure for a path that does not exist or holds no item
 */
export function lintTargets({ backlog, root }: OpenBacklog, paths: readonly string[]): readonly Target[] {
	const { entries } = backlog.index;
	if (paths.length === 0) return entries.map((entry) => ({ entry, skipClosed: true }));
	const named = new Set<string>();
	const inFolders = new Set<string>();
	for (const name of paths) {
		const full = path.resolve(root, name);
		const stat = statSync(full, { throwIfNoEntry: false });
		if (!stat) throw Failure.unusable(`There is no file or folder ${name}.`);
		const { href } = pathToFileURL(full);
		const found = stat.isDirectory()
			? entries.filter(({ uri }) => uri.startsWith(href.endsWith('/') ? href : `${href}/`))
			: backlog.index.inFile(href);
		if (found.length === 0) throw Failure.unusable(`${name} is no part of the backlog below ${root}.`);
		for (const { uri } of found) (stat.isDirectory() ? inFolders : named).add(uri);
	}
	return entries
		.filter(({ uri }) => named.has(uri) || inFolders.has(uri))
		.map((entry) => ({ entry, skipClosed: !named.has(entry.uri) }));
}
