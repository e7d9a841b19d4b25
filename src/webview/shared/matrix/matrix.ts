import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { fillIn } from '../../../protocol/fillIn';
import { type DragPoint, dragOver } from '../dragOver';
import { keyAt } from '../keyAt';
import { lineId } from '../lineId';
import { placed } from '../placed';
import type { CardList } from './cardList';
import './cardList';
import { type Axes, type Dot, dotBeside, dotOf, type PlotSize, pointOf } from './dots';
import { gatheredList } from './gatheredList';
import { listState } from './listState';
import type { MatrixCard } from './matrixCard';
import { describeGathered, matrixDot } from './matrixDot';
import { axisWords, matrixGround } from './matrixFrame';
import { type MatrixCommand, matrixCommandFor } from './matrixKeys';
import type { MatrixMoves } from './matrixMoves';
import type { MatrixScene } from './matrixScene';
import { MatrixShape, type MatrixStyle } from './matrixShape';
import type { Values } from './quadrant';
import { readout } from './readout';
import { valuesUnder } from './valuesUnder';

/**
 * Effort across, impact up, a dot for each card; dots that fall together are one that opens a list. On the left are the
 * cards that lack one of the values. The axes follow the cards, but not while one of them is in the hand. What the cards
 * are and what becomes of a move is said by the page's own element.
 */
export abstract class Matrix<Card extends MatrixCard> extends LitElement {
	static override properties = {
		context: { attribute: false },
		size: { state: true },
		hover: { state: true },
		opened: { state: true },
	};

	declare private size: PlotSize;
	/** Where the dragged card would go. */
	declare private hover: Values | undefined;
	/** First card of the dot that shows its list. */
	declare private opened: string | undefined;
	private isDragging = false;
	private readonly shape: MatrixShape<Card>;
	private stopDrops: (() => void) | undefined;
	private readonly resizes = new ResizeObserver(() => this.measure());
	private letter = 7;

	constructor(style: MatrixStyle) {
		super();
		this.shape = new MatrixShape(style);
		this.size = { width: 0, height: 0 };
	}

	/** What is to be drawn as things are this moment, also between two drawings; undefined before there is anything. */
	protected abstract get scene(): MatrixScene<Card> | undefined;

