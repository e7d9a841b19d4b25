/** Room that is left beside what was scrolled to, in pixels. */
const margin = 24;

/** A place on the sheet, in pixels from where its ground begins. */
interface Box {
	readonly left: number;
	readonly right: number;
	readonly top: number;
	readonly bottom: number;
}

/**
 * Scrolls until a place of the ground can be seen, as far as it fits.
 *
 * @param covered what lies over the view: headings at the left, the axis above
 */
export function revealBox(
	scroller: HTMLElement,
	{ left, right, top, bottom }: Box,
	covered: { readonly left: number; readonly top: number },
): void {
	const width = scroller.clientWidth - covered.left;
	const height = scroller.clientHeight - covered.top;
	const { scrollLeft, scrollTop } = scroller;
	if (left < scrollLeft || (right > scrollLeft + width && right - left > width)) scroller.scrollLeft = left - margin;
	else if (right > scrollLeft + width) scroller.scrollLeft = right - width + margin;
	if (top < scrollTop) scroller.scrollTop = top;
	else if (bottom > scrollTop + height) scroller.scrollTop = bottom - height;
}
