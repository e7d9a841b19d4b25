import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { fillIn } from '../../../protocol/fillIn';
import type { RoadmapEpic } from '../../../protocol/roadmap';
import { type DragPoint, dragOver } from '../../shared/dragOver';
import { keyAt } from '../../shared/keyAt';
import { lineId } from '../../shared/lineId';
import { placed } from '../../shared/placed';
import { remember } from '../../shared/remember';
import { VirtualLines } from '../../shared/virtualLines';
import { datesWords, tickNames } from '../dateWords';
import type { RoadmapBody, RoadmapContext } from '../roadmapContext';
import { type TimelineCommand, timelineCommandFor } from '../roadmapKeys';
import { arrowsOf } from '../time/arrows';
import { dayAt, widthOf, xOf } from '../time/scale';
import { spanOf, usualLength } from '../time/span';
import { ticksBetween } from '../time/ticks';
import { arrowLayer } from './arrowLayer';
import { axis, gridLines } from './axis';
import { bar, ghost } from './bar';
import { BarDrag } from './barDrag';
import { epicDetail } from './detail';
import { flag } from './flag';
import { laneGround } from './laneGround';
import { laneHeads } from './laneHeads';
import { placeBeside } from './placeBeside';
import { revealBox } from './revealBox';
import { ViewPlace } from './viewPlace';
import './tray';

/** How long the pointer rests on a bar before its details are shown, in milliseconds. */
const rest = 350;
/** Share of the view that lies before today when the page is opened. */
const before = 0.25;

/**
 * Epics as bars along time. The bars are one list: focus stays on it and `aria-activedescendant` names the bar. Lines have
 * one height, and only those in view are on the page.
 */
export class Timeline extends LitElement implements RoadmapBody {
	static override properties = {
		context: { attribute: false },
		keyed: { state: true },
		landing: { state: true },
	};

	declare context: RoadmapContext | undefined;
	/** The user went to the active bar by a key, so its details are shown. */
	declare private keyed: boolean;
	/** Where an epic from the tray would begin, and on which line it is shown. */
	declare private landing: { readonly day: number; readonly line: number } | undefined;
	private drag: BarDrag | undefined;
	private stopDrops: (() => void) | undefined;
	private resting: ReturnType<typeof setTimeout> | undefined;
	private heads = 0;
	private lineHeight = 30;
	private drawnDays = '';
	private readonly lines = new VirtualLines(() => this.requestUpdate());
	private readonly place = new ViewPlace(() => this.heads);

