import { dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import type { BoardCard, BoardPlacement } from '../../protocol/board';
import { EdgeScroll } from './edgeScroll';
import { type DropSpot, placementByDrop } from './placement';

/** What the list knows when something is dragged over it. */
export interface DropList {
	/** The element that scrolls; rows in it carry `data-key`. */
	readonly scroller: HTMLElement;
	/** The line that shows where a drop goes, inside the scroller. */
	readonly line: HTMLElement;
	visible(): readonly BoardCard[];
	/** What is dragged when this row is: it alone, or all that are chosen. */
	dragged(key: string): readonly string[];
	drop(keys: readonly string[], placement: BoardPlacement): void;
}

interface Drag {
	readonly keys: readonly string[];
	readonly x: number;
	readonly y: number;
}

/** Lets rows be dropped between each other. Returns what ends it. */
export function acceptDrops(list: DropList): () => void {
	let last: Drag | undefined;
	const edgeScroll = new EdgeScroll(list.scroller, () => last && showLine(list, placementOf(list, last)));
	const leave = () => {
		edgeScroll.stop();
		list.line.hidden = true;
	};
	const stop = dropTargetForElements({
		element: list.scroller,
		canDrop: ({ source }) => typeof source.data.key === 'string',
		onDrag: ({ source, location }) => {
			last = dragOf(list, source.data.key, location.current.input);
			edgeScroll.at(last.y);
			showLine(list, placementOf(list, last));
		},
		onDragLeave: leave,
		onDrop: ({ source, location }) => {
			leave();
			const drag = dragOf(list, source.data.key, location.current.input);
			const placement = placementOf(list, drag);
			if (placement) list.drop(drag.keys, placement);
		},
	});
	return () => {
		leave();
		stop();
	};
}

function dragOf(list: DropList, key: unknown, input: { readonly clientX: number; readonly clientY: number }): Drag {
	return { keys: list.dragged(String(key)), x: input.clientX, y: input.clientY };
}

function placementOf(list: DropList, drag: Drag): BoardPlacement | undefined {
	return placementByDrop(list.visible(), new Set(drag.keys), spotAt(list, drag.x, drag.y));
}

function spotAt({ scroller }: DropList, x: number, y: number): DropSpot | undefined {
	const row = document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-key]');
	const key = row?.dataset.key;
	if (!row || key === undefined || !scroller.contains(row)) return undefined;
	const { top, height } = row.getBoundingClientRect();
	return { key, edge: y < top + height / 2 ? 'top' : 'bottom' };
}

function showLine({ scroller, line }: DropList, placement: BoardPlacement | undefined): void {
	const beside = placement && 'key' in placement ? rowOf(scroller, placement.key) : scroller.firstElementChild;
	line.hidden = !placement || !beside;
	if (line.hidden || !beside) return;
	const { top, bottom } = beside.getBoundingClientRect();
	const edge = placement?.kind === 'after' ? bottom : top;
	line.style.setProperty('top', `${edge - scroller.getBoundingClientRect().top + scroller.scrollTop}px`);
}

function rowOf(scroller: HTMLElement, key: string): Element | null {
	return scroller.querySelector(`[data-key="${CSS.escape(key)}"]`);
}