	protected abstract movesOn(axes: Axes): MatrixMoves | undefined;

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
		const { scene, size } = this;
		if (!scene) return nothing;
		const { words } = scene;
		const { axes, dots } = this;
		const active = this.activeDot;
		const said = readout(scene, axes, this.hover);
		return html`<div class="mode-bar">
				<span class="readout" title=${said}>${said}</span>
				${scene.legend(this.shape.placed(scene.cards))}
			</div>
			<div class="matrix">
				${this.tray(scene)}
				<div class="chart">
					${axisWords('impact', axes, size, words.impact)}
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
								(dot) => this.dot(dot, dot === active, axes, scene),
							)}
						</div>
						${this.ghost(axes)} ${this.list(scene)} ${this.beside(dots, axes, size)}
					</div>
					${axisWords('effort', axes, size, scene.effortAxis)}
				</div>
			</div>
			<p id="matrix-help" hidden>${words.matrixHelp}</p>`;
	}

	/** What a page draws over the plot. */
	protected beside(_dots: readonly Dot<Card>[], _axes: Axes, _size: PlotSize): unknown {
		return nothing;
	}

	/** Called before a key does what it means. */
	protected keyed(_command: MatrixCommand): void {}

	private dot(dot: Dot<Card>, active: boolean, axes: Axes, scene: MatrixScene<Card>): unknown {
		const { cards } = dot;
		const [first] = cards;
		if (!first) return nothing;
		const isOne = cards.length === 1;
		return matrixDot({
			dot,
			label: isOne ? scene.describe(first, axes) : describeGathered(dot, scene.words),
			hasTip: !isOne || !scene.hasDetails,
			more: scene.more(cards),
			swatch: scene.swatch(cards),
			sign: scene.sign(cards),
			rest: scene.words.rest,
			active,
			lifted: scene.lifted.has(first.key),
			pending: scene.pending.has(first.key),
			movable: !scene.fixed,
			flipped: dot.x > this.size.width - this.shape.box(scene.cards, this.letter).width,
		});
	}

	/** The dragged card as it would be, at sensible values. */
	private ghost(axes: Axes): TemplateResult | typeof nothing {
		const { hover, size } = this;
		if (!hover) return nothing;
		const { x, y } = pointOf(hover, axes, size);
		return html`<i class="ghost" ${placed({ transform: `translate(${x}px, ${y}px) translate(-50%, -50%)` })}></i>`;
	}

	private tray(scene: MatrixScene<Card>): TemplateResult | typeof nothing {
		const { words, unplaced } = scene;
		if (unplaced.length === 0) return nothing;
		const state = listState(unplaced, words.tray, scene, this.axes, {
			take: (key) => this.takeUp(key),
			leave: () => this.focusBody(),
		});
		return html`<section class="tray" aria-label=${words.tray}>
			<h2>${words.tray} <span class="counts">${unplaced.length}</span></h2>
			<refinery-card-list .state=${state}></refinery-card-list>
		</section>`;
	}

	/** The cards of the dot that is open. */
	private list(scene: MatrixScene<Card>): TemplateResult | typeof nothing {
		const dot = dotOf(this.dots, this.opened);
		if (!dot || dot.cards.length < 2) return nothing;
		const state = listState(dot.cards, fillIn(scene.words.several, dot.cards.length), scene, this.axes, {
			take: (key, by) => (by === 'enter' ? scene.open(key) : this.takeUp(key)),
			leave: () => this.close(),
		});
		return gatheredList(dot, this.size, state, this.onLeaveList);
	}

	/** Takes a card that has no dot of its own into the hand, so that arrows carry it. */
	private takeUp(key: string): void {
		const { scene, moves } = this;
		if (!scene || !moves) return;
		this.opened = undefined;
		scene.choose(key);
		// The focus goes first: losing it would put the card back.
		this.plot?.focus({ preventScroll: true });
		moves.lift(key);
	}

	private close(): void {
		this.opened = undefined;
		this.plot?.focus({ preventScroll: true });
	}

	protected get plot(): HTMLElement | null {
		return this.querySelector<HTMLElement>('.plot');
	}

	private get moves(): MatrixMoves | undefined {
		return this.movesOn(this.axes);
	}

	private get axes(): Axes {
		const { cards = [], scale = [], lifted } = this.scene ?? {};
		return this.shape.axes(cards, scale, this.isDragging || (lifted?.size ?? 0) > 0);
	}

	private get dots(): readonly Dot<Card>[] {
		const { scene } = this;
		return scene ? this.shape.dots(scene.cards, scene.lifted, this.axes, this.size, this.letter) : [];
	}

	private get activeDot(): Dot<Card> | undefined {
		return dotOf(this.dots, this.scene?.active);
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
				this.scene?.choose(key);
				this.moves?.to(key, values);
				this.isDragging = false;
				this.opened = undefined;
				this.focusBody();
			},
		}).stop;
	}

	private valuesUnder(key: string | undefined, { clientX, clientY }: DragPoint): Values | undefined {
		const { plot, moves, axes, size } = this;
		const card = this.scene?.cardOf(key);
		if (!plot || !moves || !card) return undefined;
		const { left, top } = plot.getBoundingClientRect();
		return valuesUnder(card, { x: clientX - left, y: clientY - top }, axes, size, moves);
	}

	private readonly onKey = (event: KeyboardEvent): void => {
		const { scene } = this;
		const command = scene && matrixCommandFor(event, scene.lifted.size > 0);
		if (!command) return;
		event.preventDefault();
		this.keyed(command);
		this.run(command, scene);
	};

	private run(command: MatrixCommand, { active, open }: MatrixScene<Card>): void {
		const { moves, dots, activeDot } = this;
		if (command.kind === 'drop') moves?.drop();
		else if (command.kind === 'cancel') moves?.cancel();
		else if (command.kind === 'first' || !activeDot || active === undefined) this.choose(dots[0]);
		else if (command.kind === 'last') this.choose(dots.at(-1));
		else if (command.kind === 'focus') this.choose(dotBeside(dots, activeDot, command.across, command.down));
		else if (command.kind === 'move') this.step(active, command.across, command.down);
		else if (activeDot.cards.length > 1) this.openList(activeDot);
		else if (command.kind === 'open') open(active);
		else moves?.lift(active);
	}

	/** One step to a side, or up or down: more or less of what the axis measures. */
	private step(key: string, across: -1 | 0 | 1, down: -1 | 0 | 1): void {
		const { moves, axes } = this;
		if (across === 0) moves?.step(key, 'impact', down > 0 ? -1 : 1);
		else moves?.step(key, 'effort', across > 0 === (axes.effort.backwards ?? false) ? -1 : 1);
	}

	private choose(dot: Dot<Card> | undefined): void {
		if (dot?.cards[0]) this.scene?.choose(dot.cards[0].key);
	}

	private openList(dot: Dot<Card>): void {
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
		if (dot?.cards.length === 1 && dot.cards[0]) this.scene?.open(dot.cards[0].key);
	};

	private readonly onDragStart = (): void => {
		this.isDragging = true;
	};

	private readonly onDragEnd = (): void => {
		this.isDragging = false;
		this.requestUpdate();
	};
}
