import { html, LitElement, nothing, type TemplateResult } from 'lit';

/**
 * A button that opens a panel below it. Escape and a click elsewhere close it; the focus goes back to the button.
 * What is in the panel is drawn by the owner and may close it.
 */
export class Popup extends LitElement {
	static override properties = {
		label: { attribute: false },
		current: { attribute: false },
		face: { attribute: false },
		draw: { attribute: false },
		isOpen: { state: true },
	};

	declare label: string;
	/** What is chosen in it; a part of the button's name, as it is to be seen on it. */
	declare current: string | undefined;
	/** What is to be seen on the button. */
	declare face: unknown;
	declare draw: ((close: () => void) => TemplateResult) | undefined;
	declare private isOpen: boolean;

	constructor() {
		super();
		this.label = '';
		this.isOpen = false;
	}

	protected override createRenderRoot(): HTMLElement {
		return this;
	}

	protected override render(): TemplateResult {
		return html`<button
				type="button"
				class="tool"
				title=${this.label}
				aria-label=${this.current === undefined ? this.label : `${this.label}: ${this.current}`}
				aria-expanded=${this.isOpen}
				@click=${() => {
					this.isOpen = !this.isOpen;
				}}
				@keydown=${this.onKey}
			>
				${this.face}
			</button>
			${
				this.isOpen
					? html`<div class="panel" role="group" aria-label=${this.label} @keydown=${this.onKey} @focusout=${this.onLeave}>
							${this.draw?.(() => this.close())}
						</div>`
					: nothing
			}`;
	}

	private close(): void {
		this.isOpen = false;
		this.querySelector<HTMLElement>('.tool')?.focus();
	}

	private readonly onKey = (event: KeyboardEvent): void => {
		if (event.key !== 'Escape' || !this.isOpen) return;
		event.preventDefault();
		event.stopPropagation();
		this.close();
	};

	private readonly onLeave = (event: FocusEvent): void => {
		if (document.hasFocus() && !this.contains(event.relatedTarget as Node | null)) this.isOpen = false;
	};
}

customElements.define('refinery-popup', Popup);
