import { html, type TemplateResult } from 'lit';
import type { BoardState } from '../../protocol/board';
import type { PageStrings } from '../../protocol/pageStrings';
import { fillIn } from './fillIn';
import { icon } from './icons';
import '@vscode-elements/elements/dist/vscode-button/index.js';

/** Grey rows with the progress of reading; the style sheet keeps them hidden for the first 200 ms. */
export function loadingState(state: BoardState | undefined, words: PageStrings): TemplateResult {
	const counts = state?.kind === 'loading' && state.total > 0 ? state : undefined;
	return html`<div class="loading" aria-busy="true">
		<p class="message">${counts ? fillIn(words.loadingCount, counts.done, counts.total) : words.loading}</p>
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

/** A strip above the rows that says why nothing can be moved. */
export function readOnlyStrip(reason: string, words: PageStrings): TemplateResult {
	return html`<p class="strip">${icon('lock')}${fillIn(words.readOnly, reason)}</p>`;
}
