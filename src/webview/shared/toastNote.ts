import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { PageStrings } from '../../protocol/pageStrings';
import { icon } from './icons';
import type { Toast } from './toast';
import '@vscode-elements/elements/dist/vscode-button/index.js';

/** What can be done from the note. */
export interface ToastActions {
	goBack(way: 'undo' | 'redo', change: number): void;
	reason(change: number, text: string): void;
	close(): void;
	hold(): void;
	release(): void;
}

/** The note at the foot of a page. It is not a live region: what it says was spoken when it happened. */
export class ToastNote extends LitElement {
	static override properties = {
		toast: { attribute: false },
		words: { attribute: false },
		asking: { state: true },
	};

	declare toast: Toast | undefined;
	declare words: PageStrings | undefined;
	/** The change for which a reason is being typed; while it is, no other note takes the place of this one. */
	declare private asking: Toast | undefined;
	actions: ToastActions | undefined;

	protected override createRenderRoot(): HTMLElement {
		return this;
	}

	protected override render(): TemplateResult | typeof nothing {
		const { actions, words } = this;
		const toast = this.asking ?? this.toast;
		if (!toast || !words) return nothing;
		return html`<div
			class="toast ${toast.kind}"
			@pointerenter=${() => actions?.hold()}
			@pointerleave=${() => this.release()}
			@focusin=${() => actions?.hold()}
			@focusout=${() => this.release()}
		>
			${icon(toast.kind === 'changed' ? 'check' : 'error')}
			${this.asking ? this.reasonField(this.asking, words) : this.note(toast, words)}
			<button class="icon-button" type="button" title=${words.close} aria-label=${words.close} @click=${this.close}>
				${icon('close')}
			</button>
		</div>`;
	}

	private note(toast: Toast, words: PageStrings): TemplateResult {
		const { change, back, reason } = toast;
		const { actions } = this;
		return html`<span class="text">${toast.text}</span>
			${
				change === undefined || !reason
					? nothing
					: html`<vscode-button secondary @click=${() => this.ask(toast)}>${words.sayWhy}</vscode-button>`
			}
			${
				change === undefined || back === undefined
					? nothing
					: html`<vscode-button secondary @click=${() => actions?.goBack(back, change)}>${words[back]}</vscode-button>`
			}`;
	}

	private reasonField(toast: Toast, words: PageStrings): TemplateResult {
		return html`<input
			class="field reason-field"
			type="text"
			aria-label=${words.reason}
			placeholder=${words.reason}
			@keydown=${(event: KeyboardEvent) => this.onReasonKey(event, toast)}
		/>`;
	}

	private ask(toast: Toast): void {
		this.asking = toast;
		this.actions?.hold();
		void this.updateComplete.then(() => this.querySelector('input')?.focus());
	}

	private onReasonKey(event: KeyboardEvent, { change }: Toast): void {
		event.stopPropagation();
		if (event.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return;
		event.preventDefault();
		const text = (event.currentTarget as HTMLInputElement).value.trim();
		if (event.key === 'Enter' && text !== '' && change !== undefined) this.actions?.reason(change, text);
		this.close();
	}

	private readonly close = (): void => {
		this.asking = undefined;
		this.actions?.close();
	};

	private release(): void {
		if (!this.asking) this.actions?.release();
	}
}

customElements.define('refinery-toast', ToastNote);
