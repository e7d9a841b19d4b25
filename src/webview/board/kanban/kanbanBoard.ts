import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import { dragOver } from '../../shared/dragOver';
import { EdgeScroll } from '../../shared/edgeScroll';
import { keyAt } from '../../shared/keyAt';
import { lineId } from '../../shared/lineId';
import { placed } from '../../shared/placed';
import { remember } from '../../shared/remember';
import { VirtualLines } from '../../shared/virtualLines';
import type { ModeContext, ModeElement } from '../modeContext';
import { openCell } from '../openCell';
import { isSeveral, only, toggled } from '../selection';
import { emptyToggle } from './emptyToggle';
import { kanbanCard } from './kanbanCard';
import { KanbanCommands } from './kanbanCommands';
import { kanbanDropAt } from './kanbanDrops';
import { cellAt, columnFold, type KanbanGrid, kanbanGrid } from './kanbanGrid';
import { countWords, headId, kanbanHead } from './kanbanHead';
import { kanbanCommandFor } from './kanbanKeys';
import { kanbanLane } from './kanbanLane';
import { type Drawn, drawnIn, type KanbanLayout, kanbanLayout, topOf } from './kanbanLayout';
import { KanbanMoves } from './kanbanMoves';
import type { KanbanTarget } from './kanbanTarget';
import { leastWidth, tracksOf } from './kanbanTracks';

/**
 * Columns by status; with lanes, these are rows across them. The board is one list with a group for each column: focus
 * stays on it and `aria-activedescendant` names the card. All columns scroll as one, and of each only the cards in view
 * are on the page.
 */
export class KanbanBoard extends LitElement implements ModeElement {
	static override properties = { context: { attribute: false }, hover: { state: true } };

	declare context: ModeContext | undefined;
	/** Where the dragged cards would go. */
	declare private hover: KanbanTarget | undefined;
	private dragging: string | undefined;
	private stopDrops: (() => void) | undefined;
	private readonly lines = new VirtualLines(() => this.requestUpdate());
	private em = 13;
	/** How much the pane took of the page when the board was drawn last. */
	private room: number | undefined;

	protected override createRenderRoot(): HTMLElement {
		return this;
	}

	override connectedCallback(): void {
		super.connectedCallback();
		this.em = Number.parseFloat(getComputedStyle(this).fontSize) || 13;
		if (this.hasUpdated) this.start();
	}

	override disconnectedCallback(): void {
		super.disconnectedCallback();
		this.stopDrops?.();
		this.lines.detach();
	}

	protected override firstUpdated(): void {
		this.start();
		this.reveal();
	}

	protected override updated(): void {
		const { pane, paneSize } = this.context?.view ?? {};
		const room = pane ? paneSize : 0;
		if (room !== this.room) this.reveal();
		this.room = room;
	}

	focusBody(): void {
		this.list.focus({ preventScroll: true });
	}

	protected override render(): TemplateResult | typeof nothing {
		const { context } = this;
		if (!context) return nothing;
		const { grid, layout } = this;
		const { words, session } = context;
		const active = this.shownActive;
		const { heading, slot } = layout;
		return html`${emptyToggle(grid, context)}
		<div class="kanban-scroller" data-keep-scroll>
			<div
				class="kanban-all"
				${placed({ '--tracks': tracksOf(grid, this.em), 'min-width': `${leastWidth(grid, this.em)}px` })}
			>
				<div class="heads">
					${grid.columns.map((column, index) => kanbanHead(column, index, words, () => session.setFolded(columnFold(column.name), !column.collapsed)))}
				</div>
				<div class="kanban-body">
					<div
						class="kanban"
						role="listbox"
						tabindex="0"
						aria-label=${words.kanban}
						aria-describedby="kanban-help"
						aria-multiselectable="true"
						aria-activedescendant=${active === undefined ? nothing : lineId(active)}
						${placed({ height: `${layout.height}px`, '--slot': `${slot}px` })}
						@keydown=${this.onKey}
						@click=${this.onClick}
						@dblclick=${this.onDoubleClick}
						@dragstart=${this.onDragStart}
						@dragend=${this.onDragEnd}
						@focusout=${() => this.moves?.cancel()}
						@animationend=${() => session.set({ flashing: new Set() })}
					>
						${grid.columns.map((_, index) => this.column(index, grid, layout, context))}
					</div>
					${
						heading === 0
							? nothing
							: grid.bands.map(({ lane }, band) => lane && kanbanLane(lane, layout.tops[band] ?? 0, heading, context))
					}
					${this.cell(grid, layout, context)}
				</div>
			</div>
			<p id="kanban-help" hidden>${words.kanbanHelp}</p>
		</div>`;
	}

