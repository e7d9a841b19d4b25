import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { CellKind, CellOption } from './cellOptions';

/** What the editor tells its owner. */
export interface CellEditorActions {
	save(value: string): void;
	leave(): void;
	/** On to the next cell or the one before; `value` is what was typed, if anything. */
	go(way: 1 | -1, value?: string): void;
}

/**
 * A field over a cell, with the values that the cell can take below it. Typing narrows them; Enter takes the marked one
 * or what was typed, Escape leaves, Tab takes it and goes on. What was typed is kept as long as the element lives.
 */
export class CellEditor extends LitElement {
	static override properties = {
		kind: { attribute: false },
		text: { state: true },
		marked: { state: true },
		problem: { state: true },
	};

	declare kind: CellKind | undefined;
	declare private text: string | undefined;
	declare private marked: number | undefined;
	declare private problem: string | undefined;
	actions: CellEditorActions | undefined;
	/** What the field began with; a patch meanwhile changes nothing in it. */
	private first: string | undefined;
	private isClosed = false;

	protected override createRenderRoot(): HTMLElement {
		return this;
	}

	protected override firstUpdated(): void {
		this.input?.focus({ preventScroll: true });
		this.input?.select();
	}

	protected override render(): TemplateResult | typeof nothing {
		const { kind, problem } = this;
		if (!kind) return nothing;
		this.first ??= kind.value;
		const shown = this.shown;
		const marked = this.markedIndex;
		return html`<input
				class="field"
				type="text"
				role=${kind.options.length > 0 ? 'combobox' : nothing}
				spellcheck="false"
				autocomplete="off"
				aria-label=${kind.label}
				aria-expanded=${kind.options.length > 0 ? shown.length > 0 : nothing}
				aria-controls=${kind.options.length > 0 ? 'cell-options' : nothing}
				aria-autocomplete=${kind.options.length > 0 ? 'list' : nothing}
				aria-activedescendant=${marked < 0 ? nothing : `cell-option-${marked}`}
				aria-invalid=${problem !== undefined}
				aria-describedby=${problem === undefined ? nothing : 'cell-problem'}
				.value=${this.first ?? ''}
				@input=${this.onInput}
				@keydown=${this.onKey}
				@blur=${this.onBlur}
			/>
			${
				shown.length === 0
					? nothing
					: html`<ul class="options" id="cell-options" role="listbox" aria-label=${kind.label}>
							${shown.map(
								(option, index) => html`<li
									id=${`cell-option-${index}`}
									class=${index === marked ? 'marked' : ''}
									role="option"
									aria-selected=${index === marked}
									@pointerdown=${(event: Event) => event.preventDefault()}
									@click=${() => this.close(() => this.actions?.save(option.value))}
									>${option.label}</li
								>`,
							)}
						</ul>`
			}
			${problem === undefined ? nothing : html`<p class="problem" id="cell-problem" role="alert">${problem}</p>`}`;
	}

	protected override updated(): void {
		this.querySelector('.marked')?.scrollIntoView({ block: 'nearest' });
	}

	private get input(): HTMLInputElement | null {
		return this.querySelector('input');
	}

	/** The values that fit what was typed; all of them before anything was. */
	private get shown(): readonly CellOption[] {
		const words = (this.text ?? '').toLowerCase().split(/\s+/).filter(Boolean);
		return (this.kind?.options ?? []).filter(({ label }) => {
			const text = label.toLowerCase();
			return words.every((word) => text.includes(word));
		});
	}

	private get markedIndex(): number {
		const { shown, text, first } = this;
		if (this.marked !== undefined) return Math.min(this.marked, shown.length - 1);
		if (text === undefined) return shown.findIndex(({ value }) => value === first);
		const same = shown.findIndex(({ value }) => value.toLowerCase() === text.trim().toLowerCase());
		return same >= 0 || text.trim() === '' ? same : shown.length > 0 ? 0 : -1;
	}

	private readonly onInput = (event: Event): void => {
		this.text = (event.currentTarget as HTMLInputElement).value;
		this.marked = undefined;
		this.problem = undefined;
	};

	private readonly onKey = (event: KeyboardEvent): void => {
		const { key } = event;
		// Keys of the rows and of the page are text here.
		event.stopPropagation();
		if (event.isComposing) return;
		const isWay = key === 'ArrowDown' || key === 'ArrowUp';
		if (key === 'Enter') this.take();
		else if (key === 'Escape') this.close(() => this.actions?.leave());
		else if (key === 'Tab') {
			const way = event.shiftKey ? -1 : 1;
			if (this.isChanged) this.take(way);
			else this.close(() => this.actions?.go(way));
		} else if (isWay && this.shown.length > 0) this.mark(key === 'ArrowDown' ? 1 : -1);
		else return;
		event.preventDefault();
	};

	/** Elsewhere was clicked: what was typed counts, unless the whole window has lost the focus. */
	private readonly onBlur = (): void => {
		if (this.isClosed || !this.isConnected || !document.hasFocus()) return;
		const value = this.value;
		if (this.isChanged && value !== undefined) this.close(() => this.actions?.save(value));
		else this.close(() => this.actions?.leave());
	};

	private get isChanged(): boolean {
		return (this.text !== undefined && this.text !== this.first) || this.marked !== undefined;
	}

	/** What Enter would take; undefined when it cannot be taken. */
	private get value(): string | undefined {
		const option = this.shown[this.markedIndex];
		if (option) return option.value;
		const text = (this.text ?? this.first ?? '').trim();
		return this.kind?.check(text) === undefined ? text : undefined;
	}

	private take(way?: 1 | -1): void {
		const { value } = this;
		if (value === undefined) {
			this.problem = this.kind?.check((this.text ?? this.first ?? '').trim());
			return;
		}
		this.close(() => (way === undefined ? this.actions?.save(value) : this.actions?.go(way, value)));
	}

	private mark(way: 1 | -1): void {
		const last = this.shown.length - 1;
		const next = this.markedIndex + way;
		this.marked = next < 0 ? last : next > last ? 0 : next;
	}

	private close(tell: () => void): void {
		this.isClosed = true;
		tell();
	}
}

customElements.define('refinery-cell-editor', CellEditor);
