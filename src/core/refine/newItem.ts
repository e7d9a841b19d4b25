import type { Convention } from '../conventions/convention';
import { classify, conventionNamed, conventions } from '../conventions/conventions';
import { refinery } from '../conventions/refinery';
import type { Entry } from '../model/item';
import type { ItemType } from '../model/itemType';
import { applyEdits, type Plan, refused } from '../model/textEdit';
import { baseName, slugOf } from '../util/paths';
import { editFields, type FieldChange } from './setFields';

export interface NewItemRequest {
	readonly type: ItemType;
	readonly title: string;
	/** Further fields, already spelled as the file shall have them. */
	readonly fields: readonly FieldChange[];
}

/** A file to make: its place relative to the workspace folder, its id and its text. */
export interface NewItem {
	readonly path: string;
	readonly id: string;
	readonly text: string;
}

/**
 * Plans the file of a new item in the convention and folder that the backlog already uses; the native one in an empty workspace.
 * @returns the reason when the convention has no such type or the title is empty
 */
export function newItem(entries: readonly Entry[], request: NewItemRequest): NewItem | (Plan & { kind: 'refused' }) {
	const title = request.title.trim().replace(/\s+/g, ' ');
	if (title === '') return refused(`A new ${request.type} needs a title.`);
	const convention = conventionFor(entries);
	const make = convention.newFile(request.type);
	if (!make) return refused(`The convention ${convention.name} has no files for the type ${request.type}.`);

	const id = freeId(entries, convention, request.type, make.idPrefix, title);
	const status = request.fields.find(({ field }) => field === 'status')?.value ?? make.status;
	const path = `${rootFor(entries, convention)}${make.folder}/${make.fileName(id, title)}`;
	if (!classify(path))
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

/** The convention that most of the backlog's entries are in. */
export function conventionFor(entries: readonly Entry[]): Convention {
	let best = refinery;
	let most = 0;
	for (const convention of conventions) {
		const count = entries.filter((entry) => entry.convention === convention.name).length;
		if (count > most) [best, most] = [convention, count];
	}
	return best;
}

function rootFor(entries: readonly Entry[], convention: Convention): string {
	const any = entries.find((entry) => entry.convention === convention.name);
	return any ? conventionNamed(any.convention).rootOf(any.path) : 'backlog/';
}

/** The next free id: one more than the highest number in use, in the prefix that the backlog's ids have. */
function freeId(
	entries: readonly Entry[],
	convention: Convention,
	type: ItemType,
	prefix: string | undefined,
	title: string,
): string {
	const taken = new Set(entries.map((entry) => convention.normaliseId(entry.id)));
	if (prefix === undefined) {
		const slug = slugOf(title);
		let id = slug;
		for (let n = 2; taken.has(convention.normaliseId(id)); n++) id = `${slug}-${n}`;
		return id;
	}
	const numbered = entries
		.filter((entry) => entry.type === type && entry.convention === convention.name)
		.map((entry) => /^(\D*?)(\d+)/.exec(entry.id))
		.filter((match) => match !== null);
	const used = mostFrequent(numbered.map((match) => match[1] ?? '').filter((word) => word !== '')) ?? prefix;
	const highest = Math.max(0, ...numbered.filter((match) => match[1] === used).map((match) => Number(match[2])));
	let number = highest + 1;
	while (taken.has(convention.normaliseId(`${used}${number}`))) number++;
	return `${used}${number}`;
}

function mostFrequent(words: readonly string[]): string | undefined {
	const counts = new Map<string, number>();
	for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
	return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}
