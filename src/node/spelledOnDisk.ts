import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

/**
 * A path as the disk spells it. A name that was typed in one normal form (NFC: one character for ö) may lie on the disk in
 * the other (NFD: o and two dots); both look the same to whoever typed it.
 * @param root absolute path of a folder
 * @param relative path below it, in the system's own notation
 * @returns the path as it was given where the disk holds that very spelling or neither
 */
export function spelledOnDisk(root: string, relative: string): string {
	if (existsSync(path.join(root, relative))) return relative;
	let folder = '';
	for (const part of relative.split(path.sep)) {
		const name = existsSync(path.join(root, folder, part)) ? part : sameLooking(path.join(root, folder), part);
		if (name === undefined) return relative;
		folder = path.join(folder, name);
	}
	return folder;
}

function sameLooking(folder: string, name: string): string | undefined {
	const composed = name.normalize('NFC');
	try {
		return readdirSync(folder).find((other) => other.normalize('NFC') === composed);
	} catch {
		return undefined;
	}
}
