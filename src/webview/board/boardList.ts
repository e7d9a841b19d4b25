import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import type { BoardCard, BoardPlacement } from '../../protocol/board';
import { type BoardStrings, boardStrings } from '../../protocol/boardStrings';
import { type BoardCommand, commandFor } from './boardKeys';
import { type BoardRow, boardRow, rowId } from './boardRow';
import type { BoardView } from './boardView';
import { columnWidths } from './columns';
import { countMovable } from './describe';
import { acceptDrops } from './dropList';

/** What the list asks its owner to do. */
export interface BoardListActions {
	run(command: BoardCommand, page: number): void;
	focus(key: string): void;
	ask(type: 'open' | 'set-points' | 'set-status', key: string): void;
	drop(key: string, placement: BoardPlacement): void;
	/** The keyboard focus has gone elsewhere. */
	left(): void;
	flashed(): void;
	scrolled(top: number): void;
}

type Line =
	| { readonly kind: 'divider'; readonly key: string; readonly text: string }
	| { readonly kind: 'row'; readonly key: string; readonly row: BoardRow };

/** The rows. Focus stays on the list itself and `aria-activedescendant` names the row, as in the editor's own lists. */
export class BoardList extends LitElement {
	static override properties = {
		view: { attribute: false },
		words: { attribute: false },
		fixed: { attribute: false },
	};

	declare view: BoardView | undefined;
	declare words: BoardStrings;
	/** True when nothing can be moved. */
	declare fixed: boolean;
	actions: BoardListActions | undefined;
	private stopDrops: (() => void) | undefined;

	constructor() {
		super();
		this.words = boardStrings;
		this.fixed = false;
	}

	protected override createRenderRoot(): HTMLElement {
		return this;
	}

	override connectedCallback(): void {
		super.connectedCallback();
		if (this.hasUpdated) this.startDrops();
	}

	override disconnectedCallback(): void {
		super.disconnectedCallback();
		this.stopDrops?.();
	}

	protected override firstUpdated(): void {
		this.startDrops();
	}

	protected override updated(changed: PropertyValues<this>): void {
		const cards = this.view?.cards;
		if (!cards || changed.get('view')?.cards === cards) return;
		for (const [name, width] of columnWidths(cards)) this.style.setProperty(name, width);
	}

	protected override render(): TemplateResult | typeof nothing {
		const { view, words } = this;
		if (!view) return nothing;
		return html`<div
			class="rows"
			role="listbox"
			tabindex="0"
			aria-label=${words.title}
			aria-describedby="board-help"
			aria-activedescendant=${view.active === undefined ? nothing : rowId(view.active)}
			@keydown=${this.onKey}
			@click=${this.onClick}
			@dblclick=${this.onDoubleClick}
			@focusout=${() => this.actions?.left()}
			@scroll=${() => this.actions?.scrolled(this.scroller.scrollTop)}
			@animationend=${() => this.actions?.flashed()}
		>
			${repeat(
				this.lines(view),
				(line) => line.key,
				(line) => this.line(line),
			)}
			<div class="drop-line" hidden></div>
		</div>`;
	}

	/** The element that scrolls and holds the focus. */
	get scroller(): HTMLElement {
		return this.querySelector('.rows') ?? this;
	}

	/** Brings the active row into view. */
	reveal(): void {
		const active = this.view?.active;
		if (active !== undefined) document.getElementById(rowId(active))?.scrollIntoView({ block: 'nearest' });
	}

	private lines(view: BoardView): readonly Line[] {
		const places = new Map(view.cards.map((card, index) => [card.key, card.ranked ? index + 1 : undefined]));
		const total = countMovable(view.cards);
		const lines: Line[] = [];
		for (const [index, card] of view.visible.entries()) {
			const divider = dividerBefore(card, view.visible[index - 1], this.words);
			if (divider) lines.push({ kind: 'divider', key: `divider ${divider}`, text: divider });
			const row: BoardRow = {
				card,
				place: card.unreadable === undefined ? places.get(card.key) : undefined,
				total,
				index,
				count: view.visible.length,
				active: card.key === view.active,
				lifted: card.key === view.lifted,
				flashing: card.key === view.flashing,
				movable: !this.fixed && card.unreadable === undefined,
			};
			lines.push({ kind: 'row', key: card.key, row });
		}
		return lines;
	}

	private line(line: Line): unknown {
		if (line.kind === 'divider') return html`<div class="divider" role="presentation"><span>${line.text}</span></div>`;
		return guard(Object.values(line.row), () => boardRow(line.row, this.words));
	}

	private startDrops(): void {
		const line = this.querySelector<HTMLElement>('.drop-line');
		if (!line) return;
		this.stopDrops = acceptDrops({
			scroller: this.scroller,
			line,
			visible: () => this.view?.visible ?? [],
			drop: (key, placement) => this.actions?.drop(key, placement),
		});
	}

	private onKey(event: KeyboardEvent): void {
		const command = commandFor(event, this.view?.lifted !== undefined);
		if (!command) return;
		event.preventDefault();
		const row = this.querySelector('.row')?.getBoundingClientRect().height ?? 1;
		this.actions?.run(command, Math.max(1, Math.floor(this.scroller.clientHeight / row) - 1));
	}

	private onClick(event: MouseEvent): void {
		const key = keyAt(event);
		if (key === undefined) return;
		this.actions?.focus(key);
		const ask = (event.target as Element).closest<HTMLElement>('[data-ask]')?.dataset.ask;
		if (ask === 'open' || ask === 'set-points' || ask === 'set-status') this.actions?.ask(ask, key);
	}

	private onDoubleClick(event: MouseEvent): void {
		const key = keyAt(event);
		const onPart = (event.target as Element).closest('[data-ask]') !== null;
		if (key !== undefined && !onPart) this.actions?.ask('open', key);
	}
}

function dividerBefore(card: BoardCard, above: BoardCard | undefined, words: BoardStrings): string | undefined {
	if (card.unreadable !== undefined) return above?.unreadable === undefined ? words.cannotBeRead : undefined;
	if (card.ranked) return undefined;
	return above === undefined || above.ranked ? words.notRanked : undefined;
}

function keyAt(event: Event): string | undefined {
	return (event.target as Element).closest<HTMLElement>('[data-key]')?.dataset.key;
}

customElements.define('refinery-board-list', BoardList);