	private column(index: number, grid: KanbanGrid, layout: KanbanLayout, context: ModeContext): unknown {
		const column = grid.columns[index];
		const { words } = context;
		if (!column) return nothing;
		const { hover } = this;
		const isOver = hover?.column === index;
		const line =
			isOver && !column.collapsed ? topOf(layout, { band: hover.band, column: index, index: hover.gap }) : undefined;
		return html`<div
			class="column ${column.collapsed ? 'collapsed' : ''} ${isOver ? 'target' : ''} ${column.name ? '' : 'others'}"
			role="group"
			aria-label=${`${column.name || words.otherStatus}, ${countWords(column, words)}`}
			aria-describedby=${headId(index)}
		>
			${repeat(
				this.drawn(index, grid, layout),
				(drawn) => cellAt(grid, drawn.band, index)[drawn.index]?.key,
				(drawn) => this.card(drawn, grid, context),
			)}
			<div class="drop-line" ?hidden=${line === undefined} ${placed({ top: `${line ?? 0}px` })}></div>
		</div>`;
	}

	/** The editor of the open cell, over its card. */
	private cell(grid: KanbanGrid, layout: KanbanLayout, context: ModeContext): unknown {
		const spot = grid.at.get(context.view.editing?.key ?? '');
		const column = spot && (this.list.children[spot.column] as HTMLElement | undefined);
		if (!spot || !column) return nothing;
		const top = topOf(layout, spot);
		const isLow = top + layout.slot * 3 > Math.max(layout.height, this.scroller.clientHeight);
		const only = { indexOf: () => 0, count: isLow ? 1 : Number.POSITIVE_INFINITY };
		const place = { left: `${column.offsetLeft}px`, width: `${column.offsetWidth}px`, top: `${top}px` };
		return html`<div class="kanban-cell" ${placed(place)}>${openCell(context, only, 0, () => this.focusBody())}</div>`;
	}

	private card(drawn: Drawn, grid: KanbanGrid, { view, words, fixed }: ModeContext): unknown {
		const cell = cellAt(grid, drawn.band, drawn.column);
		const card = cell[drawn.index];
		if (!card) return nothing;
		const { selection } = view;
		const selected = selection.keys.has(card.key);
		const state = {
			card,
			frame: view.frame,
			index: drawn.index,
			count: cell.length,
			top: drawn.top,
			active: card.key === selection.active,
			selected,
			lifted: view.lifted.has(card.key),
			flashing: view.flashing.has(card.key),
			movable: !fixed && card.unreadable === undefined,
			pending: view.pending.has(card.key),
			dragged: selected && isSeveral(selection) ? selection.keys.size : 1,
		};
		return guard(Object.values(state), () => kanbanCard(state, words));
	}

	/** The cards of a column to draw: those in view and around it, the active one and the one that is dragged. */
	private drawn(index: number, grid: KanbanGrid, layout: KanbanLayout): readonly Drawn[] {
		const { slot, height } = layout;
		const lines = this.lines.indexes(Math.ceil(height / slot), slot, []);
		const drawn = drawnIn(grid, layout, index, (lines[0] ?? 0) * slot, ((lines.at(-1) ?? 0) + 1) * slot);
		const pinned = [this.shownActive, this.dragging].flatMap((key) => {
			const spot = key === undefined ? undefined : grid.at.get(key);
			const isElsewhere =
				spot?.column === index && !drawn.some((one) => one.band === spot.band && one.index === spot.index);
			return spot && isElsewhere ? [{ ...spot, top: topOf(layout, spot) }] : [];
		});
		return pinned.length === 0 ? drawn : [...drawn, ...pinned].sort((a, b) => a.top - b.top);
	}

	private get list(): HTMLElement {
		return this.querySelector<HTMLElement>('.kanban') ?? this;
	}

	private get scroller(): HTMLElement {
		return this.querySelector<HTMLElement>('.kanban-scroller') ?? this;
	}

	/** As things are this moment, also between two drawings. */
	private get grid(): KanbanGrid {
		const { view, folded } = this.context?.session ?? {};
		return this.arrange(view?.cards ?? [], view?.visible ?? [], view?.lanes, view?.frame, folded ?? new Set());
	}

