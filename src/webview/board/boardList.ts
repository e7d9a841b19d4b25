import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import type { BoardCard } from '../../protocol/board';
import type { BoardStrings } from '../../protocol/boardStrings';
import { keyAt } from '../shared/keyAt';
import { lineId } from '../shared/lineId';
import { placed } from '../shared/placed';
import { remember } from '../shared/remember';
import { VirtualLines } from '../shared/virtualLines';
import { commandFor } from './boardKeys';
import { boardRow } from './boardRow';
import { columnWidths } from './columns';
import { cutLine, cutToCome } from './cutLine';
import { countMovable } from './describe';
import { acceptDrops, type Drop } from './dropList';
import { laneHeading, laneLine } from './laneHeading';
import type { ModeContext, ModeElement } from './modeContext';
import { openCell } from './openCell';
import { placeOverCell } from './placeOverCell';
import { RankedCommands } from './rankedCommands';
import { RankedCut } from './rankedCut';
import { Arrangement, headingKey, type Line } from './rankedLines';
import { isSeveral, only, toggled } from './selection';

/** Room at the foot of the view that the active row keeps free, for the note and the cut line. */
const footRoom = 28;

/**
 * The ranked list. Focus stays on the list itself and `aria-activedescendant` names the row, as in the editor's own
 * lists. Only lines in view are on the page; the active one, the one that is dragged and the one that is typed into
 * always are. With lanes it is a tree of two levels.
 */
export class BoardList extends LitElement implements ModeElement {
	static override properties = { context: { attribute: false }, hover: { state: true } };

	declare context: ModeContext | undefined;
	/** Where the dragged rows would go. */
	declare private hover: Drop | undefined;
	private dragging: string | undefined;
	private stopDrops: (() => void) | undefined;
	private readonly lines = new VirtualLines(() => this.requestUpdate());
	private lineHeight = 26;

	protected override createRenderRoot(): HTMLElement {
		return this;
	}

