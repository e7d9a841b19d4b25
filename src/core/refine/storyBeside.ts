import type { Convention } from '../conventions/convention';
import { readEntries } from '../conventions/readEntries';
import type { Field } from '../model/field';
import { entryKey, type Item } from '../model/item';
import type { StoryKind } from '../model/itemType';
import { refused } from '../model/textEdit';
import type { Random } from '../ports/clock';
import type { FileStore } from '../ports/fileStore';
import { findPlace } from '../priority/placement';
import { relativePath } from '../util/paths';
import { isNumberedByEpic } from './epicNumbers';
import { type KnownItems, type NewItem, newItem } from './newItem';
import type { OpenStory } from './openStory';
import type { Refusal } from './planner';
import type { FieldChange } from './setFields';

/** A new file and where it will be. */
export type NewFile = NewItem & { readonly uri: string };

/** What is wanted beside a story. */
export interface WishBeside {
	readonly title: string;
	readonly kind: StoryKind | undefined;
	/** Key of the item that it gets its place behind; the story when left out. */
	readonly behind?: string | undefined;
}

/**
 * A new story as its convention makes it, with the fields of another one that say where it belongs, and a place right behind
 * that one; without a place where that one has none.
 */
export async function storyBeside(
	known: KnownItems,
	store: FileStore,
	{ story, convention }: OpenStory,
	{ title, kind, behind }: WishBeside,
	random: Random,
): Promise<NewFile | Refusal> {
	const fields: FieldChange[] = [];
	const add = (field: Field, value: string | undefined) => {
		if (value !== undefined && value !== '' && convention.keys[field].length > 0) fields.push({ field, value });
	};
	add('epic', story.epic);
	add('goal', story.goal);
	add('persona', story.persona);
	add('sprint', story.sprint);
	add('labels', story.labels.join(', '));
	add('kind', kind);
	if (story.order !== undefined && convention.keeps !== 'list') {
		const moving = { ...story, id: title, uri: `${story.uri}#`, order: undefined };
		const after = { kind: 'after', key: behind ?? entryKey(story) } as const;
		const place = findPlace(known.entries, moving, convention.keeps, after, random);
		if (place.kind === 'refused') {
			const remedy = { kind: 'respace', root: story.root, type: story.type } as const;
			return { ...refused(place.reason), ...(place.isCrowded ? { remedy } : {}) };
		}
		if (place.kind === 'order') add('rank', String(place.order));
	}
	const place = { convention: story.convention, root: story.root, path: convention.rootOf(story.path) };
	const idPrefix = prefixLike(story.id, convention);
	const made = newItem(known, place, { type: 'story', title, fields, idPrefix }, random);
	if ('kind' in made) return made;
	const uri = store.resolve(made.path, story.root);
	if (uri === undefined) return refused(`${made.path} lies outside of the workspace.`);
	if ((await store.read(uri)).kind !== 'missing')
		return refused(`${made.path} is there already. Choose another title.`);
	return { ...made, uri };
}

/** What a new file will be read as with a text; undefined when that is not the item that it was made for. */
export function readBeside(
	{ uri, path, id }: NewFile,
	text: string,
	{ root }: Item,
	known: KnownItems,
): Item | undefined {
	const [entry] = readEntries({ uri, root, path }, { kind: 'text', text }, known.conventions);
	return entry?.readable && entry.id === id ? entry : undefined;
}

/** An item as a markdown link from another file. */
export function linkTo({ id, path }: Pick<Item, 'id' | 'path'>, from: string): string {
	return `[${id}](${encodeURI(relativePath(from, path).replace(/^\.\//, ''))})`;
}

/** Where ids have no prefix but the number of an epic: that of the story. */
function prefixLike(id: string, convention: Convention): string | undefined {
	return isNumberedByEpic(convention) ? /^\d+\.(?=\d)/.exec(id)?.[0] : undefined;
}
