/** Width of the zones at the ends in which a drag scrolls, in pixels. */
const zone = 40;
/** Speed at the very edge, in pixels for each frame. */
const fastest = 16;

/** Scrolls an element while something is dragged near one of its ends, the faster the nearer. */
export class EdgeScroll {
	private frame: number | undefined;
	private speed = { x: 0, y: 0 };

	/** @param scrolled called after each step, because what is under the pointer is something else then */
	constructor(
		private readonly scroller: HTMLElement,
		private readonly scrolled: () => void,
	) {}

	/** The pointer is at this height of the window; with `x`, the element scrolls sideways, too. */
	at(y: number, x?: number): void {
		const { top, bottom, left, right } = this.scroller.getBoundingClientRect();
		this.speed = { x: x === undefined ? 0 : speedAt(x, left, right), y: speedAt(y, top, bottom) };
		if (this.speed.x === 0 && this.speed.y === 0) this.stop();
		else if (this.frame === undefined) this.frame = requestAnimationFrame(this.step);
	}

	stop(): void {
		if (this.frame !== undefined) cancelAnimationFrame(this.frame);
		this.frame = undefined;
	}

	private readonly step = (): void => {
		this.scroller.scrollTop += this.speed.y;
		this.scroller.scrollLeft += this.speed.x;
		this.scrolled();
		this.frame = requestAnimationFrame(this.step);
	};
}

function speedAt(place: number, start: number, end: number): number {
	const back = Math.max(0, Math.min(1, (start + zone - place) / zone));
	const on = Math.max(0, Math.min(1, (place - end + zone) / zone));
	return (on - back) * fastest;
}
