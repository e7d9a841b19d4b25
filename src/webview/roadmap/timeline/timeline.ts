import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { keyAt } from '../../shared/keyAt';
import { lineId } from '../../shared/lineId';
import { placed } from '../../shared/placed';
import { epicDetail } from '../epicDetail/detail';
import { DetailTarget } from '../epicDetail/detailTarget';
import { placeBeside } from '../epicDetail/placeBeside';
import type { RoadmapBody, RoadmapContext } from '../roadmapContext';
import { timelineCommandFor } from '../roadmapKeys';
import { widthOf, xOf } from '../time/scale';
import { spanOf, usualLength } from '../time/span';
import { arrowLayer } from './arrowLayer';
import { axis, gridLines } from './axis';
import { ghost } from './bar';
import { BarDrag } from './barDrag';
import { type CommandSheet, carryOutCommand } from './carryOutCommand';
import { epicBar } from './epicBar';
import { laneGround } from './laneGround';
import { laneHeads } from './laneHeads';
import { revealBox } from './revealBox';
import { type DrawnLines, SheetInView } from './sheetInView';
import { type Landing, type LandingGround, trayLanding } from './trayLanding';
import { ViewPlace } from './viewPlace';
import './tray';

/** Share of the view that lies before today when the page is opened. */
const before = 0.25;

/**
 * Epics as bars along time. The bars are one list: focus stays on it and `aria-activedescendant` names the bar. Lines have
 * one height, and only those in view are on the page.
 */
export class Timeline extends LitElement implements RoadmapBody, LandingGround {
	static override properties = {
		context: { attribute: false },
		landing: { state: true },
	};

	declare context: RoadmapContext | undefined;
	declare private landing: Landing | undefined;
	private drag: BarDrag | undefined;
	private stopDrops: (() => void) | undefined;
	private heads = 0;
	lineHeight = 30;
	private drawnDays = '';
	private readonly inView = new SheetInView(() => this.requestUpdate());
	private readonly details = new DetailTarget(
		() => this.context,
		() => this.requestUpdate(),
	);
	private readonly place = new ViewPlace(() => this.heads);

	protected override createRenderRoot(): HTMLElement {
		return this;
	}

	override connectedCallback(): void {
		super.connectedCallback();
		const em = Number.parseFloat(getComputedStyle(this).fontSize) || 13;
		this.lineHeight = Math.max(30, Math.round(em * 2.3));
		if (this.hasUpdated) this.start();
	}

	override disconnectedCallback(): void {
		super.disconnectedCallback();
		this.stopDrops?.();
		this.inView.detach();
	}

	protected override firstUpdated(): void {
		this.start();
	}

	focusBody(): void {
		this.ground?.focus({ preventScroll: true });
	}

	goToday(): void {
		const { context, scroller } = this;
		if (context && scroller) scroller.scrollLeft = xOf(context.view.frame?.today ?? 0, context.view.scale) - this.lead;
	}

	/** The next zoom keeps what is in the middle of the view, or under the pointer. */
	holdPlace(clientX?: number): void {
		const { scroller } = this;
		if (!scroller) return;
		const { left, width } = scroller.getBoundingClientRect();
		this.place.hold(clientX === undefined ? (this.heads + width) / 2 : clientX - left);
	}

	protected override willUpdate(): void {
		const { context, scroller } = this;
		if (!context) return;
		const { look } = context.view;
		this.heads = look.lanes === undefined ? 0 : headWidth(scroller?.clientWidth ?? window.innerWidth);
		if (scroller) this.place.scrolled(scroller.scrollLeft);
		const today = context.view.frame?.today ?? 0;
		this.place.follow(context.view.scale, today - this.lead / context.view.scale.width);
	}

	protected override updated(): void {
		const { scroller } = this;
		if (scroller && Math.abs(scroller.scrollLeft - this.place.left) > 1) scroller.scrollLeft = this.place.left;
		this.placeDetail();
	}

