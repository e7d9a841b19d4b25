import type { BoardGroup, BoardMode } from '../core/model/boardLook';
import type { InvestQuality } from '../core/model/invest';
import type { ItemType } from '../core/model/itemType';
import type { StatusCategory } from '../core/model/status';

/** What speaks against one of the six INVEST qualities, in a few words each. */
export interface BoardHint {
	readonly quality: InvestQuality;
	readonly reasons: readonly string[];
}

/** Where a card's place in the order disagrees with something else that is known, in one sentence. */
export interface BoardSign {
	/** `score`: items with a lower score stand above it, or the other way round; `dependency`: it stands above what it waits for; `readiness`: near the top and not ready. */
	readonly kind: 'score' | 'dependency' | 'readiness';
	readonly text: string;
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
	/** Index into the board's columns; undefined where its status is in none of them. */
	readonly column: number | undefined;
	readonly points: number | undefined;
	/** Under the team's scoring model; undefined where it lacks what the model asks for. */
	readonly score: number | undefined;
	/** Effort (its points where it has no effort of its own) and impact, the axes of the matrix. */
	readonly effort: number | undefined;
	readonly impact: number | undefined;
	/** The ids of what it belongs to; `BoardFrame.names` has their titles. */
	readonly groups: Readonly<Partial<Record<BoardGroup, string>>>;
	readonly criteria: { readonly done: number; readonly total: number };
	/** What is missing for ready, most important first; empty when ready or past ready. */
	readonly missing: readonly string[];
	/** Reasons to look at a quality of the story again; they keep nothing from being ready. */
	readonly hints: readonly BoardHint[];
	readonly signs: readonly BoardSign[];
	readonly labels: readonly string[];
	/** Set when the file cannot be read: the reason. Such cards cannot be moved. */
	readonly unreadable: string | undefined;
}

/** Where cards go: next to another card, or to an end of the ranked part of the list. */
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

/** What the user wants to see. */
export interface BoardLook {
	readonly mode: BoardMode;
	/** In the filter language; empty for all. */
	readonly filter: string;
	readonly lanes: BoardGroup | undefined;
	/** Show closed stories too. */
	readonly closed: boolean;
}

/** A look with a name, kept in `refinery.yml`. */
export interface BoardSavedView {
	readonly name: string;
	readonly look: BoardLook;
}

/** A column of the kanban mode: one status of the workflow. */
export interface BoardColumn {
	/** As written into files. */
	readonly name: string;
	readonly category: StatusCategory;
	/** Work in progress that the team allows. */
	readonly limit: number | undefined;
}

/** Title of what cards belong to. Colour index 0 to 7 is steady for an epic; undefined elsewhere. */
export interface BoardName {
	readonly title: string;
	readonly colour: number | undefined;
}

/** Everything about the board that is not a card. */
export interface BoardFrame {
	readonly state: BoardState;
	readonly names: Readonly<Record<BoardGroup, Readonly<Record<string, BoardName>>>>;
	readonly columns: readonly BoardColumn[];
	/** Estimates that an item may have, ascending; empty: any number. */
	readonly scale: readonly number[];
	/** How much fits, in points, and of what ("SP-7", "team"); undefined where nothing says so. */
	readonly cut: { readonly capacity: number; readonly label: string } | undefined;
	readonly views: readonly BoardSavedView[];
	/** Name of the scoring model, for example `RICE`; undefined where the team has none. */
	readonly model: string | undefined;
}

/** Which cards a look's filter lets pass, and what is wrong with the filter's words. */
export interface BoardMatches {
	/** The filter that was asked for. */
	readonly filter: string;
	/** Keys of the cards that pass; undefined: all. */
	readonly keys: readonly string[] | undefined;
	readonly problem: string | undefined;
}

/** Everything; answers `ready` and `resend`. */
export interface BoardSnapshot {
	readonly type: 'snapshot';
	readonly revision: number;
	/** In product order: ranked, then not ranked; unreadable ones anywhere. */
	readonly cards: readonly BoardCard[];
	readonly frame: BoardFrame;
	readonly matches: BoardMatches;
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
	/** The whole frame, when anything of it changed. */
	readonly frame: BoardFrame | undefined;
	/** When other cards pass the filter, or another filter was asked for. */
	readonly matches: BoardMatches | undefined;
}

/** A piece of a line of markdown; the board draws it and never reads markdown itself. */
export interface BoardInline {
	readonly text: string;
	readonly style: 'plain' | 'strong' | 'emphasis' | 'code' | 'link';
}

/** An item that another one names, or is named by. */
export interface BoardLink {
	readonly relation: BoardGroup | 'waits-for' | 'holds-up' | 'part';
	readonly id: string;
	readonly title: string;
	/** Undefined when the backlog has no such item. */
	readonly key: string | undefined;
	readonly category: StatusCategory | undefined;
}

