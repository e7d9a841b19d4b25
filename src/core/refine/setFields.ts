import type { Convention } from '../conventions/convention';
import { findField } from '../conventions/fieldPlaces';
import { ItemFields } from '../conventions/itemFields';
import { type ItemText, itemTextOf } from '../conventions/itemText';
import { type SetKeyOptions, setKey } from '../frontmatter/editFrontMatter';
import { readFrontMatter } from '../frontmatter/readFrontMatter';
import { isAmount, isFactField } from '../model/facts';
import { type Field, listFields } from '../model/field';
import type { Entry } from '../model/item';
import { applyEdits, changeBetween, type Plan, refused, type TextEdit } from '../model/textEdit';
import { textIn } from '../model/textRange';
import { editLabel, insertLabel } from './editLabel';
import { labelValue } from './labelValue';
import { onlyThatLabel } from './onlyThatLabel';

/** A field and its new value as the file shall spell it; undefined removes the field. */
export interface FieldChange {
	readonly field: Field;
	readonly value: string | undefined;
}

/** Path of an item's file as a link from another file, for references that are written as links. */
export type LinkTo = (id: string) => string | undefined;

const noLinks: LinkTo = () => undefined;

/**
 * Changes fields of one item where its file keeps them and as it spells them, touching nothing else.
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
	linkTo: LinkTo = noLinks,
): Plan {
	if (!entry.readable) {
		const why = entry.problems[0]?.message ?? '';
		return refused(`${entry.path} cannot be changed before its front matter is repaired: ${why}`);
	}
	const edits = editFields(text, convention, changes, entry.anchor, linkTo);
	if (typeof edits === 'string') return refused(`${entry.path} was not changed: ${edits}`);
	return { kind: 'change', label, edits: edits.length > 0 ? [{ uri: entry.uri, before: text, edits }] : [] };
}

/** The edits that bring fields to new values in one text, or the reason why it cannot be done safely. */
export function editFields(
	text: string,
	convention: Convention,
	changes: readonly FieldChange[],
	anchor?: string,
	linkTo: LinkTo = noLinks,
): readonly TextEdit[] | string {
	const { block, bodyStart } = readFrontMatter(text);
	const edits: TextEdit[] = [];
	let after = text;
	let bodyEdits = false;
	for (const change of [...changes].sort((a, b) => lineRank(a.field) - lineRank(b.field))) {
		// Each edit would begin a front matter of its own where there is none, so there they build on each other.
		const now = block ? text : after;
		const item = itemTextOf(now, readFrontMatter(now), convention, anchor);
		if (!item) return 'the item is not there any more.';
		const result = editField(item, convention, change, linkTo);
		if (typeof result === 'string') return result;
		bodyEdits ||= result.some(({ range }) => range.start > (block?.end ?? bodyStart));
		edits.push(...result);
		if (!block) after = applyEdits(after, result);
	}
	if (changes.length < 2) return edits;
	if (block) return checked(text, edits);
	if (bodyEdits) return [changeBetween(text, after)];
	const start = { start: bodyStart, end: bodyStart };
	return [{ range: start, newText: after.slice(bodyStart, bodyStart + after.length - text.length) }];
}

function editField(
	item: ItemText,
	convention: Convention,
	{ field, value }: FieldChange,
	linkTo: LinkTo,
): readonly TextEdit[] | string {
	const preferred = convention.keys[field][0];
	if (preferred === undefined) return `the convention ${convention.name} has no field for ${field}.`;
	if (field === 'depends-on' && isListedBelow(item, convention)) {
		return 'the dependencies are a list below a heading; change them there.';
	}
	const place = findField(item, convention, field);
	const inFrontMatter = place ? place.kind === 'front-matter' : convention.writes === 'front-matter' && !item.heading;
	if (inFrontMatter) {
		const key = place?.kind === 'front-matter' ? place.key : preferred;
		const result = setKey(item.text, key, spelled(field, value), {
			...styleOf(convention, field),
			after: keysBefore(convention, field),
		});
		return result.kind === 'refused' ? result.reason : result.edits;
	}
	return editInText(item, convention, field, value, linkTo);
}

/** Fields that stand in the text as labels, or that will. */
function editInText(
	item: ItemText,
	convention: Convention,
	field: Field,
	value: string | undefined,
	linkTo: LinkTo,
): readonly TextEdit[] | string {
	const place = findField(item, convention, field);
	const labels = item.labels(convention);
	if (place?.kind !== 'label') {
		if (value === undefined) return [];
		const name = labelTitle(field);
		const edit = insertLabel(item, labels, name, value);
		return onlyThatLabel(item, convention, edit, { label: undefined, name, value }) ?? [edit];
	}
	const old = textIn(item.text, place.label.value);
	const written = labelValue(field, value, old, linkTo);
	if (written === old) return [];
	const edit = editLabel(item, place.label, labels, written);
	const { label } = place;
	return onlyThatLabel(item, convention, edit, { label, name: label.name, value: written }) ?? [edit];
}

/** What is written under a key or a label would hide such a list, and taking it away would not take away the list. */
function isListedBelow(item: ItemText, convention: Convention): boolean {
	const fields = new ItemFields(item, convention, '');
	return fields.list('depends-on').length === 0 && fields.dependencies().length > 0;
}

function labelTitle(field: Field): string {
	const words = field.replaceAll('-', ' ');
	return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A key of letters is always quoted, since `no` or `null` could be one; numbers are written as numbers. */
function styleOf(convention: Convention, field: Field): SetKeyOptions {
	if (field === 'rank' && convention.keeps === 'key') return { quote: 'always' };
	return field === 'rank' || field === 'points' || (isFactField(field) && isAmount(field)) ? { as: 'number' } : {};
}

/** Edits that are right one by one could still spoil each other. */
function checked(text: string, edits: readonly TextEdit[]): readonly TextEdit[] | string {
	return readFrontMatter(applyEdits(text, edits)).problem?.message ?? edits;
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
