import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { BoardCard } from '../../../protocol/board';
import { fillIn } from '../../../protocol/fillIn';
import { type DragPoint, dragOver } from '../../shared/dragOver';
import { keyAt } from '../../shared/keyAt';
import { lineId } from '../../shared/lineId';
import { placed } from '../../shared/placed';
import type { ModeContext, ModeElement } from '../modeContext';
import { only } from '../selection';
import type { CardList, CardListState } from './cardList';
import './cardList';
import { type Axes, type Dot, dotBeside, dotOf, type PlotSize, pointOf, valuesAt } from './dots';
import { gatheredList } from './gatheredList';
import { legend } from './legend';
import { describeDot, matrixDot } from './matrixDot';
import { axisWords, matrixGround } from './matrixFrame';
import { type MatrixCommand, matrixCommandFor } from './matrixKeys';
import { MatrixMoves } from './matrixMoves';
import { isPlaced, MatrixShape } from './matrixShape';
import { inWords, quadrantName, type Values } from './quadrant';

/** A drag along one axis may stray so far from it and still be along it, in pixels. */
const stray = 6;

/**
 * Effort across, impact up, a dot for each card; dots that fall together are one that opens a list. On the left are the
 * cards that lack one of the values. The axes follow the cards, but not while one of them is in the hand.
 */
export class MatrixBoard extends LitElement implements ModeElement {
	static override properties = {
		context: { attribute: false },
		size: { state: true },
		hover: { state: true },
		opened: { state: true },
	};

	declare context: ModeContext | undefined;
	declare private size: PlotSize;
	/** Where the dragged card would go. */
	declare private hover: Values | undefined;
	/** First card of the dot that shows its list. */
	declare private opened: string | undefined;
	private isDragging = false;
	private readonly shape = new MatrixShape();
	private stopDrops: (() => void) | undefined;
	private readonly resizes = new ResizeObserver(() => this.measure());
	private letter = 7;

	constructor() {
		super();
		this.size = { width: 0, height: 0 };
	}

	protected override createRenderRoot(): HTMLElement {
		return this;
	}

	override connectedCallback(): void {
		super.connectedCallback();
		this.letter = (Number.parseFloat(getComputedStyle(this).fontSize) || 13) * 0.56;
		if (this.hasUpdated) this.start();
	}

	override disconnectedCallback(): void {
		super.disconnectedCallback();
		this.stopDrops?.();
		this.resizes.disconnect();
	}

	protected override firstUpdated(): void {
		this.start();
	}

	focusBody(): void {
		const target = this.dots.length > 0 ? this.plot : undefined;
		if (target) target.focus({ preventScroll: true });
		else this.querySelector<CardList>('refinery-card-list')?.focusList();
	}

	protected override render(): TemplateResult | typeof nothing {
		const { context, size } = this;
		if (!context) return nothing;
		const { words, view } = context;
		const { axes, dots } = this;
		const active = this.activeDot;
		return html`<div class="mode-bar">
				<span class="readout">${this.readout(axes, context)}</span>
				${legend(this.shape.epics(view.visible, view.frame), view.frame, words)}
			</div>
			<div class="matrix">
				${this.tray(context)}
				<div class="chart">
					${axisWords('impact', axes, size, words)}
					<div class="plot-frame">
						${matrixGround(axes, size, words)}
						<div
							class="plot"
							role="listbox"
							tabindex="0"
							aria-label=${words.matrixLabel}
							aria-describedby="matrix-help"
							aria-activedescendant=${active?.cards[0] ? lineId(active.cards[0].key) : nothing}
							@keydown=${this.onKey}
							@click=${this.onClick}
							@dblclick=${this.onDoubleClick}
							@dragstart=${this.onDragStart}
							@dragend=${this.onDragEnd}
							@focusout=${() => this.moves?.cancel()}
						>
							${repeat(
								dots,
								(dot) => dot.cards[0]?.key,
								(dot) => this.dot(dot, dot === active, axes, context),
							)}
						</div>
						${this.ghost(axes)} ${this.list(context)}
					</div>
					${axisWords('effort', axes, size, words)}
				</div>
			</div>
			<p id="matrix-help" hidden>${words.matrixHelp}</p>`;
	}

