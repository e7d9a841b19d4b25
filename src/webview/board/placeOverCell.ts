import type { Editing } from './editing';

/** How wide a field is at least, by its cell, in pixels. */
const least: Readonly<Record<Editing['cell'], number>> = {
	title: 200,
	epic: 240,
	points: 120,
	status: 160,
	place: 260,
};

/** Lays the editor of a cell over it: from where the cell begins, as wide as it, within the list. */
export function placeOverCell(anchor: HTMLElement, { key, cell }: Editing): void {
	const scroller = anchor.parentElement;
	const target = scroller?.querySelector(`[data-key="${CSS.escape(key)}"] > .${cell}`);
	if (!scroller || !target) return;
	const box = target.getBoundingClientRect();
	const { left } = scroller.getBoundingClientRect();
	const width = Math.max(least[cell], box.width + 12);
	// A column that is hidden has no place; the field goes to the right end then.
	const begin = box.width === 0 ? scroller.clientWidth : box.left - left - 7;
	anchor.style.setProperty('width', `${width}px`);
	anchor.style.setProperty('left', `${Math.max(8, Math.min(begin, scroller.clientWidth - width - 8))}px`);
}
