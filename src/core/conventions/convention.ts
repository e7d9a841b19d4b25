import type { Field } from '../model/field';
import type { ItemType, StoryKind } from '../model/itemType';
import type { OrderKind } from '../model/order';
import type { StatusCategory, Workflow } from '../model/status';

/** The spellings of each field, the one to write first. Front-matter keys and labels alike: `Story Points:` is `story-points`. */
export type FieldKeys = Readonly<Record<Field | 'id' | 'type', readonly string[]>>;

/** What a file is by its path: an item of a type, or something whose text must say whether it is an item. */
export type Claim = ItemType | 'by-text';

/** An item's type, and a story's kind where the word for the type says that too. */
export interface NamedType {
	readonly type: ItemType;
	readonly kind?: StoryKind;
}

/** Signs of an item that a text shows. */
export interface Signs {
	/** The file begins with a front matter. */
	readonly frontMatter: boolean;
	/** The front matter names an id or a status. */
	readonly fields: boolean;
	/** A label or section outside of a front matter holds one of the fields. */
	readonly labels: boolean;
	/** There is a place for acceptance criteria. */
	readonly criteria: boolean;
	/** There is a user-story sentence. */
	readonly story: boolean;
}

/** How several items stand in one file: each below a heading of its own. */
export interface Parts {
	/** Matches the titles of items; group `number` tells them apart, `title` is the rest, further groups are fields. */
	readonly heading: RegExp;
	readonly type: ItemType;
	/** What the file is beside the items in it, when there are any; undefined when it is nothing else. */
	readonly whole: ItemType | undefined;
	/** The id of an item, given its file's own id and its number. */
	id(fileId: string, number: string): string;
}

/** How a kind of new file is made. */
export interface NewFile {
	/** Folder relative to the backlog's root, with forward slashes. */
	readonly folder: string;
	/** Prefix of new ids, for example `US-`. Undefined: the id is made from the title. */
	readonly idPrefix: string | undefined;
	/** Digits of a new id's number at least. */
	readonly idDigits?: number;
	/** How ids are made; counted up by default. */
	readonly idScheme?: 'sequential' | 'random';
	/** Status of a new item when none is asked for. */
	readonly status: string;
	/** The whole text of the file. */
	text(fields: { readonly id: string; readonly title: string; readonly status: string }): string;
	/** Name of the file, with its ending. */
	fileName(id: string, title: string): string;
}

/**
 * A way in which a repository keeps its backlog: where items live, how their fields are spelled, where they are written,
 * how order is kept. Everything that differs from one such way to another is asked of this interface and of nothing else.
 * It says; reading and writing texts by what it says is done by `readEntries` and `setFields`.
 */
export interface Convention {
	readonly name: string;
	/** Tells it from the same convention with other settings; entries carry it. */
	readonly key: string;
	/** Statuses in this convention's spelling. */
	readonly workflow: Workflow;
	/** Whether an item's place in the order is kept as a string key or as a number in its own file, or by a list in another file. */
	readonly keeps: OrderKind | 'list';
	readonly keys: FieldKeys;
	/** Whether fields may also stand outside of a front matter, as labels or sections: always, or only in files without one. */
	readonly labels: 'always' | 'without-front-matter';
	/** Where a field is written that is not there yet. */
	readonly writes: 'front-matter' | 'label';
	readonly parts: Parts | undefined;
	/** File, relative to the workspace folder, that lists the items of all statuses in order; it holds status and order instead of the items. */
	readonly list: string | undefined;

	/** What a file is by its path; undefined when it is no item. */
	classify(path: string): Claim | undefined;
	/** The type, and the kind of a story, that a front matter's word means. */
	typeNamed(word: string): NamedType | undefined;
	/** Whether a text is an item at all, where the path alone does not settle it. */
	accepts(path: string, signs: Signs, type: ItemType): boolean;
	/** The id of an item whose file does not name one. */
	idFromPath(path: string): string;
	/** Values of fields that the path tells where the text does not. */
	fieldsFromPath(path: string): Readonly<Partial<Record<Field, string>>>;
	/** Ids that are meant to be the same give the same text. */
	normaliseId(id: string): string;
	/** Folder within which ids are meant to be unique, with a trailing slash or empty. */
	scopeOf(path: string): string;
	/** Category of an item whose folder says more than its status. */
	categoryOf(path: string, category: StatusCategory): StatusCategory;
	/** Points that words stand for, such as a T-shirt size or a workload tag; undefined when they are none. */
	pointsOf(words: string): number | undefined;
	/** Folder that holds the backlog, given one of its items' paths, with a trailing slash or empty. */
	rootOf(path: string): string;
	/** How a new item of a type is made; undefined when the convention has no such type. */
	newFile(type: ItemType): NewFile | undefined;
}
