import type { InvestQuality } from '../core/model/invest';
import type { StatusCategory } from '../core/model/status';
import type { BoardHint, BoardInline } from './board';

/** What can be done about a story from the page, beside deciding on it. Each runs a command of the editor for that story. */
export const sessionActions = [
	'criterion',
	'pattern',
	'estimate',
	'split',
	'epic',
	'rewrite',
	'answer',
	'ask',
	'convert',
	'persona',
	'sprint',
	'dependency',
	'spike',
	'more',
] as const;

export type SessionActionName = (typeof sessionActions)[number];

/** How a story can stand in a session. */
export const standings = ['waiting', 'skipped', 'later', 'ready', 'dropped', 'gone'] as const;

/**
 * `waiting`: nothing is decided; `skipped`: it comes back at the end; `later`: not in this session; `ready` and `dropped`: so says
 * its file; `gone`: it is not in the backlog any more.
 */
export type Standing = (typeof standings)[number];

/** One action on the page. */
export interface SessionAction {
	readonly name: SessionActionName;
	/** It repairs something that is missing. */
	readonly repairs: boolean;
}

/** The story that is talked about. */
export interface SessionCard {
	readonly key: string;
	readonly id: string;
	readonly title: string;
	readonly path: string;
	readonly standing: Standing;
	readonly status: { readonly text: string; readonly category: StatusCategory };
	readonly points: number | undefined;
	/** Id and title of what it belongs to. */
	readonly epic: string | undefined;
	/** Id of the story it was split off in this session. */
	readonly from: string | undefined;
	/** The user-story sentence; empty where there is none. */
	readonly sentence: readonly BoardInline[];
	/** What is missing for ready, most important first. */
	readonly missing: readonly string[];
	/** How many of the checks for ready hold, in whole percent. */
	readonly score: number;
	readonly hints: readonly BoardHint[];
	/** INVEST qualities of which something holds. */
	readonly holds: readonly InvestQuality[];
	readonly criteria: { readonly done: number; readonly total: number };
	readonly findings: readonly {
		readonly severity: 'error' | 'warning' | 'info' | 'hint';
		readonly message: string;
		/** Zero-based line in the file. */
		readonly line: number;
	}[];
	/** The unanswered ones, and who was asked. */
	readonly questions: readonly { readonly text: string; readonly persons: readonly string[] }[];
	/** The step that repairs what is missing most, in words; undefined when nothing is missing. */
	readonly next: string | undefined;
	readonly actions: readonly SessionAction[];
	/** Set when the file cannot be read: the reason. */
	readonly unreadable: string | undefined;
}

/** What came of a session: a heading and its lines for each part that has any. */
export interface SessionSummary {
	readonly title: string;
	/** How much came of how many, and in what time. */
	readonly intro: string;
	readonly parts: readonly { readonly title: string; readonly lines: readonly string[] }[];
}

/** Whether what the session changed can be committed. */
export type SessionCommit =
	| {
			readonly kind: 'offered';
			readonly message: string;
			readonly files: readonly string[];
			/** It is being made. */
			readonly running: boolean;
	  }
	/** Undefined: there is nothing to commit. */
	| { readonly kind: 'unavailable'; readonly reason: string | undefined }
	| { readonly kind: 'done'; readonly text: string };

export type SessionView =
	| { readonly kind: 'loading'; readonly done: number; readonly total: number }
	| { readonly kind: 'error'; readonly message: string }
	/** Nothing is to be refined; `stories`: there are some, and they are ready. */
	| { readonly kind: 'empty'; readonly stories: boolean }
	/** An earlier session was left with so many stories undecided. */
	| { readonly kind: 'resume'; readonly left: number; readonly of: number }
	| {
			readonly kind: 'story';
			readonly card: SessionCard;
			/** Counted from 1. */
			readonly place: number;
			readonly of: number;
			readonly canUndo: boolean;
			/** Why nothing can be changed. */
			readonly fixed: string | undefined;
	  }
	| { readonly kind: 'summary'; readonly summary: SessionSummary; readonly commit: SessionCommit };

/** Milliseconds spent when the message was sent, and whether the clock goes on. */
export interface SessionTimer {
	readonly elapsed: number;
	readonly running: boolean;
}

/** From the extension to the page. */
export type ToSession =
	/** All that is to be seen; takes the place of what was told before. */
	| { readonly type: 'view'; readonly view: SessionView; readonly timer: SessionTimer }
	/** What came of something, to be shown and spoken. `refused`: it was not done. */
	| { readonly type: 'said'; readonly text: string; readonly refused: boolean };

/** From the page to the extension. */
export type FromSession =
	/** The page runs and listens: tell everything. Comes again after every reload of the page. */
	| { readonly type: 'ready' }
	/** Do the step that repairs what is missing most. */
	| { readonly type: 'next-step'; readonly key: string }
	| { readonly type: 'act'; readonly key: string; readonly action: SessionActionName }
	/** `reason`: why, although something is missing; an empty one leaves no note. Undefined: only when nothing is missing. */
	| { readonly type: 'mark-ready'; readonly key: string; readonly reason: string | undefined }
	/** An empty reason leaves no note. */
	| { readonly type: 'drop'; readonly key: string; readonly reason: string }
	| { readonly type: 'skip' | 'later' | 'open'; readonly key: string }
	/** To the story before or behind. */
	| { readonly type: 'step'; readonly by: 1 | -1 }
	| { readonly type: 'commit'; readonly message: string }
	| {
			readonly type:
				| 'undo'
				| 'timer'
				| 'end'
				| 'return'
				| 'copy'
				| 'document'
				| 'go-on'
				| 'start-anew'
				| 'create-sample'
				| 'open-log';
	  }
	/** Something the page could not handle, for the log. */
	| { readonly type: 'problem'; readonly text: string };
