import type { ItemType } from '../core/model/itemType';
import type { StatusCategory } from '../core/model/status';

/** One card of the board. Identified by `key`; ids may repeat in a backlog. */
export interface BoardCard {
	readonly key: string;
	readonly id: string;
	readonly type: ItemType;
	readonly title: string;
	/** Place in the product order, counted from 1 over all open items. */
	readonly position: number;
	/** False when the file keeps no place in the order yet. */
	readonly ranked: boolean;
	readonly status: { readonly text: string; readonly category: StatusCategory };
	readonly points: number | undefined;
	/** Colour index 0 to 7 is steady for an epic, given by the host. */
	readonly epic: { readonly id: string; readonly title: string; readonly colour: number } | undefined;
	readonly criteria: { readonly done: number; readonly total: number };
	/** What is missing for ready, most important first; empty when ready or past ready. */
	readonly missing: readonly string[];
	readonly labels: readonly string[];
	/** Set when the file cannot be read: the reason. Such cards cannot be moved. */
	readonly unreadable: string | undefined;
}

/** Where a card goes: next to another card, or to an end of the list. */
export type BoardPlacement =
	| { readonly kind: 'before' | 'after'; readonly key: string }
	| { readonly kind: 'top' | 'bottom' };

/** From the extension to the board. */
export type ToBoard =
	| {
			readonly type: 'snapshot';
			readonly revision: number;
			readonly cards: readonly BoardCard[];
			readonly state: BoardState;
	  }
	| {
			readonly type: 'patch';
			/** The revision this patch turns into `revision`. A board at another one asks for a snapshot. */
			readonly base: number;
			readonly revision: number;
			readonly changed: readonly BoardCard[];
			readonly removed: readonly string[];
			/** All keys in order, when the order changed. */
			readonly order: readonly string[] | undefined;
	  }
	| { readonly type: 'moved'; readonly key: string; readonly message: string; readonly undo: boolean }
	| { readonly type: 'refused'; readonly key: string; readonly reason: string };

/** What the host can tell beside the cards. */
export type BoardState =
	| { readonly kind: 'loading'; readonly done: number; readonly total: number }
	| { readonly kind: 'ready' }
	| { readonly kind: 'empty' }
	| { readonly kind: 'read-only'; readonly reason: string }
	| { readonly kind: 'error'; readonly message: string };

/** From the board to the extension. */
export type FromBoard =
	| { readonly type: 'ready' }
	| { readonly type: 'resend' }
	| { readonly type: 'move'; readonly key: string; readonly placement: BoardPlacement }
	| { readonly type: 'open'; readonly key: string }
	| { readonly type: 'set-points'; readonly key: string }
	| { readonly type: 'set-status'; readonly key: string }
	| { readonly type: 'undo' }
	| { readonly type: 'create-sample' }
	| { readonly type: 'open-log' };