	private dot(dot: Dot, active: boolean, axes: Axes, { view, words, fixed }: ModeContext): unknown {
		const [first] = dot.cards;
		if (!first) return nothing;
		const state = {
			dot,
			frame: view.frame,
			axes,
			active,
			lifted: view.lifted.has(first.key),
			pending: view.pending.has(first.key),
			movable: !fixed,
			flipped: dot.x > this.size.width - this.shape.box(view, this.letter).width,
		};
		return matrixDot(state, words);
	}

	/** The dragged card as it would be, at sensible values. */
	private ghost(axes: Axes): TemplateResult | typeof nothing {
		const { hover, size } = this;
		if (!hover) return nothing;
		const { x, y } = pointOf(hover, axes, size);
		return html`<i class="ghost" ${placed({ transform: `translate(${x}px, ${y}px) translate(-50%, -50%)` })}></i>`;
	}

	private tray(context: ModeContext): TemplateResult | typeof nothing {
		const { words, view } = context;
		const cards = this.shape.unplaced(view.visible);
		if (cards.length === 0) return nothing;
		const state = this.listOf(cards, words.tray, context, {
			take: (key) => this.takeUp(key),
			leave: () => this.focusBody(),
		});
		return html`<section class="tray" aria-label=${words.tray}>
			<h2>${words.tray} <span class="counts">${cards.length}</span></h2>
			<refinery-card-list .state=${state}></refinery-card-list>
		</section>`;
	}

	/** The cards of the dot that is open. */
	private list(context: ModeContext): TemplateResult | typeof nothing {
		const dot = dotOf(this.dots, this.opened);
		if (!dot || dot.cards.length < 2) return nothing;
		const label = fillIn(context.words.several, dot.cards.length);
		const state = this.listOf(dot.cards, label, context, {
			take: (key, by) => (by === 'enter' ? context.controller.open(key) : this.takeUp(key)),
			leave: () => this.close(),
		});
		return gatheredList(dot, this.size, state, this.onLeaveList);
	}

	private listOf(
		cards: readonly BoardCard[],
		label: string,
		{ words, view, session, controller, fixed }: ModeContext,
		actions: Pick<CardListState, 'take' | 'leave'>,
	): CardListState {
		return {
			...actions,
			cards,
			label,
			frame: view.frame,
			active: view.selection.active,
			movable: !fixed,
			describe: (card) => describeDot(card, this.axes, view.frame, words),
			choose: (key) => session.select(only(key)),
			open: (key) => controller.open(key),
		};
	}

	private readout(axes: Axes, { session, words }: ModeContext): string {
		const { hover } = this;
		if (hover) return this.valueWords(hover, axes, words);
		const card = session.cardOf(session.view.selection.active);
		return card ? describeDot(card, axes, session.view.frame, words) : '';
	}

	private valueWords(values: Values, axes: Axes, words: ModeContext['words']): string {
		return [
			fillIn(words.effortIs, inWords(values.effort)),
			fillIn(words.impactIs, inWords(values.impact)),
			quadrantName(values, axes, words),
		].join(', ');
	}

	/** Takes a card that has no dot of its own into the hand, so that arrows carry it. */
	private takeUp(key: string): void {
		const { context, moves } = this;
		if (!context || !moves) return;
		this.opened = undefined;
		context.session.select(only(key));
		// The focus goes first: losing it would put the card back.
		this.plot?.focus({ preventScroll: true });
		moves.lift(key);
	}

	private close(): void {
		this.opened = undefined;
		this.plot?.focus({ preventScroll: true });
	}

	private get plot(): HTMLElement | null {
		return this.querySelector<HTMLElement>('.plot');
	}

	private get moves(): MatrixMoves | undefined {
		return this.context && new MatrixMoves(this.context, this.axes);
	}

	/** As things are this moment, also between two drawings; the same holds for the dots. */
	private get axes(): Axes {
		const { session } = this.context ?? {};
		const isStill = session?.lift !== undefined || this.isDragging;
		return this.shape.axes(session?.view, isStill);
	}

	private get dots(): readonly Dot[] {
		const view = this.context?.session.view;
		return view ? this.shape.dots(view, this.axes, this.size, this.letter) : [];
	}

