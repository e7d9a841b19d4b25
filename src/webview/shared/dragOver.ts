import { dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';

/** A place of the window, in pixels. */
export interface DragPoint {
	readonly clientX: number;
	readonly clientY: number;
}

/** An element that cards can be dropped on, and what it makes of a point. */
export interface DragGoal<Found> {
	readonly element: HTMLElement;
	/** What is dragged when this card is: it alone, or all that are chosen. */
	dragged(key: string): readonly string[];
	/** Where a drop at a point goes; undefined when nowhere. */
	find(keys: readonly string[], point: DragPoint): Found | undefined;
	/** Shows where a drop would go now; undefined: the drag is over, or elsewhere. */
	show(found: Found | undefined, keys: readonly string[]): void;
	drop(keys: readonly string[], found: Found): void;
	/** Called with each point, and with none at the end, to scroll at the edges. */
	scroll?(point: DragPoint | undefined): void;
}

/** Lets cards be dropped on an element. Returns what ends it, and what looks again after the content has moved. */
export function dragOver<Found>(goal: DragGoal<Found>): { stop(): void; again(): void } {
	let keys: readonly string[] = [];
	let last: DragPoint | undefined;
	const again = () => {
		if (last) goal.show(goal.find(keys, last), keys);
	};
	const leave = () => {
		last = undefined;
		goal.scroll?.(undefined);
		goal.show(undefined, keys);
	};
	const enter = ({ source }: { source: { data: Record<string, unknown> } }) => {
		keys = goal.dragged(String(source.data.key));
	};
	const stop = dropTargetForElements({
		element: goal.element,
		canDrop: ({ source }) => typeof source.data.key === 'string',
		onDragStart: enter,
		onDragEnter: enter,
		onDrag: ({ location }) => {
			last = location.current.input;
			goal.scroll?.(last);
			again();
		},
		onDragLeave: leave,
		onDrop: ({ location }) => {
			const found = goal.find(keys, location.current.input);
			leave();
			if (found !== undefined) goal.drop(keys, found);
		},
	});
	return {
		stop: () => {
			leave();
			stop();
		},
		again,
	};
}
