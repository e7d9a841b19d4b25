import type { Item } from '../model/item';
import type { FileEntry } from '../ports/fileStore';
import { fingerprint } from '../util/fingerprint';
import type { Convention } from './convention';
import type { ItemText } from './itemText';

type Place = Pick<Item, 'uri' | 'root' | 'path' | 'anchor' | 'line' | 'convention' | 'fingerprint'>;

/** Where an item stands, and what text it stands for: of its stretch of a file only, so that a change elsewhere in it is none. */
export function placeOf(
	{ uri, path, root }: FileEntry,
	{ key }: Convention,
	{ text, start, end, heading, shared }: Pick<ItemText, 'text' | 'start' | 'end' | 'heading' | 'shared'>,
): Place {
	return {
		uri,
		root,
		path,
		anchor: heading?.anchor,
		line: heading ? lineOf(text, start) : 0,
		convention: key,
		fingerprint: fingerprint(shared ? text.slice(heading ? start : 0, end) : text),
	};
}

function lineOf(text: string, offset: number): number {
	let line = 0;
	for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) line++;
	return line;
}
