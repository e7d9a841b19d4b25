/** How many lines beyond the edges of the view are drawn as well. */
const overscan = 6;

/**
 * Which of many lines of one height are drawn: those in view and around it, and some that must never go. One height
 * for all makes this a division, whatever the number of lines.
 */
export class VirtualLines {
	private count = 0;
	private lineHeight = 26;
	private first = 0;
	private last = 0;
	/** Before the scroller is measured: as if it were as high as the window, so that the first drawing is a whole one. */
	private viewHeight = window.innerHeight;
	private scroller: HTMLElement | undefined;
	private readonly resizes = new ResizeObserver(() => this.onResize());

	/** @param changed called when other lines are in view */
	constructor(private readonly changed: () => void) {}

	/** The lines to draw, by their index, for a list of so many lines of this height in pixels. */
	indexes(count: number, lineHeight: number, pinned: readonly number[]): readonly number[] {
		this.count = count;
		this.lineHeight = lineHeight;
		this.look();
		const from = Math.max(0, this.first - overscan);
		const to = Math.min(count - 1, this.last + overscan);
		const range = Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
		const outside = [...new Set(pinned)].filter((index) => index >= 0 && index < count && (index < from || index > to));
		return outside.length === 0 ? range : [...range, ...outside].sort((a, b) => a - b);
	}

	/** Index of the first and the last line in view. */
	get inView(): { readonly first: number; readonly last: number } {
		return { first: this.first, last: this.last };
	}

	/** Follows an element that scrolls; to be called again when it may be another one. */
	attach(scroller: HTMLElement | null): void {
		if (!scroller || scroller === this.scroller) return;
		this.detach();
		this.scroller = scroller;
		scroller.addEventListener('scroll', this.onScroll, { passive: true });
		this.resizes.observe(scroller);
	}

	detach(): void {
		this.scroller?.removeEventListener('scroll', this.onScroll);
		this.resizes.disconnect();
		this.scroller = undefined;
	}

	private look(): boolean {
		const { first, last, scroller, lineHeight, count } = this;
		const top = scroller?.scrollTop ?? 0;
		this.first = Math.max(0, Math.min(count - 1, Math.floor(top / lineHeight)));
		this.last = Math.max(this.first, Math.min(count - 1, Math.ceil((top + this.viewHeight) / lineHeight) - 1));
		return first !== this.first || last !== this.last;
	}

	private onResize(): void {
		this.viewHeight = this.scroller?.clientHeight ?? this.viewHeight;
		if (this.look()) this.changed();
	}

	private readonly onScroll = (): void => {
		if (this.look()) this.changed();
	};
}
