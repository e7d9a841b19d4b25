import type { RoadmapGroup, RoadmapMode, RoadmapZoom } from '../core/model/roadmapLook';
import type { StatusCategory } from '../core/model/status';
import type { BoardMatches, BoardState } from './board';

/** A day, as the number of days since 1970-01-01. */
export type Day = number;

/** How an epic stands, as its bar tells by colour and sign. */
export const roadmapHealths = ['done', 'on-track', 'at-risk', 'late', 'unknown'] as const;

export type RoadmapHealth = (typeof roadmapHealths)[number];

/** From when to when, both days included; undefined where nothing is said of it. */
export interface RoadmapDates {
	readonly start: Day | undefined;
	readonly target: Day | undefined;
}

/** How much of something is done. */
export interface RoadmapProgress {
	readonly done: number;
	readonly total: number;
}

/** The days between which an epic may be done. */
export interface RoadmapForecast {
	readonly early: Day;
	/** Up to here goes the tail of its bar; undefined where there is no end to it. */
	readonly late: Day | undefined;
	/** How the days were found out, in one sentence. */
	readonly method: string;
}

/** One epic of the roadmap. Identified by `key`; ids may repeat in a backlog. */
export interface RoadmapEpic extends RoadmapDates {
	readonly key: string;
	readonly id: string;
	readonly title: string;
	readonly status: { readonly text: string; readonly category: StatusCategory };
	/** The ids of what it belongs to; `RoadmapFrame.names` has their titles. */
	readonly groups: Readonly<Partial<Record<RoadmapGroup, string>>>;
	/** As the file has it; undefined where it says none. */
	readonly horizon: string | undefined;
	/** As the file has them: numbers (a confidence may be a share), or words such as `high`. */
	readonly impact: number | string | undefined;
	readonly effort: number | string | undefined;
	readonly confidence: number | string | undefined;
	readonly points: RoadmapProgress;
	readonly items: RoadmapProgress;
	readonly health: RoadmapHealth;
	/** Why its health is what it is, in one sentence; empty where there is nothing to say. */
	readonly reason: string;
	/** When it may be done as the team's pace has it; undefined where that cannot be told. */
	readonly forecast: RoadmapForecast | undefined;
	/** Keys of the epics that it waits for. */
	readonly waitsFor: readonly string[];
	/** What disagrees with its dates, each in one sentence. */
	readonly conflicts: readonly string[];
	/** What its file says where a scenario says something else; undefined outside of one, and where both say the same. */
	readonly filed: (RoadmapDates & Pick<RoadmapEpic, 'horizon' | 'impact' | 'effort'>) | undefined;
	/** A scenario leaves it out. */
	readonly dropped: boolean;
	/** Set when the file cannot be read: the reason. Such epics cannot be changed. */
	readonly unreadable: string | undefined;
}

/** A release, as a mark on the time. */
export interface RoadmapMilestone {
	readonly key: string;
	readonly id: string;
	readonly title: string;
	readonly day: Day;
	readonly shipped: boolean;
}

/** A column of the roadmap without dates. */
export interface RoadmapColumn {
	/** As written into files; empty for epics that say no horizon. */
	readonly name: string;
}

/** What the user wants to see. */
export interface RoadmapLook {
	readonly mode: RoadmapMode;
	/** In the filter language; empty for all. */
	readonly filter: string;
	readonly lanes: RoadmapGroup | undefined;
	/** Show closed epics too. */
	readonly closed: boolean;
	readonly zoom: RoadmapZoom;
}

/** A look with a name, kept in `refinery.yml`. */
export interface RoadmapSavedView {
	readonly name: string;
	readonly look: Omit<RoadmapLook, 'zoom' | 'mode'> & {
		/** Undefined for a view of the board: then mode and lanes of the roadmap stay as they are. */
		readonly mode: RoadmapMode | undefined;
	};
}

