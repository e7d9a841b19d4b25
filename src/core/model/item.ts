import type { CriteriaCount } from './criterion';
import type { Facts } from './facts';
import type { ItemType, StoryKind } from './itemType';
import type { Order } from './order';
import type { Problem } from './problem';
import type { Status } from './status';

/** Where an entry of the backlog lives. `uri` and `anchor` together identify it, ids may repeat. */
interface Place {
	readonly uri: string;
	/** Uri of its workspace folder. */
	readonly root: string;
	/** Relative to the workspace folder, with forward slashes. */
	readonly path: string;
	/** Name of the item within its file; undefined where the file holds it alone. */
	readonly anchor: string | undefined;
	/** Zero-based line on which the item starts. */
	readonly line: number;
	/** Key of the convention by which it was read. */
	readonly convention: string;
	/** Changes whenever the file's text does, so that an entry object stands for exactly one text. */
	readonly fingerprint: number;
}

/** What the index keeps of one item. Small on purpose: texts stay in the files. */
export interface Item extends Place {
	readonly readable: true;
	readonly id: string;
	readonly type: ItemType;
	readonly kind: StoryKind | undefined;
	readonly title: string;
	readonly status: Status;
	readonly order: Order | undefined;
	/** Id of the epic (or parent item) this one belongs to. */
	readonly epic: string | undefined;
	readonly goal: string | undefined;
	readonly sprint: string | undefined;
	readonly release: string | undefined;
	readonly persona: string | undefined;
	/** Estimate in the team's points. */
	readonly points: number | undefined;
	/** `now`, `next`, `later` or a period such as `2026-Q4`; epics only. */
	readonly horizon: string | undefined;
	readonly labels: readonly string[];
	readonly assignees: readonly string[];
	readonly dependsOn: readonly string[];
	readonly criteria: CriteriaCount;
	/** True when the body holds a well-formed user-story sentence. */
	readonly hasStorySentence: boolean;
	/** The role of the story sentence as written; undefined where there is none. */
	readonly role: string | undefined;
	/** A number for what the story sentence wants, to find others that want the same (`wishSketch`); undefined where it says too little. */
	readonly wish: number | undefined;
	/** A number for the words with which the wish is opened. */
	readonly wishOpening: number | undefined;
	/** Questions in the body that nobody has answered. */
	readonly openQuestions: number;
	/** Undefined for the many items that have none of these fields. */
	readonly facts: Facts | undefined;
	readonly problems: readonly Problem[];
}

/** A file that should be an item and cannot be read as one. Id, title and status are what a line scan could rescue. */
export interface UnreadableItem extends Place {
	readonly readable: false;
	readonly id: string;
	readonly type: ItemType;
	readonly title: string;
	readonly status: Status;
	/** At least one; the first says why. */
	readonly problems: readonly Problem[];
}

export type Entry = Item | UnreadableItem;

/** Identity of an entry inside one index. */
export function entryKey({ uri, anchor }: Pick<Entry, 'uri' | 'anchor'>): string {
	return anchor === undefined ? uri : `${uri}#${anchor}`;
}
