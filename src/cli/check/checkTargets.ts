import { statSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Entry } from '../../core/model/item';
import { isClosed } from '../../core/model/status';
import { Failure } from '../failure';
import { findEntry } from '../findEntry';
import type { OpenBacklog } from '../openBacklog';

/** Which items are to be checked. */
export interface CheckTargets {
	/** In backlog order. */
	readonly entries: readonly Entry[];
	/** How many were named by id or file and left out, because there is nothing left to be made ready for. */
	readonly closed: number;
}

/**
 * The items that the words on the command line mean: the stories of a folder, everything in a file, one item by its id.
 * All stories without words. Closed items are left out.
 * @throws Failure for a word that means nothing
 */
export function checkTargets(open: OpenBacklog, words: readonly string[]): CheckTargets {
	const { entries } = open.backlog.index;
	if (words.length === 0) return { entries: entries.filter(isOpenStory), closed: 0 };
	const named = new Set(words.flatMap((word) => entriesOf(open, word)));
	const wanted = entries.filter((entry) => named.has(entry));
	const stillOpen = wanted.filter(({ status }) => !isClosed(status.category));
	return { entries: stillOpen, closed: wanted.length - stillOpen.length };
}

function entriesOf(open: OpenBacklog, word: string): readonly Entry[] {
	const { index } = open.backlog;
	if (index.withId(word).some(({ id }) => id.toLowerCase() === word.trim().toLowerCase()))
		return [findEntry(open, word)];
	const full = path.resolve(open.root, word);
	const { href } = pathToFileURL(full);
	if (statSync(full, { throwIfNoEntry: false })?.isDirectory()) {
		const below = index.entries.filter(({ uri }) => uri.startsWith(href.endsWith('/') ? href : `${href}/`));
		if (below.length === 0) throw Failure.unusable(`${word} is no part of the backlog below ${open.root}.`);
		return below.filter(isOpenStory);
	}
	const inFile = index.inFile(href);
	return inFile.length > 0 ? inFile : [findEntry(open, word)];
}

function isOpenStory({ type, status }: Entry): boolean {
	return type === 'story' && !isClosed(status.category);
}
