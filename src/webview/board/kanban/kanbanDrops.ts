import type { DragPoint } from '../../shared/dragOver';
import type { BoardView } from '../boardView';
import type { KanbanGrid } from './kanbanGrid';
import { bandAt, type KanbanLayout } from './kanbanLayout';
import { type KanbanTarget, kanbanTarget } from './kanbanTarget';

/**
 * Where a drop at a point of the window goes.
 *
 * @param list the element that holds the columns, one child for each
 * @param indexOf place of a card in the order
 */
export function kanbanDropAt(
	list: HTMLElement,
	grid: KanbanGrid,
	layout: KanbanLayout,
	view: BoardView,
	keys: readonly string[],
	{ clientX, clientY }: DragPoint,
	indexOf: (key: string) => number,
): KanbanTarget | undefined {
	const boxes = [...list.children].map((child) => child.getBoundingClientRect());
	const column = boxes.findIndex((box) => clientX >= box.left && clientX < box.right);
	if (column < 0) return undefined;
	const y = clientY - (boxes[column]?.top ?? 0);
	const band = bandAt(layout, y);
	const at = (y - (layout.tops[band] ?? 0) - layout.heading) / layout.slot;
	const moving = new Set(keys);
	const cards = view.visible.filter((card) => moving.has(card.key));
	return kanbanTarget(grid, cards, { band, column, at }, view.look.lanes, indexOf);
}