	constructor() {
		super();
		this.keyed = false;
	}

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
		this.lines.detach();
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
		const shown = this.drawnLines();
		const ticks = this.ticks(this.daysDrawn(), look.zoom, words);
		const inView = (line: number, lines = 1) => line + lines > shown.first && line <= shown.last;
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
							: laneHeads(
									layout.lanes.filter((lane) => inView(lane.firstLine, lane.lines)),
									look.lanes,
									lineHeight,
									(lane, folded) => session.fold(lane, folded),
									words,
								)
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
						@pointerleave=${() => this.hover(undefined)}
						@dblclick=${this.onDoubleClick}
						@focusout=${this.onFocusOut}
					>
						${gridLines(ticks, frame, scale, words)}
						${layout.lanes.filter((lane) => inView(lane.firstLine, lane.lines)).map((lane) => laneGround(lane, lineHeight, scale))}
						${this.arrows(inView)}
						${repeat(
							this.drawnBars(shown.indexes),
							({ key }) => key,
							(epic) => this.bar(epic, context),
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

	private bar(epic: RoadmapEpic, { view, words, fixed }: RoadmapContext): TemplateResult | typeof nothing {
		const { layout, lift, scale } = view;
		const line = layout.lineOf.get(epic.key) ?? 0;
		const lifted = lift?.key === epic.key;
		const was = lifted ? this.restingSpan(epic.key) : epic.filed && spanOf(epic.filed);
		const top = line * this.lineHeight;
		return html`${was ? ghost(was, top, scale) : nothing}${bar(
			{
				epic,
				top,
				active: epic.key === view.active,
				lifted,
				pending: view.pending.has(epic.key),
				movable: !fixed && epic.unreadable === undefined,
			},
			scale,
			view.epics,
			words,
		)}${lifted ? flag(epic, top, this.lineHeight, scale, words) : nothing}`;
	}

	private restingSpan(key: string) {
		const epic = this.context?.session.model.shown.find((each) => each.key === key);
		return epic && spanOf(epic);
	}

	private arrows(inView: (line: number, lines?: number) => boolean): unknown {
		const { view } = this.context ?? {};
		if (!view) return nothing;
		const { scale, layout, active } = view;
		const arrows = this.arrowList(view.visible, layout, scale).filter(({ line1, line2 }) =>
			inView(Math.min(line1, line2), Math.abs(line1 - line2) + 1),
		);
		const size = { width: widthOf(scale), height: layout.lines * this.lineHeight };
		return arrowLayer(arrows, active, this.lineHeight, size);
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
		const { context } = this;
		if (!context || context.view.lift) return undefined;
		if (context.view.hover !== undefined) return context.view.hover;
		return this.keyed && this.ground?.matches(':focus') ? context.view.active : undefined;
	}

	private placeDetail(): void {
		const detail = this.querySelector<HTMLElement>('.epic-detail');
		const bar = detail && this.barOf(detail.dataset.of ?? '');
		if (detail) detail.hidden = !bar;
		if (detail && bar) placeBeside(detail, bar.getBoundingClientRect(), this.getBoundingClientRect());
	}

	private drawnLines(): { readonly first: number; readonly last: number; readonly indexes: readonly number[] } {
		const { layout, active, lift } = this.context?.view ?? {};
		const pinned = [active, lift?.key].flatMap((key) => (key === undefined ? [] : (layout?.lineOf.get(key) ?? [])));
		const indexes = this.lines.indexes(layout?.lines ?? 0, this.lineHeight, pinned);
		const { first, last } = this.lines.inView;
		return { first: first - 6, last: last + 6, indexes };
	}

	private drawnBars(indexes: readonly number[]): readonly RoadmapEpic[] {
		const { view } = this.context ?? {};
		if (!view) return [];
		const lines = new Set(indexes);
		const byKey = this.byKey(view.visible);
		return view.layout.order.flatMap((key) => {
			const line = view.layout.lineOf.get(key);
			const epic = byKey.get(key);
			return epic && line !== undefined && lines.has(line) ? [epic] : [];
		});
	}

	private readonly byKey = remember((epics: readonly RoadmapEpic[]) => new Map(epics.map((epic) => [epic.key, epic])));
	private readonly arrowList = remember(arrowsOf);
	private readonly ticks = remember(
		(days: string, zoom: RoadmapContext['view']['look']['zoom'], words: RoadmapContext['words']) => {
			const [from = 0, to = 0] = days.split(' ').map(Number);
			return ticksBetween(from, to, zoom, tickNames(words));
		},
	);

	private daysDrawn(): string {
		const scale = this.context?.view.scale;
		if (!scale) return '';
		const { from, to } = this.place.days(scale, this.scroller?.clientWidth ?? window.innerWidth);
		this.drawnDays = `${from} ${to}`;
		return this.drawnDays;
	}

	private start(): void {
		const { scroller } = this;
		if (!scroller) return;
		this.lines.attach(scroller);
		this.drag = new BarDrag(scroller, () => this.context);
		this.stopDrops = dragOver<{ day: number; line: number }>({
			element: scroller,
			dragged: (key) => [key],
			find: (_, point) => this.landingAt(point),
			show: (found) => {
				if (found?.day !== this.landing?.day || found?.line !== this.landing?.line) this.landing = found;
			},
			drop: ([key], { day }) => this.land(key, day),
		}).stop;
	}

	private landingAt({ clientX, clientY }: DragPoint): { day: number; line: number } | undefined {
		const { context, ground } = this;
		if (!context || !ground) return undefined;
		const { left, top } = ground.getBoundingClientRect();
		const line = Math.max(0, Math.floor((clientY - top) / this.lineHeight));
		return { day: dayAt(clientX - left, context.view.scale), line: Math.min(line, context.view.layout.lines) };
	}

	/** An epic from the tray gets dates. */
	private land(key: string | undefined, day: number): void {
		const { context } = this;
		const epic = context?.session.epicOf(key);
		if (!context || !epic) return;
		const dates = { start: day, target: day + usualLength - 1 };
		context.controller.changes.make(epic.key, dates);
		context.session.say(fillIn(context.words.droppedAt, epic.id, datesWords(dates, context.words)));
	}

	private run(command: TimelineCommand): void {
		const { context, scroller } = this;
		if (!context || !scroller) return;
		const { controller, session, view } = context;
		const { active } = view;
		if (command.kind === 'pan') scroller.scrollLeft += command.way * Math.max(120, scroller.clientWidth / 6);
		else if (command.kind === 'page') scroller.scrollTop += command.way * scroller.clientHeight * 0.8;
		else if (command.kind === 'focus') this.go(command.to);
		else if (active === undefined) return;
		else if (command.kind === 'step') controller.holding.step(active, command.handle, command.way);
		else if (command.kind === 'lift') controller.holding.lift(active);
		else if (command.kind === 'drop') controller.holding.drop();
		else if (command.kind === 'cancel') {
			this.drag?.cancel();
			controller.holding.cancel();
		} else if (command.kind === 'open') controller.open(active);
		else if (command.kind === 'leave-out') controller.holding.toggleDropped(active);
		if (command.kind === 'step' || command.kind === 'lift' || command.kind === 'drop') this.reveal(session.view.active);
	}

	private go(to: 1 | -1 | 'first' | 'last'): void {
		const { session, view } = this.context ?? {};
		const order = view?.layout.order ?? [];
		const at = order.indexOf(view?.active ?? '');
		const next =
			to === 'first' ? 0 : to === 'last' ? order.length - 1 : Math.max(0, Math.min(order.length - 1, at + to));
		session?.set({ active: order[next], hover: undefined });
		this.reveal(order[next]);
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

	private readonly onKey = (event: KeyboardEvent): void => {
		const { context } = this;
		if (!context) return;
		if (event.key === 'Escape' && !context.view.lift && this.detailKey !== undefined) {
			this.keyed = false;
			this.hover(undefined);
			event.preventDefault();
			return;
		}
		const command = timelineCommandFor(event, context.view.lift !== undefined);
		if (!command) return;
		event.preventDefault();
		// Details are for looking around; over bars that are moved they would be in the way.
		this.keyed = command.kind === 'focus';
		this.run(command);
	};

	private readonly onPointerDown = (event: PointerEvent): void => {
		const key = keyAt(event);
		this.keyed = false;
		clearTimeout(this.resting);
		if (key !== undefined) this.context?.session.set({ active: key, hover: undefined });
		this.drag?.down(event);
	};

	private readonly onDoubleClick = (event: Event): void => {
		const key = keyAt(event);
		if (key !== undefined) this.context?.controller.open(key);
	};

	private readonly onPointerOver = (event: PointerEvent): void => {
		if (!this.drag?.active) this.hover(keyAt(event));
	};

	private hover(key: string | undefined): void {
		clearTimeout(this.resting);
		const { session, view } = this.context ?? {};
		if (!session || view?.hover === key) return;
		if (view?.hover !== undefined) session.set({ hover: undefined });
		if (key !== undefined) this.resting = setTimeout(() => session.set({ hover: key }), rest);
	}

	private readonly onFocusOut = (): void => {
		// A pointer's drag goes on without the focus.
		if (this.context?.view.lift?.pointer === false && document.hasFocus()) this.context.controller.holding.cancel();
		this.keyed = false;
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

	private get ground(): HTMLElement | null {
		return this.querySelector('.ground');
	}
}

/** Width of the headings of lanes for a view of a width, in pixels. */
function headWidth(view: number): number {
	return view < 480 ? 112 : view < 800 ? 150 : 200;
}

customElements.define('refinery-timeline', Timeline);
