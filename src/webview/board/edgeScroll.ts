/** Height of the zones at both ends in which a drag scrolls, in pixels. */
const zone = 40;
/** Speed at the very edge, in pixels for each frame. */
const fastest = 16;

/** Scrolls a list while something is dragged near its upper or lower end, the faster the nearer. */
export class EdgeScroll {
	private frame: number | undefined;
	private speed = 0;

	/** @param scrolled called after each step, because the rows under the pointer are others then */
	constructor(
		private readonly scroller: HTMLElement,
		private readonly scrolled: () => void,
	) {}

	/** The pointer is at this height of the window. */
	at(y: number): void {
		const { top, bottom } = this.scroller.getBoundingClientRect();
		const up = Math.max(0, Math.min(1, (top + zone - y) / zone));
		const down = Math.max(0, Math.min(1, (y - bottom + zone) / zone));
		this.speed = (down - up) * fastest;
		if (this.speed === 0) this.stop();
		else if (this.frame === undefined) this.frame = requestAnimationFrame(this.step);
	}

	stop(): void {
		if (this.frame !== undefined) cancelAnimationFrame(this.frame);
		this.frame = undefined;
	}

	private readonly step = (): void => {
		this.scroller.scrollTop += this.speed;
		this.scrolled();
		this.frame = requestAnimationFrame(this.step);
	};
}