/** Everything about the roadmap that is not an epic. */
export interface RoadmapFrame {
	readonly state: BoardState;
	readonly today: Day;
	/** Titles by id, in the order in which lanes stand. */
	readonly names: Readonly<Record<RoadmapGroup, Readonly<Record<string, string>>>>;
	readonly columns: readonly RoadmapColumn[];
	readonly milestones: readonly RoadmapMilestone[];
	readonly views: readonly RoadmapSavedView[];
	/** Undefined outside of a scenario; in one, how many epics it changes. */
	readonly scenario: { readonly changes: number } | undefined;
}

/** Everything; answers `ready` and `resend`. */
export interface RoadmapSnapshot {
	readonly type: 'snapshot';
	readonly revision: number;
	/** In product order. */
	readonly cards: readonly RoadmapEpic[];
	readonly frame: RoadmapFrame;
	readonly matches: BoardMatches;
}

/** What changed between two revisions. */
export interface RoadmapPatch {
	readonly type: 'patch';
	/** The revision this patch turns into `revision`. A page at another one asks for a snapshot. */
	readonly base: number;
	readonly revision: number;
	readonly changed: readonly RoadmapEpic[];
	readonly removed: readonly string[];
	/** All keys in order, when the order changed or an epic is new. */
	readonly order: readonly string[] | undefined;
	readonly frame: RoadmapFrame | undefined;
	readonly matches: BoardMatches | undefined;
}

/** From the extension to the roadmap. */
export type ToRoadmap =
	| RoadmapSnapshot
	| RoadmapPatch
	/** The change is made (in the files, or in the scenario); its patch is sent or on its way. */
	| {
			readonly type: 'changed';
			readonly change: number;
			readonly message: string;
			readonly back: 'undo' | 'redo' | undefined;
	  }
	/** The change is not made and will not be; the page returns to what it was told. */
	| { readonly type: 'refused'; readonly change: number; readonly reason: string };

/**
 * What a change sets of one epic: days as `2026-01-31`, a horizon as it is written, impact and effort as numbers. An empty text
 * removes the field.
 */
export type RoadmapFields = Readonly<Partial<Record<'start' | 'target' | 'horizon' | 'impact' | 'effort', string>>>;

/** From the roadmap to the extension. */
export type FromRoadmap =
	/** The page runs and listens: send a snapshot for this look. Comes again after every reload of the page. */
	| { readonly type: 'ready'; readonly look: RoadmapLook }
	/** A patch did not fit: send a snapshot. */
	| { readonly type: 'resend' }
	| { readonly type: 'look'; readonly look: RoadmapLook }
	/**
	 * Sets fields of one epic, as one step to undo. `change` numbers the changes of one page from 1 on; exactly one `changed`
	 * or `refused` answers it.
	 */
	| { readonly type: 'change'; readonly change: number; readonly key: string; readonly fields: RoadmapFields }
	/** Takes an epic out of the scenario, or back into it. Only asked in a scenario, answered like a change. */
	| { readonly type: 'drop'; readonly change: number; readonly key: string; readonly dropped: boolean }
	/** Takes a change back, or makes it again; only asked where its `changed` offered that. Answered like a change. */
	| { readonly type: 'undo' | 'redo'; readonly change: number }
	/** From now on changes are tried and not written. */
	| { readonly type: 'start-scenario' }
	/** Writes all that the scenario changed, as one step to undo, and ends it. Answered like a change. */
	| { readonly type: 'apply-scenario'; readonly change: number }
	/** Ends the scenario; nothing of it is kept. */
	| { readonly type: 'discard-scenario' }
	| { readonly type: 'save-view'; readonly name: string; readonly look: RoadmapLook }
	| { readonly type: 'remove-view'; readonly name: string }
	| { readonly type: 'open'; readonly key: string }
	| { readonly type: 'export' | 'print' | 'new-epic' | 'open-log' }
	/** Something the page could not handle, for the log. */
	| { readonly type: 'problem'; readonly text: string };
