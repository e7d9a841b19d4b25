import type { BoardMatches } from '../../protocol/board';
import type { RoadmapDates, RoadmapEpic, RoadmapFrame, RoadmapLook } from '../../protocol/roadmap';
import type { Toast } from '../shared/toast';
import type { EpicChange } from './roadmapModel';
import type { Layout } from './time/layout';
import type { Scale } from './time/scale';

/** An epic that the user holds, by keys or by the pointer. */
export interface Lift {
	readonly key: string;
	/** What it would be when let go now. */
	readonly set: EpicChange;
	/** The dates by which its line is chosen as long as it is held: its own, or those with which it left the tray. */
	readonly base: RoadmapDates;
	readonly pointer: boolean;
}

/** Everything that is to be seen, worked out from what the host told and from what the user is doing. */
export interface RoadmapView {
	/** Undefined until the first snapshot. */
	readonly frame: RoadmapFrame | undefined;
	/** What the user wants to see; a filter that was just typed is in it before the host has answered. */
	readonly look: RoadmapLook;
	/** The host's last answer to a filter. */
	readonly matches: BoardMatches;
	/** All epics, changes under way included. */
	readonly epics: readonly RoadmapEpic[];
	/** Those that pass the filter. */
	readonly visible: readonly RoadmapEpic[];
	/** Those of them that have no dates, so no bar. */
	readonly undated: readonly RoadmapEpic[];
	readonly scale: Scale;
	readonly layout: Layout;
	/** Key of the epic on which keys act; always one that can be seen, undefined when there is none. */
	readonly active: string | undefined;
	/** The one under the pointer. */
	readonly hover: string | undefined;
	readonly lift: Lift | undefined;
	readonly folded: ReadonlySet<string>;
	/** Keys of epics that show what the host has not told yet. */
	readonly pending: ReadonlySet<string>;
	readonly toast: Toast | undefined;
}