	override connectedCallback(): void {
		super.connectedCallback();
		this.lineHeight = Math.max(26, Math.round(2 * Number.parseFloat(getComputedStyle(this).fontSize)) || 26);
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

	protected override updated(): void {
		this.lines.attach(this.querySelector<HTMLElement>('.scroller'));
		const anchor = this.querySelector<HTMLElement>('.cell-anchor');
		if (anchor && this.context?.view.editing) placeOverCell(anchor, this.context.view.editing);
	}

	protected override render(): TemplateResult | typeof nothing {
		const { context } = this;
		if (!context) return nothing;
		const { words, view } = context;
		const arrangement = this.arrangement;
		const height = arrangement.count * this.lineHeight;
		const active = this.activeKey;
		const indexes = this.lines.indexes(arrangement.count, this.lineHeight, this.pinned(arrangement));
		const { frame } = view;
		return html`<div
			class="scroller ${frame?.model === undefined ? '' : 'scored'}"
			data-keep-scroll
			${placed(this.widths(context.session.model.cards))}
		>
			<div class="sticky-top">${this.stickyTop(arrangement)}</div>
			<div
				class="rows"
				role=${view.lanes ? 'tree' : 'listbox'}
				tabindex="0"
				aria-label=${words.title}
				aria-describedby="board-help"
				aria-multiselectable="true"
				aria-activedescendant=${active === undefined ? nothing : lineId(active)}
				${placed({ height: `${height}px`, '--line': `${this.lineHeight}px` })}
				@keydown=${this.onKey}
				@click=${this.onClick}
				@dblclick=${this.onDoubleClick}
				@dragstart=${this.onDragStart}
				@dragend=${this.onDragEnd}
				@focusout=${() => context.controller.reorder.cancel()}
			>
				${repeat(
					indexes,
					(index) => arrangement.lineAt(index)?.key,
					(index) => this.line(arrangement.lineAt(index), index, context),
				)}
			</div>
			<div class="drop-line" hidden></div>
			${this.cutToCome(arrangement)}
			${openCell(context, arrangement, this.lineHeight, () => this.focusBody())}
			<div class="sticky-bottom">${this.stickyBottom(arrangement)}</div>
		</div>`;
	}

	focusBody(): void {
		this.querySelector<HTMLElement>('.rows')?.focus({ preventScroll: true });
	}

	private get scroller(): HTMLElement {
		return this.querySelector('.scroller') ?? this;
	}

	private get activeKey(): string | undefined {
		const view = this.context?.session.view;
		return view?.heading === undefined ? view?.selection.active : headingKey(view.heading);
	}

	private get arrangement(): Arrangement {
		const { context } = this;
		if (!context) return new Arrangement([], [], undefined, undefined);
		const { cards, visible, lanes, frame } = context.session.view;
		return this.arrange(cards, visible, lanes, this.cuts.now(cards, frame));
	}

	private readonly widths = remember((cards: readonly BoardCard[]) => Object.fromEntries(columnWidths(cards)));
	private readonly arrange = remember((...args: ConstructorParameters<typeof Arrangement>) => new Arrangement(...args));
	private readonly movable = remember(countMovable);
	private readonly cuts = new RankedCut();

	/** Lines that stay on the page wherever the list is scrolled to. */
	private pinned(arrangement: Arrangement): readonly number[] {
		const keys = [this.activeKey, this.dragging, this.context?.view.editing?.key];
		return keys.flatMap((key) => (key === undefined ? [] : (arrangement.indexOf(key) ?? [])));
	}

	private line(line: Line | undefined, index: number, context: ModeContext): unknown {
		if (!line) return nothing;
		const { words, view, fixed } = context;
		const top = index * this.lineHeight;
		if (line.kind === 'lane') {
			return laneLine(line, top, view.heading === line.lane.id, this.nameOfNone(words), words);
		}
		if (line.kind === 'cut') {
			return html`<div class="cut" role="presentation" ${placed({ transform: `translateY(${top}px)` })}>
				${this.cutWords()}
			</div>`;
		}
		if (line.kind !== 'row') {
			const text = line.kind === 'unranked' ? words.notRanked : words.cannotBeRead;
			return html`<div class="divider" role="presentation" ${placed({ transform: `translateY(${top}px)` })}><span>${text}</span></div>`;
		}
		const { selection } = view;
		const isSelected = selection.keys.has(line.key);
		const row = {
			card: line.card,
			frame: view.frame,
			place: line.place,
			total: this.movable(view.cards),
			index: line.index,
			count: line.count,
			top,
			inLane: view.lanes !== undefined,
			beyond: line.beyond,
			active: view.heading === undefined && line.key === selection.active,
			selected: isSelected,
			lifted: view.lifted.has(line.key),
			flashing: view.flashing.has(line.key),
			movable: !fixed && line.card.unreadable === undefined,
			pending: view.pending.get(line.key),
			dragged: isSelected && isSeveral(selection) ? selection.keys.size : 1,
		};
		return guard(Object.values(row), () => boardRow(row, words));
	}

	private nameOfNone(words: BoardStrings): string {
		const group = this.context?.view.look.lanes;
		return group === undefined ? '' : words[`without-${group}`];
	}

	private cutWords(): unknown {
		const { context } = this;
		const cut = context && this.cuts.now(context.view.cards, context.view.frame);
		return cut && cutLine(cut, context.words);
	}

	private cutToCome(arrangement: Arrangement): unknown {
		const { context, hover } = this;
		if (!context || !hover || context.view.lanes) return nothing;
		const found = this.cuts.after(context.view.cards, context.view.frame, hover);
		return found ? cutToCome(found, arrangement, this.lineHeight, context.words) : nothing;
	}

	/** The heading of the lane that the view begins in, and the cut line when it lies above. */
	private stickyTop(arrangement: Arrangement): unknown {
		const { first } = this.lines.inView;
		const { cutAt } = arrangement;
		const lane = arrangement.laneAt(first);
		if (lane && this.context) {
			const { words } = this.context;
			return html`<div class="lane" aria-hidden="true" data-lane=${lane.id} @click=${this.onClick}>
				${laneHeading(lane, this.nameOfNone(words), words)}
			</div>`;
		}
		return cutAt !== undefined && cutAt < first ? this.stickyCut() : nothing;
	}

	private stickyBottom({ cutAt }: Arrangement): unknown {
		return cutAt !== undefined && cutAt > this.lines.inView.last ? this.stickyCut() : nothing;
	}

	private stickyCut(): TemplateResult {
		return html`<div class="cut" aria-hidden="true">${this.cutWords()}</div>`;
	}

	/** Brings the active line into view. */
	private reveal(): void {
		const { context } = this;
		const at = this.activeKey === undefined ? undefined : this.arrangement.indexOf(this.activeKey);
		if (!context || at === undefined) return;
		const { scroller, lineHeight } = this;
		const headRoom = context.session.view.lanes || this.arrangement.cutAt !== undefined ? lineHeight : 4;
		const top = at * lineHeight;
		const lowest = top - headRoom;
		const highest = top + lineHeight + footRoom - scroller.clientHeight;
		if (scroller.scrollTop > lowest) scroller.scrollTop = lowest;
		else if (scroller.scrollTop < highest) scroller.scrollTop = highest;
	}

	private start(): void {
		this.lines.attach(this.querySelector<HTMLElement>('.scroller'));
		const line = this.querySelector<HTMLElement>('.drop-line');
		const rows = this.querySelector<HTMLElement>('.rows');
		if (!line || !rows) return;
		this.stopDrops = acceptDrops({
			scroller: this.scroller,
			rows,
			line,
			view: () => this.context?.session.view,
			arrangement: () => this.arrangement,
			lineHeight: () => this.lineHeight,
			dragged: (key) => this.context?.session.dragged(key) ?? [key],
			hover: (drop) => {
				this.hover = drop;
			},
			drop: ({ keys, placement, fields }) => {
				this.context?.controller.reorder.dropAt(keys, placement, fields);
				this.focusBody();
			},
		});
	}

	private readonly onKey = (event: KeyboardEvent): void => {
		const { context } = this;
		const command = context && commandFor(event, context.session.lift !== undefined);
		if (!context || !command) return;
		const page = Math.max(1, Math.floor(this.scroller.clientHeight / this.lineHeight) - 2);
		if (!new RankedCommands(context, this.arrangement).run(command, page)) return;
		event.preventDefault();
		this.reveal();
	};

	private readonly onClick = (event: MouseEvent): void => {
		const { context } = this;
		const target = event.target as Element;
		const lane = target.closest<HTMLElement>('[data-lane]')?.dataset.lane;
		const key = keyAt(event);
		if (!context) return;
		const { session } = context;
		if (lane !== undefined) {
			const isFolded = session.view.lanes?.find(({ id }) => id === lane)?.folded ?? false;
			session.fold(lane, !isFolded);
			this.focusBody();
		} else if (key !== undefined && event.shiftKey) {
			new RankedCommands(context, this.arrangement).extendTo(key);
		} else if (key !== undefined && (event.ctrlKey || event.metaKey)) {
			session.select(toggled(session.view.selection, key));
		} else if (key !== undefined) this.onPlainClick(key, target, context);
		else return;
		if (!session.editing && target.closest('[data-ask]') === null) this.focusBody();
	};

	private onPlainClick(key: string, target: Element, { session, controller }: ModeContext): void {
		const cell = target.closest<HTMLElement>('[data-edit]')?.dataset.edit;
		const { keys } = session.view.selection;
		// A cell of one of several that are chosen is for all of them.
		if (cell && keys.has(key)) session.select({ ...session.view.selection, active: key });
		else session.select(only(key));
		if (target.closest('[data-ask]')) controller.open(key);
		else if (cell === 'epic' || cell === 'points' || cell === 'status') controller.editor.open(cell);
	}

	private readonly onDoubleClick = (event: MouseEvent): void => {
		const key = keyAt(event);
		const onPart = (event.target as Element).closest('[data-ask], [data-edit]') !== null;
		if (key !== undefined && !onPart) this.context?.controller.open(key);
	};

	/** The row must stay on the page until the drag has ended, or its end is never told. */
	private readonly onDragStart = (event: Event): void => {
		this.dragging = keyAt(event);
	};

	private readonly onDragEnd = (): void => {
		this.dragging = undefined;
	};
}

customElements.define('refinery-board-list', BoardList);
