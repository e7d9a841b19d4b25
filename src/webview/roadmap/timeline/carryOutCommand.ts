import type { RoadmapContext } from '../roadmapContext';
import type { TimelineCommand } from '../roadmapKeys';

/** What of the timeline commands act on. */
export interface CommandSheet {
	readonly scroller: HTMLElement;
	/** Ends what the pointer drags; what is held goes back. */
	cancelDrag(): void;
	/** Scrolls until a bar can be seen. */
	reveal(key: string | undefined): void;
}

/** Carries out what a key on the timeline asks for. */
export function carryOutCommand(command: TimelineCommand, context: RoadmapContext, sheet: CommandSheet): void {
	const { controller, session, view } = context;
	const { scroller } = sheet;
	const { active } = view;
	if (command.kind === 'pan') scroller.scrollLeft += command.way * Math.max(120, scroller.clientWidth / 6);
	else if (command.kind === 'page') scroller.scrollTop += command.way * scroller.clientHeight * 0.8;
	else if (command.kind === 'focus') goTo(command.to, context, sheet);
	else if (active === undefined) return;
	else if (command.kind === 'step') controller.holding.step(active, command.handle, command.way);
	else if (command.kind === 'lift') controller.holding.lift(active);
	else if (command.kind === 'drop') controller.holding.drop();
	else if (command.kind === 'cancel') {
		sheet.cancelDrag();
		controller.holding.cancel();
	} else if (command.kind === 'open') controller.open(active);
	else if (command.kind === 'leave-out') controller.holding.toggleDropped(active);
	if (command.kind === 'step' || command.kind === 'lift' || command.kind === 'drop') sheet.reveal(session.view.active);
}

function goTo(to: 1 | -1 | 'first' | 'last', { session, view }: RoadmapContext, sheet: CommandSheet): void {
	const { order } = view.layout;
	const at = order.indexOf(view.active ?? '');
	const next = to === 'first' ? 0 : to === 'last' ? order.length - 1 : Math.max(0, Math.min(order.length - 1, at + to));
	session.set({ active: order[next], hover: undefined });
	sheet.reveal(order[next]);
}