	protected override render(): TemplateResult | typeof nothing {
		const { context, lineHeight } = this;
		const frame = context?.view.frame;
		if (!context || !frame) return nothing;
		const { view, words, session } = context;
		const { scale, layout, look, active } = view;
		const drawn = this.inView.lines(view, lineHeight);
		const ticks = this.inView.ticks(this.daysDrawn(), view, words);
		const lanes = layout.lanes.filter((lane) => drawn.isNear(lane.firstLine, lane.lines));
		return html`<div
				class="scroller"
				data-keep-scroll
				@scroll=${this.onScroll}
				@wheel=${this.onWheel}
				${placed({ '--line': `${lineHeight}px`, '--heads': `${this.heads}px` })}
			>
				<div class="sheet" ${placed({ width: `${this.heads + widthOf(scale)}px` })}>
					<div class="corner"></div>
					${axis(ticks, frame.milestones, scale, (key) => context.controller.open(key), words)}
					${
						look.lanes === undefined
							? nothing
							: laneHeads(lanes, look.lanes, lineHeight, (lane, folded) => session.fold(lane, folded), words)
					}
					<div
						class="ground"
						role="listbox"
						tabindex="0"
						aria-label=${words.timeline}
						aria-describedby="timeline-help"
						aria-activedescendant=${active === undefined ? nothing : lineId(active)}
						${placed({ height: `${Math.max(layout.lines, 1) * lineHeight}px` })}
						@keydown=${this.onKey}
						@pointerdown=${this.onPointerDown}
						@pointermove=${(event: PointerEvent) => this.drag?.move(event)}
						@pointerup=${(event: PointerEvent) => this.drag?.up(event)}
						@pointercancel=${() => this.drag?.cancel()}
						@pointerover=${this.onPointerOver}
						@pointerleave=${() => this.details.hover(undefined)}
						@dblclick=${this.onDoubleClick}
						@focusout=${this.onFocusOut}
					>
						${gridLines(ticks, frame, scale, words)}
						${lanes.map((lane) => laneGround(lane, lineHeight, scale))}
						${this.arrows(drawn)}
						${repeat(
							this.inView.epics(view, drawn),
							({ key }) => key,
							(epic) => epicBar(epic, context, lineHeight),
						)}
						${
							this.landing
								? ghost(
										{
											from: this.landing.day,
											to: this.landing.day + usualLength - 1,
											openStart: false,
											openEnd: false,
										},
										this.landing.line * lineHeight,
										scale,
									)
								: nothing
						}
					</div>
				</div>
				${layout.lines === 0 ? html`<p class="nothing-dated">${words.nothingDated}</p>` : nothing}
				<p id="timeline-help" hidden>${words.help}</p>
			</div>
			<refinery-tray .context=${context} .lifted=${() => this.focusBody()}></refinery-tray>
			${this.detail()}`;
	}

	private arrows(drawn: DrawnLines): unknown {
		const { view } = this.context ?? {};
		if (!view) return nothing;
		const size = { width: widthOf(view.scale), height: view.layout.lines * this.lineHeight };
		return arrowLayer(this.inView.arrows(view, drawn), view.active, this.lineHeight, size);
	}

	private detail(): TemplateResult | typeof nothing {
		const { context } = this;
		const key = this.detailKey;
		const epic = key === undefined ? undefined : context?.session.epicOf(key);
		if (!context || !epic) return nothing;
		return html`<div class="epic-detail" aria-hidden="true" data-of=${epic.key}>
			${epicDetail(epic, context.view.epics, context.view.frame, context.words)}
		</div>`;
	}

	private get detailKey(): string | undefined {
		return this.details.key(this.ground?.matches(':focus') ?? false);
	}

	private placeDetail(): void {
		const detail = this.querySelector<HTMLElement>('.epic-detail');
		const bar = detail && this.barOf(detail.dataset.of ?? '');
		if (detail) detail.hidden = !bar;
		if (detail && bar) placeBeside(detail, bar.getBoundingClientRect(), this.getBoundingClientRect());
	}

	private daysDrawn(): { readonly from: number; readonly to: number } {
		const scale = this.context?.view.scale;
		if (!scale) return { from: 0, to: 0 };
		const days = this.place.days(scale, this.scroller?.clientWidth ?? window.innerWidth);
		this.drawnDays = `${days.from} ${days.to}`;
		return days;
	}

