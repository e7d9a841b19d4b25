import { html, type TemplateResult } from 'lit';
import { icon } from './icons';
import '@vscode-elements/elements/dist/vscode-button/index.js';

/** Grey rows with the progress of reading; the style sheet keeps them hidden for the first 200 ms. */
export function loadingState(text: string): TemplateResult {
	return html`<div class="loading" aria-busy="true">
		<p class="message">${text}</p>
		${Array.from({ length: 8 }, () => html`<div class="bone"><i></i><i></i><i></i><i></i></div>`)}
	</div>`;
}

/** One sentence and one button. */
export function messageState(text: string, button: string, action: () => void, isError = false): TemplateResult {
	return html`<div class="state ${isError ? 'error' : ''}">
		<p>${isError ? icon('error') : ''}${text}</p>
		<vscode-button @click=${action}>${button}</vscode-button>
	</div>`;
}

/** A strip above everything that says why nothing can be changed. */
export function readOnlyStrip(text: string): TemplateResult {
	return html`<p class="strip">${icon('lock')}${text}</p>`;
}
