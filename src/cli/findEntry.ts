import type { Entry } from '../core/model/item';
import { Failure } from './failure';
import type { OpenBacklog } from './openBacklog';

/**
 * The item that a user names by its id, in any spelling its convention knows, or by its file's path.
 * Ids are tried as written first, so that `US-12` never means a `BACK-12` that is also there.
 */
export function findEntry({ backlog: { index }, store, root }: OpenBacklog, name: string): Entry {
	const alike = index.withId(name);
	const exact = alike.filter((entry) => entry.id.toLowerCase() === name.trim().toLowerCase());
	const found = exact.length > 0 ? exact : alike;
	const [only, second] = found.length > 0 ? found : inFile();
	if (!only) throw Failure.unusable(`There is no item "${name}" below ${root}.`);
	if (!second) return only;
	const paths = found.map((entry) => entry.path).join(' and ');
	throw Failure.refused(`${name} is the id of ${found.length} items, ${paths}. Name one by its path.`);

	function inFile(): readonly Entry[] {
		const uri = store.resolve(name);
		return uri === undefined ? [] : index.inFile(uri);
	}
}