	private start(): void {
		const { scroller } = this;
		if (!scroller) return;
		this.inView.attach(scroller);
		this.drag = new BarDrag(scroller, () => this.context);
		this.stopDrops = trayLanding(scroller, this);
	}

	showLanding(landing: Landing | undefined): void {
		if (landing?.day !== this.landing?.day || landing?.line !== this.landing?.line) this.landing = landing;
	}

	/** Scrolls until a bar can be seen. */
	private reveal(key: string | undefined): void {
		const { context, scroller, ground } = this;
		const epic = context?.session.epicOf(key);
		const span = epic && spanOf(epic);
		const line = context?.session.view.layout.lineOf.get(key ?? '');
		if (!context || !scroller || !ground || !span || line === undefined) return;
		const { scale } = context.session.view;
		const top = line * this.lineHeight;
		const box = { left: xOf(span.from, scale), right: xOf(span.to + 1, scale), top, bottom: top + this.lineHeight };
		revealBox(scroller, box, { left: this.heads, top: ground.offsetTop });
	}

	private commandSheet(scroller: HTMLElement): CommandSheet {
		return { scroller, cancelDrag: () => this.drag?.cancel(), reveal: (key) => this.reveal(key) };
	}

	private readonly onKey = (event: KeyboardEvent): void => {
		const { context } = this;
		if (!context) return;
		if (event.key === 'Escape' && !context.view.lift && this.detailKey !== undefined) {
			this.details.byKey(false);
			this.details.hover(undefined);
			event.preventDefault();
			return;
		}
		const command = timelineCommandFor(event, context.view.lift !== undefined);
		if (!command) return;
		event.preventDefault();
		// Details are for looking around; over bars that are moved they would be in the way.
		this.details.byKey(command.kind === 'focus');
		if (this.scroller) carryOutCommand(command, context, this.commandSheet(this.scroller));
	};

	private readonly onPointerDown = (event: PointerEvent): void => {
		const key = keyAt(event);
		this.details.byKey(false);
		this.details.stop();
		if (key !== undefined) this.context?.session.set({ active: key, hover: undefined });
		this.drag?.down(event);
	};

	private readonly onDoubleClick = (event: Event): void => {
		const key = keyAt(event);
		if (key !== undefined) this.context?.controller.open(key);
	};

	private readonly onPointerOver = (event: PointerEvent): void => {
		if (!this.drag?.active) this.details.hover(keyAt(event));
	};

	private readonly onFocusOut = (): void => {
		// A pointer's drag goes on without the focus.
		if (this.context?.view.lift?.pointer === false && document.hasFocus()) this.context.controller.holding.cancel();
		this.details.byKey(false);
	};

	private readonly onScroll = (): void => {
		const { scroller, context } = this;
		if (!scroller || !context) return;
		this.place.scrolled(scroller.scrollLeft);
		const { from, to } = this.place.days(context.view.scale, scroller.clientWidth);
		if (`${from} ${to}` !== this.drawnDays) this.requestUpdate();
		this.placeDetail();
	};

	private readonly onWheel = (event: WheelEvent): void => {
		if (!event.ctrlKey && !event.metaKey) return;
		event.preventDefault();
		this.dispatchEvent(
			new CustomEvent('zoom', {
				detail: { way: event.deltaY < 0 ? 'in' : 'out', clientX: event.clientX },
				bubbles: true,
			}),
		);
	};

	private barOf(key: string): HTMLElement | null {
		return this.querySelector<HTMLElement>(`#${CSS.escape(lineId(key))}`);
	}

	/** Pixels before today when the view goes there. */
	private get lead(): number {
		return ((this.scroller?.clientWidth ?? window.innerWidth) - this.heads) * before;
	}

	private get scroller(): HTMLElement | null {
		return this.querySelector('.scroller');
	}

	get ground(): HTMLElement | null {
		return this.querySelector('.ground');
	}
}

/** Width of the headings of lanes for a view of a width, in pixels. */
function headWidth(view: number): number {
	return view < 480 ? 112 : view < 800 ? 150 : 200;
}

customElements.define('refinery-timeline', Timeline);
