import type { InvestQuality } from '../core/model/invest';
import type { ItemType } from '../core/model/itemType';
import type { StatusCategory } from '../core/model/status';

/** What speaks against one of the six INVEST qualities, in a few words each. */
export interface BoardHint {
	readonly quality: InvestQuality;
	readonly reasons: readonly string[];
}

/** One card of the board. Identified by `key`; ids may repeat in a backlog. Its place is its index in the list. */
export interface BoardCard {
	readonly key: string;
	readonly id: string;
	readonly type: ItemType;
	readonly title: string;
	/** False when the file keeps no place in the order yet. */
	readonly ranked: boolean;
	readonly status: { readonly text: string; readonly category: StatusCategory };
	readonly points: number | undefined;
	/** Colour index 0 to 7 is steady for an epic, given by the host. */
	readonly epic: { readonly id: string; readonly title: string; readonly colour: number } | undefined;
	readonly criteria: { readonly done: number; readonly total: number };
	/** What is missing for ready, most important first; empty when ready or past ready. */
	readonly missing: readonly string[];
	/** Reasons to look at a quality of the story again; they keep nothing from being ready. */
	readonly hints: readonly BoardHint[];
	readonly labels: readonly string[];
	/** Set when the file cannot be read: the reason. Such cards cannot be moved. */
	readonly unreadable: string | undefined;
}

/** Where a card goes: next to another card, or to an end of the ranked part of the list. */
export type BoardPlacement =
	| { readonly kind: 'before' | 'after'; readonly key: string }
	| { readonly kind: 'top' | 'bottom' };

/** What the host can tell beside the cards. */
export type BoardState =
	| { readonly kind: 'loading'; readonly done: number; readonly total: number }
	| { readonly kind: 'ready' }
	| { readonly kind: 'empty' }
	| { readonly kind: 'read-only'; readonly reason: string }
	| { readonly kind: 'error'; readonly message: string };

/** Everything; answers `ready` and `resend`, and tells a new state. */
export interface BoardSnapshot {
	readonly type: 'snapshot';
	readonly revision: number;
	/** In product order: ranked, then not ranked; unreadable ones anywhere. */
	readonly cards: readonly BoardCard[];
	readonly state: BoardState;
}

/** What changed between two revisions. */
export interface BoardPatch {
	readonly type: 'patch';
	/** The revision this patch turns into `revision`. A board at another one asks for a snapshot. */
	readonly base: number;
	readonly revision: number;
	/** New cards and cards with another content. */
	readonly changed: readonly BoardCard[];
	readonly removed: readonly string[];
	/** All keys in order, when the order changed or a card is new. */
	readonly order: readonly string[] | undefined;
}

/** From the extension to the board. */
export type ToBoard =
	| BoardSnapshot
	| BoardPatch
	/** The move is written; its patch is sent or on its way. */
	| { readonly type: 'moved'; readonly move: number; readonly message: string; readonly undo: boolean }
	/** The move is not written and will not be; the board returns to the files' order. */
	| { readonly type: 'refused'; readonly move: number; readonly reason: string };

/** From the board to the extension. */
export type FromBoard =
	/** The page runs and listens: send a snapshot. Comes again after every reload of the page. */
	| { readonly type: 'ready' }
	/** A patch did not fit: send a snapshot. */
	| { readonly type: 'resend' }
	/** `move` numbers the moves of one page from 1 on; exactly one `moved` or `refused` answers it. */
	| { readonly type: 'move'; readonly move: number; readonly key: string; readonly placement: BoardPlacement }
	/** Takes the given move back; only asked for the last one, when its `moved` allowed it. */
	| { readonly type: 'undo'; readonly move: number }
	| { readonly type: 'open'; readonly key: string }
	| { readonly type: 'set-points'; readonly key: string }
	| { readonly type: 'set-status'; readonly key: string }
	| { readonly type: 'create-sample' }
	| { readonly type: 'open-log' }
	/** Something the board could not handle, for the log. */
	| { readonly type: 'problem'; readonly text: string };
