import { EdgeScroll } from '../../shared/edgeScroll';
import { keyAt } from '../../shared/keyAt';
import type { RoadmapContext } from '../roadmapContext';
import { dragged, type Handle, snapped } from '../time/dates';

/** Pixels that the pointer goes before a press becomes a drag. */
const threshold = 4;

interface Press {
	readonly pointer: number;
	/** Undefined: the ground itself is dragged, which moves the view. */
	readonly key: string | undefined;
	readonly handle: Handle;
	readonly x: number;
	readonly y: number;
	readonly left: number;
	readonly top: number;
	started: boolean;
}

/** Dragging on the sheet by the pointer: bars, their ends, and the view. */
export class BarDrag {
	private press: Press | undefined;
	private last: PointerEvent | undefined;
	private readonly edges: EdgeScroll;

	/**
	 * @param scroller what scrolls the sheet
	 * @param context what is drawn now
	 */
	constructor(
		private readonly scroller: HTMLElement,
		private readonly context: () => RoadmapContext | undefined,
	) {
		this.edges = new EdgeScroll(scroller, () => this.last && this.carry(this.last));
	}

	/** True from the first move of a drag to its end. */
	get active(): boolean {
		return this.press?.started ?? false;
	}

	down(event: PointerEvent): void {
		if (event.button !== 0 || event.pointerType === 'touch') return;
		const handle = (event.target as Element).closest<HTMLElement>('[data-handle]')?.dataset.handle;
		const { scrollLeft: left, scrollTop: top } = this.scroller;
		this.press = {
			pointer: event.pointerId,
			key: keyAt(event),
			handle: handle === 'start' || handle === 'target' ? handle : 'bar',
			x: event.clientX,
			y: event.clientY,
			left,
			top,
			started: false,
		};
	}

	move(event: PointerEvent): void {
		const { press } = this;
		if (!press || press.pointer !== event.pointerId) return;
		if (!press.started) {
			if (Math.hypot(event.clientX - press.x, event.clientY - press.y) < threshold) return;
			if (!this.start(press, event)) return;
		}
		if (press.key === undefined) {
			this.scroller.scrollTo({ left: press.left + press.x - event.clientX, top: press.top + press.y - event.clientY });
			return;
		}
		if (!this.context()?.session.lift) {
			this.end();
			return;
		}
		this.last = event;
		this.edges.at(event.clientY, event.clientX);
		this.carry(event);
	}

	up(event: PointerEvent): void {
		const { press } = this;
		if (!press || press.pointer !== event.pointerId) return;
		const dropped = press.started && press.key !== undefined;
		this.end();
		if (dropped) this.context()?.controller.holding.drop();
	}

	/** Ends the drag; what is held goes back. */
	cancel(): void {
		if (!this.press) return;
		const held = this.press.started && this.press.key !== undefined;
		this.end();
		if (held) this.context()?.controller.holding.cancel();
	}

	private start(press: Press, event: PointerEvent): boolean {
		press.started = true;
		if (press.key === undefined) this.scroller.classList.add('panning');
		else if (!this.context()?.controller.holding.lift(press.key, true)) {
			this.end();
			return false;
		}
		(event.currentTarget as Element).setPointerCapture(event.pointerId);
		return true;
	}

	private carry(event: PointerEvent): void {
		const context = this.context();
		const { press } = this;
		const lift = context?.session.lift;
		if (!context || !press || !lift) return;
		const moved = event.clientX - press.x + this.scroller.scrollLeft - press.left;
		const days = snapped(moved / context.view.scale.width, context.view.look.zoom);
		context.controller.holding.carry(dragged(lift.base, press.handle, days));
	}

	private end(): void {
		this.press = undefined;
		this.last = undefined;
		this.edges.stop();
		this.scroller.classList.remove('panning');
	}
}