/** One card in full. */
export interface BoardDetail {
	readonly key: string;
	readonly path: string;
	/** The user-story sentence; empty where there is none. */
	readonly sentence: readonly BoardInline[];
	readonly criteria: readonly {
		/** Index among the item's criteria, depth first: what `tick` names. */
		readonly index: number;
		readonly depth: number;
		readonly words: readonly BoardInline[];
		/** Undefined for a criterion without a box. */
		readonly checked: boolean | undefined;
	}[];
	readonly questions: readonly { readonly words: readonly BoardInline[]; readonly answered: boolean }[];
	readonly findings: readonly {
		readonly rule: string;
		readonly severity: 'error' | 'warning' | 'info' | 'hint';
		readonly message: string;
		/** Zero-based line in the file. */
		readonly line: number;
	}[];
	readonly links: readonly BoardLink[];
	/** How the score came about: each part of the model and its value, as words. */
	readonly score: readonly { readonly name: string; readonly value: string }[];
}

/** One item that stands elsewhere than it did. */
export interface BoardMoved {
	/** Undefined when the item is gone. */
	readonly key: string | undefined;
	readonly id: string;
	readonly title: string;
	/** Places counted from 1 among the items of both states; undefined: not there, or not ranked. */
	readonly from: number | undefined;
	readonly to: number | undefined;
	/** Who moved it last, and when (ISO 8601); undefined for a move that is not committed. */
	readonly by: string | undefined;
	readonly at: string | undefined;
	readonly reason: string | undefined;
}

/** What moved since some state of the repository. */
export interface BoardMoves {
	readonly type: 'moves';
	/** As the user named it; undefined while nothing is chosen. */
	readonly since: string | undefined;
	/** What can be chosen: tags, branches, the last review, with what each is in words. */
	readonly choices: readonly { readonly ref: string; readonly label: string }[];
	readonly moves: readonly BoardMoved[];
	/** Why there is nothing to tell, for example that the folder is no git repository. */
	readonly problem: string | undefined;
	/** Still being worked out. */
	readonly busy: boolean;
}

/** From the extension to the board. */
export type ToBoard =
	| BoardSnapshot
	| BoardPatch
	/** The change is written; its patch is sent or on its way. `reason`: the board may ask why it was made. */
	| {
			readonly type: 'changed';
			readonly change: number;
			readonly message: string;
			readonly back: 'undo' | 'redo' | undefined;
			readonly reason: boolean;
	  }
	/** The change is not written and will not be; the board returns to what the files say. */
	| { readonly type: 'refused'; readonly change: number; readonly reason: string }
	/** Of the card that was asked for last; undefined when it is gone. */
	| { readonly type: 'detail'; readonly key: string; readonly detail: BoardDetail | undefined }
	| BoardMoves;

/** Single-valued fields that can be changed on the board, as `refinery set` names them. An empty text removes the field. */
export type BoardFields = Readonly<
	Partial<
		Record<
			'points' | 'status' | 'epic' | 'title' | 'sprint' | 'goal' | 'release' | 'persona' | 'impact' | 'effort',
			string
		>
	>
>;

/** From the board to the extension. */
export type FromBoard =
	/** The page runs and listens: send a snapshot for this look. Comes again after every reload of the page. */
	| { readonly type: 'ready'; readonly look: BoardLook }
	/** A patch did not fit: send a snapshot. */
	| { readonly type: 'resend' }
	/** The user wants to see something else. */
	| { readonly type: 'look'; readonly look: BoardLook }
	/**
	 * Moves cards to one place (they keep their order among each other), sets fields of all of them, or both, as one step to
	 * undo. `change` numbers the changes of one page from 1 on; exactly one `changed` or `refused` answers it.
	 */
	| {
			readonly type: 'change';
			readonly change: number;
			readonly keys: readonly string[];
			readonly placement: BoardPlacement | undefined;
			readonly fields: BoardFields;
	  }
	| {
			readonly type: 'tick';
			readonly change: number;
			readonly key: string;
			readonly criterion: number;
			readonly checked: boolean;
	  }
	/** Takes a change back, or makes it again; only asked where its `changed` offered that. Answered like a change, with its number. */
	| { readonly type: 'undo' | 'redo'; readonly change: number }
	/** Why a change was made, in the user's words. */
	| { readonly type: 'reason'; readonly change: number; readonly text: string }
	/** Tell this card in full, now and when it changes; undefined: no card any more. */
	| { readonly type: 'detail'; readonly key: string | undefined }
	| { readonly type: 'save-view'; readonly name: string; readonly look: BoardLook }
	| { readonly type: 'remove-view'; readonly name: string }
	/** What moved since a tag, branch, commit or day; undefined: tell what can be chosen, and since the last review. */
	| { readonly type: 'moves'; readonly since: string | undefined }
	/** Open the two orders beside each other. */
	| { readonly type: 'compare-orders'; readonly since: string }
	/** The order as it is now counts as reviewed. */
	| { readonly type: 'mark-reviewed' }
	| { readonly type: 'sort-by-score' }
	| { readonly type: 'open'; readonly key: string; readonly line: number | undefined }
	| { readonly type: 'create-sample' }
	| { readonly type: 'open-log' }
	/** Something the board could not handle, for the log. */
	| { readonly type: 'problem'; readonly text: string };