	private get activeDot(): Dot | undefined {
		return dotOf(this.dots, this.context?.session.view.selection.active);
	}

	private measure(): void {
		const { clientWidth: width = 0, clientHeight: height = 0 } = this.plot ?? {};
		if (width !== this.size.width || height !== this.size.height) this.size = { width, height };
	}

	private start(): void {
		const { plot } = this;
		if (!plot) return;
		this.measure();
		this.resizes.observe(plot);
		this.stopDrops = dragOver<Values>({
			element: plot,
			dragged: (key) => [key],
			find: ([key], point) => this.valuesUnder(key, point),
			show: (found) => {
				const isSame = found?.effort === this.hover?.effort && found?.impact === this.hover?.impact;
				if (!isSame) this.hover = found;
			},
			drop: ([key = ''], values) => {
				this.context?.session.select(only(key));
				this.moves?.to(key, values);
				this.isDragging = false;
				this.opened = undefined;
				this.focusBody();
			},
		}).stop;
	}

	/** Sensible values at a point; a value that the drag hardly changes stays as it is. */
	private valuesUnder(key: string | undefined, { clientX, clientY }: DragPoint): Values | undefined {
		const { plot, moves, axes, size } = this;
		const card = this.context?.session.cardOf(key);
		if (!plot || !moves || !card) return undefined;
		const { left, top } = plot.getBoundingClientRect();
		const x = clientX - left;
		const y = clientY - top;
		const values = moves.snapped(valuesAt(x, y, axes, size));
		if (!isPlaced(card)) return values;
		const own = pointOf(card, axes, size);
		return {
			effort: Math.abs(own.x - x) < stray ? card.effort : values.effort,
			impact: Math.abs(own.y - y) < stray ? card.impact : values.impact,
		};
	}

	private readonly onKey = (event: KeyboardEvent): void => {
		const { context } = this;
		const command = context && matrixCommandFor(event, context.session.lift !== undefined);
		if (!command || !this.run(command, context)) return;
		event.preventDefault();
	};

	private run(command: MatrixCommand, { session, controller }: ModeContext): boolean {
		const { moves, dots, activeDot } = this;
		const active = session.view.selection.active;
		if (command.kind === 'drop') moves?.drop();
		else if (command.kind === 'cancel') moves?.cancel();
		else if (command.kind === 'first' || !activeDot || active === undefined) this.choose(dots[0]);
		else if (command.kind === 'last') this.choose(dots.at(-1));
		else if (command.kind === 'focus') this.choose(dotBeside(dots, activeDot, command.across, command.down));
		else if (command.kind === 'move') {
			if (command.across !== 0) moves?.step(active, 'effort', command.across);
			else moves?.step(active, 'impact', command.down > 0 ? -1 : 1);
		} else if (activeDot.cards.length > 1) this.openList(activeDot);
		else if (command.kind === 'open') controller.open(active);
		else moves?.lift(active);
		return true;
	}

	private choose(dot: Dot | undefined): void {
		if (dot?.cards[0]) this.context?.session.select(only(dot.cards[0].key));
	}

	private openList(dot: Dot): void {
		this.opened = dot.cards[0]?.key;
		void this.updateComplete.then(() => this.querySelector<CardList>('.gathered refinery-card-list')?.focusList());
	}

	private readonly onLeaveList = (event: FocusEvent): void => {
		const to = event.relatedTarget as Node | null;
		if (!(event.currentTarget as Node).contains(to) && to !== null) this.opened = undefined;
	};

	private readonly onClick = (event: MouseEvent): void => {
		const dot = dotOf(this.dots, keyAt(event));
		this.opened = undefined;
		this.choose(dot);
		if (dot && dot.cards.length > 1) this.openList(dot);
	};

	private readonly onDoubleClick = (event: MouseEvent): void => {
		const dot = dotOf(this.dots, keyAt(event));
		if (dot?.cards.length === 1 && dot.cards[0]) this.context?.controller.open(dot.cards[0].key);
	};

	private readonly onDragStart = (): void => {
		this.isDragging = true;
	};

	private readonly onDragEnd = (): void => {
		this.isDragging = false;
		this.requestUpdate();
	};
}

customElements.define('refinery-matrix-board', MatrixBoard);
