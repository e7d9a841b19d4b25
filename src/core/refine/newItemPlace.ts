import { refinery } from '../conventions/refinery';
import type { ItemPlace } from './fieldValue';
import type { KnownItems } from './newItem';

/** Where a new item goes: to the convention that most of the entries are in, in the folder of the first of them; the native one in an empty workspace. */
export function newItemPlace({ entries, conventions }: KnownItems): ItemPlace {
	const counts = new Map<string, number>();
	for (const { convention } of entries) counts.set(convention, (counts.get(convention) ?? 0) + 1);
	const [most] = [...counts].sort((a, b) => b[1] - a[1]);
	const any = entries.find(({ convention }) => convention === most?.[0]);
	if (!any) return { convention: refinery.key, root: '', path: 'backlog/' };
	return { convention: any.convention, root: any.root, path: conventions.named(any.convention).rootOf(any.path) };
}
