import type { Field } from '../model/field';
import type { ItemType } from '../model/itemType';
import type { Order } from '../model/order';
import type { StatusCategory, Workflow } from '../model/status';

/** The front-matter keys under which a field may stand, the one to write first. */
export type FieldKeys = Readonly<Record<Field | 'id' | 'type', readonly string[]>>;

/** How a kind of new file is made. */
export interface NewFile {
	/** Folder relative to the backlog's root, with forward slashes. */
	readonly folder: string;
	/** Prefix of new ids, for example `US-`. Undefined: the id is made from the title. */
	readonly idPrefix: string | undefined;
	/** Status of a new item when none is asked for. */
	readonly status: string;
	/** The whole text of the file. */
	text(fields: { readonly id: string; readonly title: string; readonly status: string }): string;
	/** Name of the file, with its ending. */
	fileName(id: string, title: string): string;
}

/**
 * A way in which a repository keeps its backlog: where items live, how their fields are spelled, how order is kept.
 * Everything that differs from one such way to another is asked of this interface and of nothing else.
 */
export interface Convention {
	readonly name: string;
	/** Statuses in this convention's spelling. */
	readonly workflow: Workflow;
	/** Whether an item's place in the order is kept as a string key or as a number. */
	readonly keeps: Order['kind'];
	readonly keys: FieldKeys;
	/**
	 * What a file is by its path: a type, `by-front-matter` when its front matter must say so, or undefined when it is no item.
	 */
	classify(path: string): ItemType | 'by-front-matter' | undefined;
	/** The id of an item whose file does not name one. */
	idFromPath(path: string): string;
	/** Ids that are meant to be the same give the same text. */
	normaliseId(id: string): string;
	/** Category of an item whose folder says more than its status. */
	categoryOf(path: string, category: StatusCategory): StatusCategory;
	/** Folder that holds the backlog, given one of its items' paths, with a trailing slash or empty. */
	rootOf(path: string): string;
	/** How a new item of a type is made; undefined when the convention has no such type. */
	newFile(type: ItemType): NewFile | undefined;
}
