import { html, nothing, type TemplateResult } from 'lit';
import { keyCap } from './sessionKeys';

interface KeyButton {
	readonly key: string;
	readonly text: string;
	readonly action: () => void;
	/** More than the text, for a pointer that rests on it and for who hears it. */
	readonly hint?: string;
	readonly kind?: 'main' | 'repairs';
	readonly disabled?: boolean;
}

/** A button that shows the key that does the same. */
export function keyButton({ key, text, action, hint, kind, disabled = false }: KeyButton): TemplateResult {
	const cap = keyCap(key);
	return html`<button
		class="key-button ${kind ?? ''}"
		aria-keyshortcuts=${key.length === 1 ? key.toUpperCase() : key}
		aria-disabled=${disabled ? 'true' : nothing}
		title=${hint ?? nothing}
		@click=${disabled ? nothing : action}
	><kbd>${cap}</kbd><span>${text}</span></button>`;
}
