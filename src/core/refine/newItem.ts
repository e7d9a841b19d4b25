import type { Convention } from '../conventions/convention';
import type { Conventions } from '../conventions/conventions';
import type { Entry } from '../model/item';
import { type ItemType, itemTypes } from '../model/itemType';
import { applyEdits, type Plan, refused } from '../model/textEdit';
import type { Random } from '../ports/clock';
import { baseName } from '../util/paths';
import { epicNumber, epicNumbersIn, isNumberedByEpic } from './epicNumbers';
import type { ItemPlace } from './fieldValue';
import { freeId } from './freeId';
import { editFields, type FieldChange } from './setFields';

export interface NewItemRequest {
	readonly type: ItemType;
	readonly title: string;
	/** Further fields, already spelled as the file shall have them. */
	readonly fields: readonly FieldChange[];
	/** Prefix of its id, where neither the backlog nor its epic says it. */
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
	if (!make) return refused(noSuchType(convention, request.type));

	const numbered = numberedByEpic(entries, convention, request);
	if ('kind' in numbered) return numbered;
	const idPrefix = numbered.idPrefix ?? make.idPrefix;
	const id = freeId(entries, convention, { type: request.type, title }, { ...make, idPrefix }, random);
	const status = request.fields.find(({ field }) => field === 'status')?.value ?? make.status;
	const path = `${place.path}${make.folder}/${make.fileName(id, title)}`;
	if (!conventions.claims({ root: place.root, path }).some((claimed) => claimed.convention === convention))
		return refused(`A file named ${baseName(path)} would not be read as an item. Choose another title.`);
	const text = make.text({ id, title, status });
	return withFields(convention, numbered, { path, id, text });
}

function noSuchType(convention: Convention, type: ItemType): string {
	const known = itemTypes.filter((each) => convention.newFile(each));
	return `The convention ${convention.name} has no files for the type ${type}${known.length > 0 ? `, only for ${known.join(', ')}` : ''}.`;
}

/** In a convention that numbers stories by their epic its number is their prefix, and the path says all of the epic. */
function numberedByEpic(
	entries: readonly Entry[],
	convention: Convention,
	request: NewItemRequest,
): NewItemRequest | (Plan & { kind: 'refused' }) {
	const isNumbered = request.type === 'story' && request.idPrefix === undefined && isNumberedByEpic(convention);
	if (!isNumbered) return request;
	const epic = request.fields.find(({ field }) => field === 'epic')?.value;
	const number = epicNumber(epic, convention);
	if (number !== undefined)
		return {
			...request,
			fields: request.fields.filter(({ field }) => field !== 'epic'),
			idPrefix: `${number}.`,
		};
	const known = epicNumbersIn(entries, convention);
	const which = `give the number of an epic, such as ${known.slice(0, 8).join(', ') || '1'}.`;
	return refused(
		epic === undefined
			? `The convention ${convention.name} numbers stories by their epic, and none was named: ${which}`
			: `The convention ${convention.name} numbers stories by their epic, and "${epic}" is no number: ${which}`,
	);
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
