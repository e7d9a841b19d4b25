import type { Convention } from '../conventions/convention';
import type { Field } from '../model/field';
import type { Entry } from '../model/item';
import { type ItemType, isItemType, storyKinds } from '../model/itemType';
import { findStatus, normaliseStatus, type StatusDefinition } from '../model/status';

/** A value ready to be written (undefined: the field goes), or the reason why a user's words are none. */
export type FieldValue =
	| { readonly kind: 'value'; readonly value: string | undefined }
	| { readonly kind: 'refused'; readonly reason: string };

/** What `fieldValue` must know of the rest of the backlog. */
export interface KnownBacklog {
	readonly entries: readonly Entry[];
	find(id: string, convention: string): readonly Entry[];
}

/** Fields whose value names another item, and that item's type. */
const references: Partial<Record<Field, ItemType>> = {
	epic: 'epic',
	goal: 'goal',
	sprint: 'sprint',
	release: 'release',
	persona: 'persona',
};

/** Turns what a user typed for a field into the text that belongs into the file: `DONE` into the file's `done`, `ep-3` into `EP-3`. */
export function fieldValue(field: Field, words: string, convention: Convention, backlog: KnownBacklog): FieldValue {
	const text = words.trim();
	if (field === 'status') return statusValue(text, convention, backlog);
	if (text === '') return { kind: 'value', value: undefined };
	if (field === 'points') return pointsValue(text);
	if (field === 'kind' && !storyKinds.some((kind) => kind === text) && convention.name === 'refinery') {
		return refusal(`"${text}" is no kind of story: use one of ${storyKinds.join(', ')}.`);
	}
	if (field === 'rank') return refusal('The rank is written by moving an item, not by hand.');
	const type = references[field];
	return type ? referenceValue(field, text, type, convention, backlog) : { kind: 'value', value: text };
}

/** The statuses that may be written: the workflow's, in the spelling that the backlog's files already use. */
export function writableStatuses(convention: Convention, backlog: KnownBacklog): readonly StatusDefinition[] {
	const used = new Map<string, string>();
	for (const { status, convention: name } of backlog.entries) {
		if (name === convention.name && status.text) used.set(normaliseStatus(status.text), status.text);
	}
	return convention.workflow.map((status) => {
		if ([...used.values()].includes(status.name)) return status;
		return { ...status, name: used.get(normaliseStatus(status.name)) ?? status.name };
	});
}

function statusValue(text: string, convention: Convention, backlog: KnownBacklog): FieldValue {
	const statuses = writableStatuses(convention, backlog);
	const found =
		statuses.find((status) => status.name === text) ??
		findStatus(text, statuses) ??
		statuses.find((status) => status.category === findStatus(text)?.category);
	if (found) return { kind: 'value', value: found.name };
	return refusal(
		`"${text}" is no status of this backlog: use one of ${statuses.map((status) => status.name).join(', ')}.`,
	);
}

function pointsValue(text: string): FieldValue {
	if (/^\d+(\.\d+)?$/.test(text)) return { kind: 'value', value: text };
	return refusal(`"${text}" is no estimate: use a number of points such as 3 or 0.5, or nothing to remove it.`);
}

/** An id is checked when the backlog has items of that type at all; otherwise it is a free word. */
function referenceValue(
	field: Field,
	text: string,
	type: ItemType,
	convention: Convention,
	backlog: KnownBacklog,
): FieldValue {
	const found = backlog.find(text, convention.name);
	const right = found.find((entry) => entry.type === type);
	if (right) return { kind: 'value', value: right.id };
	const candidates = backlog.entries.filter((entry) => entry.type === type && entry.convention === convention.name);
	// A backlog without epics has tasks with tasks below them.
	if (candidates.length === 0) return { kind: 'value', value: found[0]?.id ?? text };
	const names = candidates.slice(0, 8).map((entry) => entry.id);
	return refusal(
		`There is no ${field} "${text}": use one of ${names.join(', ')}${candidates.length > 8 ? ', …' : ''}.`,
	);
}

function refusal(reason: string): FieldValue {
	return { kind: 'refused', reason };
}

/** The item types whose items a user can be offered for a field. */
export function referencedType(field: Field): ItemType | undefined {
	const type = references[field];
	return type && isItemType(type) ? type : undefined;
}
