import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import type { BoardCard } from '../../protocol/board';
import type { BoardStrings } from '../../protocol/boardStrings';
import { commandFor } from './boardKeys';
import { type BoardRow, boardRow, rowId } from './boardRow';
import { columnWidths } from './columns';
import { countMovable } from './describe';
import { acceptDrops } from './dropList';
import type { ModeContext, ModeElement } from './modeContext';
import { RankedCommands } from './rankedCommands';
import { only } from './selection';

type Line =
	| { readonly kind: 'divider'; readonly key: string; readonly text: string }
	| { readonly kind: 'row'; readonly key: string; readonly row: BoardRow };

/** The rows. Focus stays on the list itself and `aria-activedescendant` names the row, as in the editor's own lists. */
export class BoardList extends LitElement implements ModeElement {
	static override properties = { context: { attribute: false } };

	declare context: ModeContext | undefined;
	private stopDrops: (() => void) | undefined;

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
		const cards = this.context?.view.cards;
		if (!cards || changed.get('context')?.view.cards === cards) return;
		for (const [name, width] of columnWidths(cards)) this.style.setProperty(name, width);
	}

	protected override render(): TemplateResult | typeof nothing {
		const { context } = this;
		if (!context) return nothing;
		const { words, view } = context;
		const { active } = view.selection;
		return html`<div
			class="rows"
			role="listbox"
			tabindex="0"
			data-keep-scroll
			aria-label=${words.title}
			aria-describedby="board-help"
			aria-multiselectable="true"
			aria-activedescendant=${active === undefined ? nothing : rowId(active)}
			@keydown=${this.onKey}
			@click=${this.onClick}
			@dblclick=${this.onDoubleClick}
			@focusout=${() => context.controller.reorder.cancel()}
			@animationend=${() => context.session.set({ flashing: new Set() })}
		>
			${repeat(
				this.lines(context),
				(line) => line.key,
				(line) => this.line(line, words),
			)}
			<div class="drop-line" hidden></div>
		</div>`;
	}

	focusBody(): void {
		this.scroller.focus({ preventScroll: true });
	}

	private get scroller(): HTMLElement {
		return this.querySelector('.rows') ?? this;
	}

	private reveal(): void {
		const active = this.context?.session.view.selection.active;
		if (active !== undefined) document.getElementById(rowId(active))?.scrollIntoView({ block: 'nearest' });
	}

	private lines({ view, words, fixed }: ModeContext): readonly Line[] {
		const places = new Map(view.cards.map((card, index) => [card.key, card.ranked ? index + 1 : undefined]));
		const total = countMovable(view.cards);
		const lines: Line[] = [];
		for (const [index, card] of view.visible.entries()) {
			const divider = dividerBefore(card, view.visible[index - 1], words);
			if (divider) lines.push({ kind: 'divider', key: `divider ${divider}`, text: divider });
			const row: BoardRow = {
				card,
				frame: view.frame,
				place: card.unreadable === undefined ? places.get(card.key) : undefined,
				total,
				index,
				count: view.visible.length,
				active: card.key === view.selection.active,
				selected: view.selection.keys.has(card.key),
				lifted: view.lifted.has(card.key),
				flashing: view.flashing.has(card.key),
				movable: !fixed && card.unreadable === undefined,
			};
			lines.push({ kind: 'row', key: card.key, row });
		}
		return lines;
	}

	private line(line: Line, words: BoardStrings): unknown {
		if (line.kind === 'divider') return html`<div class="divider" role="presentation"><span>${line.text}</span></div>`;
		return guard(Object.values(line.row), () => boardRow(line.row, words));
	}

	private startDrops(): void {
		const line = this.querySelector<HTMLElement>('.drop-line');
		if (!line) return;
		this.stopDrops = acceptDrops({
			scroller: this.scroller,
			line,
			visible: () => this.context?.session.view.visible ?? [],
			dragged: (key) => this.context?.session.dragged(key) ?? [key],
			drop: (keys, placement) => {
				this.context?.controller.reorder.dropAt(keys, placement);
				this.focusBody();
			},
		});
	}

	private onKey(event: KeyboardEvent): void {
		const { context } = this;
		const command = context && commandFor(event, context.session.lift !== undefined);
		if (!context || !command) return;
		event.preventDefault();
		new RankedCommands(context).run(command, this.pageRows);
		void this.updateComplete.then(() => this.reveal());
	}

	private get pageRows(): number {
		const row = this.querySelector('.row')?.getBoundingClientRect().height ?? 1;
		return Math.max(1, Math.floor(this.scroller.clientHeight / row) - 1);
	}

	private onClick(event: MouseEvent): void {
		const key = keyAt(event);
		if (key === undefined || !this.context) return;
		this.context.session.select(only(key));
		const ask = (event.target as Element).closest<HTMLElement>('[data-ask]')?.dataset.ask;
		if (ask === 'open') this.context.controller.open(key);
	}

	private onDoubleClick(event: MouseEvent): void {
		const key = keyAt(event);
		const onPart = (event.target as Element).closest('[data-ask]') !== null;
		if (key !== undefined && !onPart) this.context?.controller.open(key);
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
