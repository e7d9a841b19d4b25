import type { ItemType } from '../model/itemType';
import { backlogMd } from './backlogMd';
import type { Convention } from './convention';
import { refinery } from './refinery';

/** All conventions, the more particular first: the first that claims a path reads it. */
export const conventions: readonly Convention[] = [backlogMd, refinery];

export interface Classified {
	readonly convention: Convention;
	readonly type: ItemType | 'by-front-matter';
}

/** Which convention reads a file, and as what; undefined for a file that is no part of a backlog. */
export function classify(path: string): Classified | undefined {
	for (const convention of conventions) {
		const type = convention.classify(path);
		if (type) return { convention, type };
	}
	return undefined;
}

/**
 * The convention of an entry, by the name that the entry carries.
 * @throws RangeError for a name that no convention has
 */
export function conventionNamed(name: string): Convention {
	const found = conventions.find((convention) => convention.name === name);
	if (!found) throw new RangeError(`There is no convention named ${name}`);
	return found;
}
