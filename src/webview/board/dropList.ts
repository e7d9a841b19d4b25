import { dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import type { BoardFields, BoardPlacement } from '../../protocol/board';
import type { BoardView } from './boardView';
import { targetAt } from './dropTarget';
import { EdgeScroll } from './edgeScroll';
import { headingKey } from './rankedLines';

/** Cards and where they would go. */
export interface Drop {
	readonly keys: readonly string[];
	readonly placement: BoardPlacement | undefined;
	readonly fields: BoardFields;
}

/** What the list knows when something is dragged over it. */
export interface DropList {
	/** The element that scrolls; rows in it carry `data-key`, headings of lanes `data-lane`. */
	readonly scroller: HTMLElement;
	/** The line that shows where a drop goes, inside the scroller. */
	readonly line: HTMLElement;
	view(): BoardView | undefined;
	/** Index of a line by its key. */
	lineAt(key: string): number | undefined;
	lineHeight(): number;
	/** What is dragged when this row is: it alone, or all that are chosen. */
	dragged(key: string): readonly string[];
	/** Where the drag would go now; undefined when nowhere. */
	hover(drop: Drop | undefined): void;
	drop(drop: Drop): void;
}

interface Point {
	readonly clientX: number;
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

/** The drop at a point, and the number of lines above the line that shows it. */
function dropAt(
	list: DropList,
	keys: readonly string[],
	{ clientX, clientY }: Point,
): { readonly drop: Drop; readonly line: number } | undefined {
	const view = list.view();
	const over = document.elementFromPoint(clientX, clientY);
	if (!view || !over || !list.scroller.contains(over)) return undefined;
	const row = over.closest<HTMLElement>('[data-key], [data-lane]');
	const box = row?.getBoundingClientRect();
	const edge = box && clientY < box.top + box.height / 2 ? 'top' : 'bottom';
	const { key, lane } = row?.dataset ?? {};
	const target = targetAt(view, new Set(keys), key === undefined ? undefined : { key, edge }, lane);
	if (!target) return undefined;
	const { placement, fields } = target;
	const beside = placement && 'key' in placement ? placement.key : undefined;
	const anchor = beside ?? (lane === undefined ? undefined : headingKey(lane));
	const at = anchor === undefined ? 0 : (list.lineAt(anchor) ?? 0);
	const isBelow = beside === undefined ? lane !== undefined : placement?.kind === 'after';
	return { drop: { keys, placement, fields }, line: at + (isBelow ? 1 : 0) };
}
