import { fillIn } from '../../../protocol/fillIn';
import type { Day } from '../../../protocol/roadmap';
import { type DragPoint, dragOver } from '../../shared/dragOver';
import { datesWords } from '../dateWords';
import type { RoadmapContext } from '../roadmapContext';
import { dayAt } from '../time/scale';
import { usualLength } from '../time/span';

/** Where an epic from the tray would begin, and on which line it is shown. */
export interface Landing {
	readonly day: Day;
	readonly line: number;
}

/** What of the page epics land on. */
export interface LandingGround {
	/** What is drawn now. */
	readonly context: RoadmapContext | undefined;
	readonly ground: HTMLElement | null;
	readonly lineHeight: number;
	/** Shows where an epic would land; undefined: nowhere. */
	showLanding(landing: Landing | undefined): void;
}

/** Lets epics of the tray be dropped on the sheet, where they get dates. Returns what ends it. */
export function trayLanding(scroller: HTMLElement, sheet: LandingGround): () => void {
	return dragOver<Landing>({
		element: scroller,
		dragged: (key) => [key],
		find: (_, point) => landingAt(point, sheet),
		show: (landing) => sheet.showLanding(landing),
		drop: ([key], { day }) => land(key, day, sheet.context),
	}).stop;
}

function landingAt(
	{ clientX, clientY }: DragPoint,
	{ context, ground, lineHeight }: LandingGround,
): Landing | undefined {
	if (!context || !ground) return undefined;
	const { left, top } = ground.getBoundingClientRect();
	const line = Math.max(0, Math.floor((clientY - top) / lineHeight));
	return { day: dayAt(clientX - left, context.view.scale), line: Math.min(line, context.view.layout.lines) };
}

function land(key: string | undefined, day: Day, context: RoadmapContext | undefined): void {
	const epic = context?.session.epicOf(key);
	if (!context || !epic) return;
	const dates = { start: day, target: day + usualLength - 1 };
	context.controller.changes.make(epic.key, dates);
	context.session.say(fillIn(context.words.droppedAt, epic.id, datesWords(dates, context.words)));
}
