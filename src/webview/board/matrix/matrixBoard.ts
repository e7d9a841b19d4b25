import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { BoardCard, BoardFrame } from '../../../protocol/board';
import { fillIn } from '../../shared/fillIn';
import { type DragPoint, dragOver } from '../dragOver';
import { lineId } from '../lineId';
import type { ModeContext, ModeElement } from '../modeContext';
import { placed } from '../placed';
import { remember } from '../remember';
import { only } from '../selection';
import { axisFor } from './axis';
import type { CardList, CardListState } from './cardList';
import './cardList';
import { type Axes, type Dot, dotBeside, dotOf, gatherDots, type PlotSize, pointOf, valuesAt } from './dots';
import { epicsOf, legend } from './legend';
import { describeDot, matrixDot } from './matrixDot';
import { axisWords, matrixGround } from './matrixFrame';
import { type MatrixCommand, matrixCommandFor } from './matrixKeys';
import { MatrixMoves } from './matrixMoves';
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
	private steady: Axes = { effort: axisFor([]), impact: axisFor([]) };
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
				${legend(this.epics(view.visible, view.frame), view.frame, words)}
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
						${this.ghost(axes)} ${this.list(axes, context)}
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
			flipped: dot.x > this.size.width - this.box.width,
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
		const { words, session, view, fixed } = context;
		const cards = this.without(view.visible);
		if (cards.length === 0) return nothing;
		const state: CardListState = {
			cards,
			frame: view.frame,
			label: words.tray,
			active: view.selection.active,
			movable: !fixed,
			describe: (card) => describeDot(card, this.axes, view.frame, words),
			choose: (key) => session.select(only(key)),
			take: (key) => this.takeUp(key),
			open: (key) => context.controller.open(key),
			leave: () => this.focusBody(),
		};
		return html`<section class="tray" aria-label=${words.tray}>
			<h2>${words.tray} <span class="counts">${cards.length}</span></h2>
			<refinery-card-list .state=${state}></refinery-card-list>
		</section>`;
	}

	/** The cards of a dot that stands for several. */
	private list(axes: Axes, context: ModeContext): TemplateResult | typeof nothing {
		const { words, session, view, fixed, controller } = context;
		const dot = dotOf(this.dots, this.opened);
		if (!dot || dot.cards.length < 2) return nothing;
		const label = fillIn(words.several, dot.cards.length);
		const state: CardListState = {
			cards: dot.cards,
			frame: view.frame,
			label,
			active: view.selection.active,
			movable: !fixed,
			describe: (card) => describeDot(card, axes, view.frame, words),
			choose: (key) => session.select(only(key)),
			take: (key, by) => (by === 'enter' ? controller.open(key) : this.takeUp(key)),
			open: (key) => controller.open(key),
			leave: () => this.close(),
		};
		const { width, height } = this.size;
		const isRight = dot.x > width / 2;
		const isLow = dot.y > height / 2;
		return html`<div
			class="gathered"
			role="dialog"
			aria-label=${label}
			@focusout=${this.onLeaveList}
			${placed({
				left: isRight ? 'auto' : `${dot.x}px`,
				right: isRight ? `${width - dot.x}px` : 'auto',
				top: isLow ? 'auto' : `${dot.y + 14}px`,
				bottom: isLow ? `${height - dot.y + 14}px` : 'auto',
				'--lines': String(Math.min(8, dot.cards.length)),
			})}
		>
			<refinery-card-list .state=${state}></refinery-card-list>
		</div>`;
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

	private get axes(): Axes {
		const session = this.context?.session;
		if (session && !session.lift && !this.isDragging) {
			const { view } = session;
			this.steady = this.axesOf(this.with(view.visible), view.frame?.scale);
		}
		return this.steady;
	}

	private get box(): PlotSize {
		const cards = this.context?.session.view.visible ?? [];
		// Among many cards most dots stand for several, and their number takes room, too.
		const letters = this.longest(cards) + (this.with(cards).length > 100 ? 5 : 0);
		return { width: 20 + letters * this.letter, height: Math.round(this.letter * 3) };
	}

	/** As things are this moment, also between two drawings. */
	private get dots(): readonly Dot[] {
		const view = this.context?.session.view;
		const { width, height } = this.size;
		if (!view || width === 0 || height === 0) return [];
		const { box } = this;
		return this.gather(this.with(view.visible), this.axes, this.size, box.width, box.height, view.lifted);
	}

	private get activeDot(): Dot | undefined {
		return dotOf(this.dots, this.context?.session.view.selection.active);
	}

	private readonly with = remember((cards: readonly BoardCard[]) => cards.filter(isPlaced));
	private readonly without = remember((cards: readonly BoardCard[]) =>
		cards.filter((card) => !isPlaced(card) && card.unreadable === undefined),
	);
	private readonly epics = remember((cards: readonly BoardCard[], frame: BoardFrame | undefined) =>
		epicsOf(this.with(cards), frame),
	);
	private readonly longest = remember((cards: readonly BoardCard[]) =>
		Math.min(
			10,
			cards.reduce((most, { id }) => Math.max(most, id.length), 3),
		),
	);
	private readonly axesOf = remember(
		(cards: readonly BoardCard[], scale: readonly number[] | undefined): Axes => ({
			effort: axisFor(
				cards.map((card) => card.effort ?? 0),
				scale,
			),
			impact: axisFor(cards.map((card) => card.impact ?? 0)),
		}),
	);
	private readonly gather = remember(
		(
			cards: readonly BoardCard[],
			axes: Axes,
			size: PlotSize,
			width: number,
			height: number,
			held: ReadonlySet<string>,
		) => gatherDots(cards, axes, size, { width, height }, held),
	);

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

function isPlaced(card: BoardCard): card is BoardCard & Values {
	return card.effort !== undefined && card.impact !== undefined && card.unreadable === undefined;
}

function keyAt(event: Event): string | undefined {
	return (event.target as Element).closest<HTMLElement>('[data-key]')?.dataset.key;
}

customElements.define('refinery-matrix-board', MatrixBoard);
