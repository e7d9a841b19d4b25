import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { draggableRow } from '../draggableRow';
import { keyAt } from '../keyAt';
import { listWalk } from '../listWalk';
import { placed } from '../placed';
import { VirtualLines } from '../virtualLines';
import type { MatrixCard } from './matrixCard';

/** What a list of cards shows, and whom it tells of keys and clicks. */
export interface CardListState<Card extends MatrixCard = MatrixCard> {
	readonly cards: readonly Card[];
	readonly label: string;
	/** Key of the card that has the focus. */
	readonly active: string | undefined;
	/** False when cards cannot be dragged. */
	readonly movable: boolean;
	/** Classes of the mark before its id. */
	swatch(card: Card): string;
	/** What stands behind its title. */
	sign(card: Card): unknown;
	describe(card: Card): string;
	choose(key: string): void;
	/** Enter, or Space. */
	take(key: string, by: 'enter' | 'space'): void;
	open(key: string): void;
	/** Escape. */
	leave(): void;
}

/** A plain list of cards of any length: those beside the matrix, and those of a dot that stands for several. */
export class CardList extends LitElement {
	static override properties = { state: { attribute: false } };

	declare state: CardListState | undefined;
	private dragging: string | undefined;
	private readonly lines = new VirtualLines(() => this.requestUpdate());
	private lineHeight = 26;

	protected override createRenderRoot(): HTMLElement {
		return this;
	}

	override connectedCallback(): void {
		super.connectedCallback();
		this.lineHeight = Math.max(26, Math.round(2 * Number.parseFloat(getComputedStyle(this).fontSize)) || 26);
	}

	override disconnectedCallback(): void {
		super.disconnectedCallback();
		this.lines.detach();
	}

	protected override updated(): void {
		this.lines.attach(this);
	}

	focusList(): void {
		this.querySelector<HTMLElement>('[role=listbox]')?.focus({ preventScroll: true });
		this.reveal();
	}

	protected override render(): TemplateResult | typeof nothing {
		const { state } = this;
		if (!state) return nothing;
		const { cards } = state;
		const at = this.activeAt;
		const dragged = cards.findIndex((card) => card.key === this.dragging);
		const indexes = this.lines.indexes(cards.length, this.lineHeight, [at, dragged]);
		return html`<div
			class="card-list"
			role="listbox"
			tabindex="0"
			aria-label=${state.label}
			aria-activedescendant=${cards[at] ? this.idOf(cards[at]) : nothing}
			${placed({ height: `${cards.length * this.lineHeight}px`, '--line': `${this.lineHeight}px` })}
			@keydown=${this.onKey}
			@click=${this.onClick}
			@dblclick=${this.onDoubleClick}
			@dragstart=${this.onDragStart}
			@dragend=${this.onDragEnd}
		>
			${repeat(
				indexes,
				(index) => cards[index]?.key,
				(index) => this.line(index, index === at, state),
			)}
		</div>`;
	}

	private line(index: number, isActive: boolean, state: CardListState): unknown {
		const card = state.cards[index];
		if (!card) return nothing;
		const isMovable = state.movable && card.unreadable === undefined;
		const words = state.describe(card);
		return html`<div
			id=${this.idOf(card)}
			class="line ${isActive ? 'active' : ''}"
			role="option"
			data-key=${card.key}
			aria-selected=${isActive}
			aria-posinset=${index + 1}
			aria-setsize=${state.cards.length}
			aria-label=${words}
			title=${words}
			${placed({ transform: `translateY(${index * this.lineHeight}px)` })}
			${draggableRow(card.key, isMovable ? `${card.id}  ${card.title}` : undefined)}
		>
			<i class="swatch ${state.swatch(card)}"></i><span class="id">${card.id}</span
			><span class="title">${card.title}</span>${state.sign(card)}
		</div>`;
	}

	private idOf(card: MatrixCard): string {
		return `listed-${encodeURIComponent(card.key)}`;
	}

	private get activeAt(): number {
		const { cards = [], active } = this.state ?? {};
		return Math.max(
			0,
			cards.findIndex((card) => card.key === active),
		);
	}

	private reveal(): void {
		const top = this.activeAt * this.lineHeight;
		if (this.scrollTop > top) this.scrollTop = top;
		else this.scrollTop = Math.max(this.scrollTop, top + this.lineHeight - this.clientHeight);
	}

	private readonly onKey = (event: KeyboardEvent): void => {
		const { state } = this;
		if (!state || event.altKey || event.ctrlKey || event.metaKey) return;
		const at = this.activeAt;
		const last = state.cards.length - 1;
		const page = Math.max(1, Math.floor(this.clientHeight / this.lineHeight) - 1);
		const to = listWalk(event.key, at, last, page);
		const active = state.cards[at]?.key;
		if (to !== undefined) {
			const key = state.cards[to]?.key;
			if (key !== undefined) state.choose(key);
		} else if (event.key === 'Enter' && active !== undefined) state.take(active, 'enter');
		else if (event.key === ' ' && active !== undefined) state.take(active, 'space');
		else if (event.key === 'Escape') state.leave();
		else return;
		event.preventDefault();
		event.stopPropagation();
		void this.updateComplete.then(() => this.reveal());
	};

	private readonly onClick = (event: MouseEvent): void => {
		const key = keyAt(event);
		if (key !== undefined) this.state?.choose(key);
	};

	private readonly onDoubleClick = (event: MouseEvent): void => {
		const key = keyAt(event);
		if (key !== undefined) this.state?.open(key);
	};

	/** The line must stay on the page until the drag has ended, or its end is never told. */
	private readonly onDragStart = (event: Event): void => {
		this.dragging = keyAt(event);
	};

	private readonly onDragEnd = (): void => {
		this.dragging = undefined;
	};
}

customElements.define('refinery-card-list', CardList);
