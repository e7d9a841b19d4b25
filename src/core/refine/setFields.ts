import type { Convention } from '../conventions/convention';
import { presentKey } from '../conventions/fieldKey';
import { type SetKeyOptions, setKey } from '../frontmatter/editFrontMatter';
import { readFrontMatter } from '../frontmatter/readFrontMatter';
import { type Field, listFields } from '../model/field';
import type { Entry } from '../model/item';
import { applyEdits, type Plan, refused, type TextEdit } from '../model/textEdit';

/** A field and its new value as the file shall spell it; undefined removes the field. */
export interface FieldChange {
	readonly field: Field;
	readonly value: string | undefined;
}

/**
 * Changes front-matter fields of one item in its file's own spelling, touching nothing else.
 * Values are taken as given; `fieldValue` turns a user's words into them.
 *
 * @param label name of the step for the undo list
 */
export function setFields(
	entry: Entry,
	text: string,
	convention: Convention,
	changes: readonly FieldChange[],
	label: string,
): Plan {
	if (!entry.readable) {
		const why = entry.problems[0]?.message ?? '';
		return refused(`${entry.path} cannot be changed before its front matter is repaired: ${why}`);
	}
	const edits = editFields(text, convention, changes);
	if (typeof edits === 'string') return refused(`${entry.path} was not changed: ${edits}`);
	return { kind: 'change', label, edits: edits.length > 0 ? [{ uri: entry.uri, before: text, edits }] : [] };
}

/** The edits that bring fields to new values in one text, or the reason why it cannot be done safely. */
export function editFields(
	text: string,
	convention: Convention,
	changes: readonly FieldChange[],
): readonly TextEdit[] | string {
	const { block, bodyStart } = readFrontMatter(text);
	const edits: TextEdit[] = [];
	let after = text;
	for (const change of [...changes].sort((a, b) => lineRank(a.field) - lineRank(b.field))) {
		// Each edit would begin a front matter of its own where there is none, so there they build on each other.
		const result = editField(block ? text : after, convention, change);
		if (typeof result === 'string') return result;
		edits.push(...result);
		if (!block) after = applyEdits(after, result);
	}
	if (changes.length < 2) return edits;
	if (block) return checked(text, edits);
	const start = { start: bodyStart, end: bodyStart };
	return [{ range: start, newText: after.slice(bodyStart, bodyStart + after.length - text.length) }];
}

function editField(text: string, convention: Convention, { field, value }: FieldChange): readonly TextEdit[] | string {
	const key = keyOf(convention, field, text);
	if (!key) return `the convention ${convention.name} has no field for ${field}.`;
	const result = setKey(text, key, spelled(field, value), {
		...styleOf(convention, field),
		after: keysBefore(convention, field),
	});
	return result.kind === 'refused' ? result.reason : result.edits;
}

/** A key of letters is always quoted, since `no` or `null` could be one; numbers are written as numbers. */
function styleOf(convention: Convention, field: Field): SetKeyOptions {
	if (field === 'rank' && convention.keeps === 'key') return { quote: 'always' };
	return field === 'rank' || field === 'points' ? { as: 'number' } : {};
}

/** Edits that are right one by one could still spoil each other. */
function checked(text: string, edits: readonly TextEdit[]): readonly TextEdit[] | string {
	return readFrontMatter(applyEdits(text, edits)).problem?.message ?? edits;
}

/** The key that the file uses for a field, else the one its convention prefers. */
function keyOf(convention: Convention, field: Field, text: string): string | undefined {
	const { data } = readFrontMatter(text);
	return presentKey(convention.keys[field], data) ?? convention.keys[field][0];
}

function spelled(field: Field, value: string | undefined): string | readonly string[] | undefined {
	if (value === undefined || !listFields.includes(field)) return value;
	return value
		.split(',')
		.map((part) => part.trim())
		.filter((part) => part !== '');
}

/** Fields in the order in which a new line is placed among the present ones. */
const lineOrder: readonly Field[] = ['title', 'status', 'epic', 'persona', 'points', 'rank'];

function lineRank(field: Field): number {
	const at = lineOrder.indexOf(field);
	return at < 0 ? lineOrder.length : at;
}

function keysBefore(convention: Convention, field: Field): readonly string[] {
	const before = lineOrder.slice(0, lineRank(field));
	return [...convention.keys.id, ...convention.keys.type, ...before.flatMap((name) => convention.keys[name])];
}
