/** Room between a panel and what it belongs to, and at the edges of the view, in pixels. */
const gap = 6;

/** Puts a panel below a box of the window, or above it where there is no room below; always inside an area. */
export function placeBeside(panel: HTMLElement, box: DOMRect, area: DOMRect): void {
	const { offsetWidth: width, offsetHeight: height } = panel;
	const left = Math.max(gap, Math.min(box.left - area.left, area.width - width - gap));
	const below = box.bottom - area.top + gap;
	const above = box.top - area.top - height - gap;
	const top = below + height <= area.height || above < 0 ? below : above;
	panel.style.setProperty('left', `${left}px`);
	panel.style.setProperty('top', `${Math.min(top, Math.max(gap, area.height - height - gap))}px`);
}
