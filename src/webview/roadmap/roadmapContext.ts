import type { RoadmapStrings } from '../../protocol/roadmapStrings';
import type { RoadmapController } from './roadmapController';
import type { RoadmapSession } from './roadmapSession';
import type { RoadmapView } from './roadmapView';

/** What the parts of the page draw from and act through. A new object whenever something is to be drawn anew. */
export interface RoadmapContext {
	readonly view: RoadmapView;
	readonly session: RoadmapSession;
	readonly controller: RoadmapController;
	readonly words: RoadmapStrings;
	/** True when nothing can be changed. */
	readonly fixed: boolean;
}

/** The element that draws a mode, as the page sees it. */
export interface RoadmapBody extends HTMLElement {
	/** Takes the keyboard focus to where the mode's keys work. */
	focusBody(): void;
	/** Shows today, where a mode has time. */
	goToday?(): void;
}