	private get layout(): KanbanLayout {
		return this.lay(this.grid, Math.round(this.em * 7.2), Math.max(26, Math.round(this.em * 2)));
	}

	private get moves(): KanbanMoves | undefined {
		return this.context && new KanbanMoves(this.context, () => this.grid);
	}

	/** The active card, unless its column or lane hides it. */
	private get shownActive(): string | undefined {
		const { grid, context } = this;
		const active = context?.session.view.selection.active;
		const spot = active === undefined ? undefined : grid.at.get(active);
		const isHidden = !spot || grid.columns[spot.column]?.collapsed || grid.bands[spot.band]?.lane?.folded;
		return isHidden ? undefined : active;
	}

	private readonly arrange = remember(kanbanGrid);
	private readonly lay = remember((grid: KanbanGrid, slot: number, heading: number) =>
		kanbanLayout(grid, { slot, heading }),
	);

	/** Brings the active card into view. */
	private reveal(): void {
		const active = this.shownActive;
		const spot = active === undefined ? undefined : this.grid.at.get(active);
		if (!spot) return;
		const { scroller, layout } = this;
		const heads = this.querySelector<HTMLElement>('.heads')?.offsetHeight ?? 0;
		const top = topOf(layout, spot);
		const lowest = spot.index === 0 ? top - layout.heading : top;
		const highest = top + layout.slot + heads + 8 - scroller.clientHeight;
		if (scroller.scrollTop > lowest) scroller.scrollTop = lowest;
		else if (scroller.scrollTop < highest) scroller.scrollTop = highest;
		const column = this.list.children[spot.column] as HTMLElement | undefined;
		if (!column) return;
		const right = column.offsetLeft + column.offsetWidth - scroller.clientWidth;
		if (scroller.scrollLeft < right) scroller.scrollLeft = right;
		if (scroller.scrollLeft > column.offsetLeft) scroller.scrollLeft = column.offsetLeft;
	}

	private start(): void {
		const { scroller } = this;
		this.lines.attach(scroller);
		const drops = dragOver<KanbanTarget>({
			element: scroller,
			dragged: (key) => this.context?.session.dragged(key) ?? [key],
			find: (keys, point) => {
				const session = this.context?.session;
				if (!session) return undefined;
				const indexOf = (key: string) => session.indexOf(key) ?? 0;
				return kanbanDropAt(this.list, this.grid, this.layout, session.view, keys, point, indexOf);
			},
			show: (found) => {
				const { hover } = this;
				const isSame = found?.band === hover?.band && found?.column === hover?.column && found?.gap === hover?.gap;
				if (!isSame) this.hover = found;
			},
			drop: (keys, found) => {
				this.moves?.to(keys, found);
				this.focusBody();
			},
			scroll: (point) => {
				if (point) edges.at(point.clientY, point.clientX);
				else edges.stop();
			},
		});
		const edges = new EdgeScroll(scroller, drops.again);
		this.stopDrops = drops.stop;
	}

	private readonly onKey = (event: KeyboardEvent): void => {
		const { context, moves } = this;
		const command = context && kanbanCommandFor(event, context.session.lift !== undefined);
		if (!context || !moves || !command) return;
		const page = Math.max(1, Math.floor(this.scroller.clientHeight / this.layout.slot) - 1);
		new KanbanCommands(context, this.grid, moves).run(command, page);
		event.preventDefault();
		this.reveal();
	};

	private readonly onClick = (event: MouseEvent): void => {
		const { context, moves } = this;
		const target = event.target as Element;
		const key = keyAt(event);
		if (!context || !moves || key === undefined) return;
		const { session, controller } = context;
		if (event.shiftKey) new KanbanCommands(context, this.grid, moves).extendTo(key);
		else if (event.ctrlKey || event.metaKey) session.select(toggled(session.view.selection, key));
		else session.select(only(key));
		if (target.closest('[data-ask]')) controller.open(key);
		else this.focusBody();
	};

	private readonly onDoubleClick = (event: MouseEvent): void => {
		const key = keyAt(event);
		if (key !== undefined) this.context?.controller.open(key);
	};

	/** The card must stay on the page until the drag has ended, or its end is never told. */
	private readonly onDragStart = (event: Event): void => {
		this.dragging = keyAt(event);
	};

	private readonly onDragEnd = (): void => {
		this.dragging = undefined;
	};
}

customElements.define('refinery-kanban-board', KanbanBoard);
