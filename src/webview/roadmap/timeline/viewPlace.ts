import type { Scale } from '../time/scale';

/** Pixels for which the stretches of the axis are drawn at once, so that not every bit of scrolling draws anew. */
const chunk = 400;

/** Keeps the same days in view while the sheet grows, shrinks or is zoomed. */
export class ViewPlace {
	private scale: Scale | undefined;
	/** This day (with its fraction) lies at a distance from the left edge of what is to be seen, in pixels. */
	private anchor: { readonly day: number; readonly at: number } | undefined;
	/** Distance by which the sheet is scrolled. */
	left = 0;

	/** @param heads width of the headings, which lie over the left of the view */
	constructor(private readonly heads: () => number) {}

	/** To be called with each scale before it is drawn; `left` is then how far the sheet is to be scrolled. */
	follow(scale: Scale, firstDay: number): void {
		if (this.scale?.first !== scale.first || this.scale.width !== scale.width) {
			const { day, at } =
				this.anchor ?? (this.scale ? this.anchorAt(this.heads()) : { day: firstDay, at: this.heads() });
			this.scale = scale;
			this.left = Math.max(0, (day - scale.first) * scale.width + this.heads() - at);
		}
		this.anchor = undefined;
	}

	/** The next scale keeps the day under this distance from the left edge where it is. */
	hold(at: number): void {
		this.anchor = this.anchorAt(at);
	}

	scrolled(left: number): void {
		this.left = left;
	}

	/** The days to draw for a view of a width. */
	days(scale: Scale, width: number): { readonly from: number; readonly to: number } {
		const start = Math.floor(this.left / chunk) * chunk;
		const from = scale.first + Math.floor((start - chunk) / scale.width);
		const to = scale.first + Math.ceil((start + width + 2 * chunk) / scale.width);
		return { from: Math.max(from, scale.first), to: Math.min(to, scale.last) };
	}

	private anchorAt(at: number): { day: number; at: number } {
		const { scale } = this;
		const day = scale ? scale.first + (this.left + at - this.heads()) / scale.width : 0;
		return { day, at };
	}
}
