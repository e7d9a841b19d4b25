import type { Entry } from '../model/item';
import { fingerprint } from '../util/fingerprint';

/**
 * The folder of a story's planning poker, below the one that the settings name: the story's id, with a number of its place where
 * the id alone would not do, because it repeats or no file system takes it.
 * @param isOnly whether no other entry of the workspace folder has the id
 */
export function pokerFolder(below: string, { id, path, anchor }: Entry, isOnly: boolean): string {
	const name = id.replace(/[^A-Za-z0-9_-]+/g, '-').slice(0, 60);
	const alone = isOnly && name === id && id !== '';
	return `${below}/${alone ? name : `${name}-${number(`${path}#${anchor ?? ''}`)}`}`;
}

function number(text: string): string {
	return (fingerprint(text) & 0xffff).toString(16).padStart(4, '0');
}
