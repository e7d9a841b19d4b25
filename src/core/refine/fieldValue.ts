import type { EstimationConfig } from '../config/config';
import type { Conventions } from '../conventions/conventions';
import { type FactField, factOf, gradeWords, isAmount, isDay, isFactField } from '../model/facts';
import type { Field } from '../model/field';
import type { Entry } from '../model/item';
import { type ItemType, isItemType, storyKinds } from '../model/itemType';
import { findStatus, type StatusDefinition } from '../model/status';
import { periodOf } from '../query/periods';

/** A value ready to be written (undefined: the field goes), or the reason why a user's words are none. */
export type FieldValue =
	| { readonly kind: 'value'; readonly value: string | undefined }
	| { readonly kind: 'refused'; readonly reason: string };

/** What `fieldValue` must know of the rest of the backlog. */
export interface KnownBacklog {
	readonly entries: readonly Entry[];
	readonly conventions: Conventions;
	find(id: string, from: ItemPlace): readonly Entry[];
}

/** Where an item is or will be: what its words mean depends on it. */
export type ItemPlace = Pick<Entry, 'convention' | 'root' | 'path'>;

/** Fields whose value names another item, and that item's type. */
const references: Partial<Record<Field, ItemType>> = {
	epic: 'epic',
	goal: 'goal',
	sprint: 'sprint',
	release: 'release',
	persona: 'persona',
};

/** Turns what a user typed for a field into the text that belongs into the file: `DONE` into the file's `done`, `ep-3` into `EP-3`. */
export function fieldValue(field: Field, words: string, place: ItemPlace, backlog: KnownBacklog): FieldValue {
	const text = words.trim();
	if (field === 'status') return statusValue(text, place.convention, backlog);
	if (text === '') return { kind: 'value', value: undefined };
	if (field === 'points') return pointsValue(text, backlog.conventions.configOf(place.root).estimation);
	if (field === 'kind' && !storyKinds.some((kind) => kind === text) && !place.convention.startsWith('backlog-md')) {
		return refusal(`"${text}" is no kind of story: use one of ${storyKinds.join(', ')}.`);
	}
	if (field === 'rank') return refusal('The rank is written by moving an item, not by hand.');
	if (isFactField(field)) return factValue(field, text);
	const type = references[field];
	return type ? referenceValue(field, text, type, place, backlog) : { kind: 'value', value: text };
}

/** The statuses that may be written: the workflow's, in the spelling that the backlog's files use most. */
export function writableStatuses(convention: string, backlog: KnownBacklog): readonly StatusDefinition[] {
	const { workflow } = backlog.conventions.named(convention);
	const counts = new Map<string, number>();
	for (const { status, convention: key } of backlog.entries) {
		if (key === convention && status.text) counts.set(status.text, (counts.get(status.text) ?? 0) + 1);
	}
	const used = [...counts].sort((a, b) => b[1] - a[1]).map(([text]) => text);
	return workflow.map((status) => {
		if (counts.has(status.name)) return status;
		// "Done (2026-01-02)" says done and more: only words that are known as a whole are a spelling.
		const spelling = used.find((text) => findStatus(text, workflow) === status);
		return { ...status, name: spelling ?? status.name };
	});
}

function statusValue(text: string, convention: string, backlog: KnownBacklog): FieldValue {
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

function pointsValue(text: string, { scale, sizes }: EstimationConfig): FieldValue {
	const size = Object.keys(sizes).find((word) => word.toLowerCase() === text.toLowerCase());
	if (size !== undefined) return { kind: 'value', value: size };
	const isNumber = /^\d+(\.\d+)?$/.test(text);
	if (isNumber && scale && !scale.includes(Number(text)))
		return refusal(`${text} is not on this team's scale: use one of ${scale.join(', ')}.`);
	if (isNumber) return { kind: 'value', value: text };
	return refusal(`"${text}" is no estimate: use a number of points such as 3 or 0.5, or nothing to remove it.`);
}

function factValue(field: FactField, text: string): FieldValue {
	if (isAmount(field) && factOf(field, text) === undefined) {
		return refusal(`"${text}" is no ${field}: use a number such as 3 or 80%, or one of ${gradeWords.join(', ')}.`);
	}
	if (isDay(field) && !periodOf(text)) {
		return refusal(`"${text}" is no day: use a date such as 2026-03-31 or a period such as 2026-Q1.`);
	}
	return { kind: 'value', value: text };
}

/** An id is checked when the backlog has items of that type at all; otherwise it is a free word. */
function referenceValue(
	field: Field,
	text: string,
	type: ItemType,
	place: ItemPlace,
	backlog: KnownBacklog,
): FieldValue {
	const found = backlog.find(text, place);
	const right = found.find((entry) => entry.type === type);
	if (right) return { kind: 'value', value: right.id };
	const candidates = backlog.entries.filter((entry) => entry.type === type && entry.convention === place.convention);
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
