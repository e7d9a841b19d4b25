import { dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import type { BoardFields, BoardPlacement } from '../../protocol/board';
import { EdgeScroll } from '../shared/edgeScroll';
import type { BoardView } from './boardView';
import { targetAt } from './dropTarget';
import type { DropSpot } from './placement';
import { type Arrangement, headingKey } from './rankedLines';

/** Cards and where they would go. */
export interface Drop {
	readonly keys: readonly string[];
	readonly placement: BoardPlacement | undefined;
	readonly fields: BoardFields;
}

/** What the list knows when something is dragged over it. */
export interface DropList {
	readonly scroller: HTMLElement;
	/** The element inside it that holds all lines. */
	readonly rows: HTMLElement;
	/** The line that shows where a drop goes, inside the scroller. */
	readonly line: HTMLElement;
	view(): BoardView | undefined;
	arrangement(): Arrangement;
	lineHeight(): number;
	/** What is dragged when this row is: it alone, or all that are chosen. */
	dragged(key: string): readonly string[];
	/** Where the drag would go now; undefined when nowhere. */
	hover(drop: Drop | undefined): void;
	drop(drop: Drop): void;
}

interface Point {
	readonly clientY: number;
}

/** Lets rows be dropped between each other and into lanes. Returns what ends it. */
export function acceptDrops(list: DropList): () => void {
	let keys: readonly string[] = [];
	let last: Point | undefined;
	let told = '';
	const tell = (drop: Drop | undefined) => {
		const text = drop ? JSON.stringify([drop.placement, drop.fields]) : '';
		if (text === told) return;
		told = text;
		list.hover(drop);
	};
	const show = () => {
		const found = last && dropAt(list, keys, last);
		tell(found?.drop);
		list.line.hidden = !found;
		if (found) list.line.style.setProperty('top', `${found.line * list.lineHeight()}px`);
	};
	const edgeScroll = new EdgeScroll(list.scroller, show);
	const leave = () => {
		edgeScroll.stop();
		list.line.hidden = true;
		last = undefined;
		tell(undefined);
	};
	const stop = dropTargetForElements({
		element: list.scroller,
		canDrop: ({ source }) => typeof source.data.key === 'string',
		onDragStart: ({ source }) => {
			keys = list.dragged(String(source.data.key));
		},
		onDragEnter: ({ source }) => {
			keys = list.dragged(String(source.data.key));
		},
		onDrag: ({ location }) => {
			last = location.current.input;
			edgeScroll.at(last.clientY);
			show();
		},
		onDragLeave: leave,
		onDrop: ({ source, location }) => {
			const found = dropAt(list, list.dragged(String(source.data.key)), location.current.input);
			leave();
			if (found) list.drop(found.drop);
		},
	});
	return () => {
		leave();
		stop();
	};
}

/** The drop at a height of the window, and the number of lines above the line that shows it. */
function dropAt(
	list: DropList,
	keys: readonly string[],
	{ clientY }: Point,
): { readonly drop: Drop; readonly line: number } | undefined {
	const view = list.view();
	const arrangement = list.arrangement();
	const y = (clientY - list.rows.getBoundingClientRect().top) / list.lineHeight();
	const { spot, heading } = spotAt(arrangement, y);
	const target = view && targetAt(view, new Set(keys), spot, heading);
	if (!target) return undefined;
	const { placement, fields } = target;
	const beside = placement && 'key' in placement ? placement.key : undefined;
	const anchor = beside ?? (heading === undefined ? undefined : headingKey(heading));
	const at = anchor === undefined ? 0 : (arrangement.indexOf(anchor) ?? 0);
	const isBelow = beside === undefined ? heading !== undefined : placement?.kind === 'after';
	return { drop: { keys, placement, fields }, line: at + (isBelow ? 1 : 0) };
}

/** What is at a height, in lines from the top. Lines between rows (dividers, the cut) belong to the row above them. */
function spotAt(arrangement: Arrangement, y: number): { spot?: DropSpot; heading?: string } {
	const index = Math.max(0, Math.floor(y));
	const line = arrangement.lineAt(index);
	if (line?.kind === 'lane') return { heading: line.lane.id };
	if (line?.kind === 'row') return { spot: { key: line.key, edge: y - index < 0.5 ? 'top' : 'bottom' } };
	const above = line && arrangement.lineAt(index - 1);
	if (above?.kind === 'row') return { spot: { key: above.key, edge: 'bottom' } };
	const below = line && arrangement.lineAt(index + 1);
	if (below?.kind === 'row') return { spot: { key: below.key, edge: 'top' } };
	const last = line ? undefined : arrangement.laneAt(arrangement.count - 1);
	return last ? { heading: last.id } : {};
}
