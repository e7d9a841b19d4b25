import type { Convention } from '../conventions/convention';
import { readEntries } from '../conventions/readEntries';
import type { Field } from '../model/field';
import type { Entry, Item } from '../model/item';
import type { ItemType } from '../model/itemType';
import { refused } from '../model/textEdit';
import type { Random } from '../ports/clock';
import type { FileStore } from '../ports/fileStore';
import { periodOf } from '../query/periods';
import { type KnownItems, newItem } from './newItem';
import type { Creations, Refusal } from './planner';
import type { FieldChange } from './setFields';
import { withStorySentence } from './storyDraft';
import { wantOf } from './storyWords';

/** What an item is broken down into, and the field by which a child names it. */
const childOf: Partial<Record<ItemType, { readonly type: 'epic' | 'story'; readonly field: 'goal' | 'epic' }>> = {
	goal: { type: 'epic', field: 'goal' },
	epic: { type: 'story', field: 'epic' },
};

/**
 * Plans the epics of a goal or the stories of an epic, in the convention that the parent is kept in: each names its parent, an epic
 * has the period of its goal as its horizon, a story begins with a sentence that has gaps. What a story has from its epic by itself
 * (goal, release) is not written again. Every file is read again before; nothing else changes.
 * @param titles of the children, in their order; all of them are made or, when one cannot be, none
 */
export async function breakDown(
	known: KnownItems,
	store: FileStore,
	entry: Entry,
	titles: readonly string[],
	random: Random,
): Promise<Creations | Refusal> {
	const item = await presentParent(known, store, entry);
	if (!('readable' in item)) return item;
	const child = childOf[item.type];
	if (!child) return refused(`${item.id} is of type ${item.type}: only goals and epics are broken down.`);
	if (titles.length === 0) return refused(`There is nothing to break ${item.id} down into: give at least one title.`);
	const convention = known.conventions.named(item.convention);
	if (convention.keeps === 'list' && child.type === 'story')
		return refused(`${convention.list} lists the stories in order, and new ones would be missing there.`);
	const entries = [...known.entries];
	const creations: { uri: string; text: string }[] = [];
	const ids: string[] = [];
	for (const title of titles) {
		const made = childNamed(title, item, child, { entries, conventions: known.conventions }, random);
		if ('kind' in made) return made;
		const uri = store.resolve(made.path, item.root);
		if (uri === undefined) return refused(`${made.path} lies outside of the workspace.`);
		if (creations.some((other) => other.uri === uri) || (await store.read(uri)).kind !== 'missing')
			return refused(`${made.path} is there already. Choose another title.`);
		const text = settledText(made, { uri, root: item.root, path: made.path }, item, child, known);
		if (typeof text !== 'string') return text;
		creations.push({ uri, text });
		ids.push(made.id);
		entries.push(...readEntries({ uri, root: item.root, path: made.path }, { kind: 'text', text }, known.conventions));
	}
	return { kind: 'change', label: `Break ${item.id} down into ${ids.join(', ')}`, edits: [], creations, ids };
}

type Child = NonNullable<(typeof childOf)[ItemType]>;
type Made = { readonly path: string; readonly id: string; readonly title: string; readonly texts: readonly string[] };

/** The parent as its file now is. */
async function presentParent(known: KnownItems, store: FileStore, entry: Entry): Promise<Item | Refusal> {
	const cannot = (why: string) => refused(`${entry.id} was not broken down: ${why}`);
	const content = await store.read(entry.uri);
	if (content.kind !== 'text')
		return cannot(content.kind === 'missing' ? 'its file is not there any more.' : content.reason);
	const now = readEntries(entry, content, known.conventions).find(({ anchor }) => anchor === entry.anchor);
	if (!now?.readable) return cannot(now?.problems[0]?.message ?? 'it is not in its file any more.');
	const { normaliseId, scopeOf } = known.conventions.named(now.convention);
	const alike = known.entries.filter(
		({ id, type, root, path }) =>
			type === now.type &&
			root === now.root &&
			normaliseId(id) === normaliseId(now.id) &&
			scopeOf(path) === scopeOf(now.path),
	);
	return alike.length > 1 ? cannot('others have its id, too: give each an id of its own first.') : now;
}

/** A child's file with the texts that come into question, the best one first. */
function childNamed(
	title: string,
	parent: Item,
	{ type, field }: Child,
	known: KnownItems,
	random: Random,
): Made | Refusal {
	const convention = known.conventions.named(parent.convention);
	const fields = [...traceOf(parent, field, convention), ...horizonOf(parent, convention)];
	const place = { convention: parent.convention, root: parent.root, path: convention.rootOf(parent.path) };
	const made = newItem(known, place, { type, title, fields }, random);
	if ('kind' in made) return made;
	const { path, id, text } = made;
	if (type === 'epic') return { path, id, title, texts: [text] };
	// Words that are more than words could be read as something else in a sentence.
	const want = /^[\p{L}\p{N} '’-]+$/u.test(title) && !/\bso that\b/i.test(title) ? wantOf(title) : '';
	const drafts = [want, ''].map((words) => withStorySentence(text, convention, words || undefined));
	return { path, id, title, texts: [...new Set(drafts)] };
}

function traceOf(parent: Item, field: Field, { keys }: Convention): readonly FieldChange[] {
	return keys[field].length === 0 ? [] : [{ field, value: parent.id }];
}

function horizonOf({ type, horizon }: Item, { keys }: Convention): readonly FieldChange[] {
	const isPlanned = horizon !== undefined && (/^(?:now|next|later)$/i.test(horizon) || periodOf(horizon) !== undefined);
	return type === 'goal' && isPlanned && keys.horizon.length > 0 ? [{ field: 'horizon', value: horizon }] : [];
}

/** The first of the texts that is read as the one child that was asked for. */
function settledText(
	{ texts, id, title }: Made,
	file: { readonly uri: string; readonly root: string; readonly path: string },
	parent: Item,
	{ type, field }: Child,
	known: KnownItems,
): string | Refusal {
	const convention = known.conventions.named(parent.convention);
	const isRight = (text: string) => {
		const [made, ...others] = readEntries(file, { kind: 'text', text }, known.conventions);
		if (!made?.readable || others.length > 0 || made.problems.length > 0) return false;
		const named = made[field];
		const isChild = named !== undefined && convention.normaliseId(named) === convention.normaliseId(parent.id);
		return made.id === id && made.type === type && made.title === title && made.criteria.total === 0 && isChild;
	};
	const text = texts.find(isRight);
	return (
		text ??
		refused(
			convention.keys[field].length === 0
				? `The convention ${convention.name} has no field for the ${field} of a ${type}, so it would not be known what it belongs to.`
				: `The title "${title}" would be read otherwise in a file of ${convention.name}. Choose another title.`,
		)
	);
}
