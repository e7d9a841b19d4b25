import type { Convention } from '../conventions/convention';
import type { Conventions } from '../conventions/conventions';
import { refinery } from '../conventions/refinery';
import type { Entry } from '../model/item';
import type { ItemType } from '../model/itemType';
import { applyEdits, type Plan, refused } from '../model/textEdit';
import type { Random } from '../ports/clock';
import { baseName } from '../util/paths';
import type { ItemPlace } from './fieldValue';
import { freeId } from './freeId';
import { editFields, type FieldChange } from './setFields';

export interface NewItemRequest {
	readonly type: ItemType;
	readonly title: string;
	/** Further fields, already spelled as the file shall have them. */
	readonly fields: readonly FieldChange[];
	/** Prefix of its id, where that does not come of the backlog alone: `3.` for the stories of an epic in some conventions. */
	readonly idPrefix?: string | undefined;
}

/** A file to make: its place relative to the workspace folder, its id and its text. */
export interface NewItem {
	readonly path: string;
	readonly id: string;
	readonly text: string;
}

/** What making an item needs to know of the rest of the backlog. */
export interface KnownItems {
	readonly entries: readonly Entry[];
	readonly conventions: Conventions;
}

/**
 * Plans the file of a new item in the convention and folder that the backlog already uses.
 * @param place where it belongs, see `newItemPlace`
 * @returns the reason when the convention has no such type or the title is empty
 */
export function newItem(
	{ entries, conventions }: KnownItems,
	place: ItemPlace,
	request: NewItemRequest,
	random: Random,
): NewItem | (Plan & { kind: 'refused' }) {
	const title = request.title.trim().replace(/\s+/g, ' ');
	if (title === '') return refused(`A new ${request.type} needs a title.`);
	const convention = conventions.named(place.convention);
	const make = convention.newFile(request.type);
	if (!make) return refused(`The convention ${convention.name} has no files for the type ${request.type}.`);

	const idPrefix = request.idPrefix ?? make.idPrefix;
	const id = freeId(entries, convention, { type: request.type, title }, { ...make, idPrefix }, random);
	const status = request.fields.find(({ field }) => field === 'status')?.value ?? make.status;
	const path = `${place.path}${make.folder}/${make.fileName(id, title)}`;
	if (!conventions.claims({ root: place.root, path }).some((claimed) => claimed.convention === convention))
		return refused(`A file named ${baseName(path)} would not be read as an item. Choose another title.`);
	const text = make.text({ id, title, status });
	return withFields(convention, request, { path, id, text });
}

function withFields(
	convention: Convention,
	request: NewItemRequest,
	made: NewItem,
): NewItem | (Plan & { kind: 'refused' }) {
	const fields = request.fields.filter(({ field }) => field !== 'status');
	const edits = editFields(made.text, convention, fields);
	return typeof edits === 'string' ? refused(edits) : { ...made, text: applyEdits(made.text, edits) };
}

/** Where a new item goes: to the convention that most of the entries are in, in the folder of the first of them; the native one in an empty workspace. */
export function newItemPlace({ entries, conventions }: KnownItems): ItemPlace {
	const counts = new Map<string, number>();
	for (const { convention } of entries) counts.set(convention, (counts.get(convention) ?? 0) + 1);
	const [most] = [...counts].sort((a, b) => b[1] - a[1]);
	const any = entries.find(({ convention }) => convention === most?.[0]);
	if (!any) return { convention: refinery.key, root: '', path: 'backlog/' };
	return { convention: any.convention, root: any.root, path: conventions.named(any.convention).rootOf(any.path) };
}
