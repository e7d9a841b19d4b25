import { html, nothing, type TemplateResult } from 'lit';
import type { BoardStrings } from '../../protocol/boardStrings';
import { icon } from './icons';
import type { Toast } from './toast';
import '@vscode-elements/elements/dist/vscode-button/index.js';

/** What can be done from the note. */
export interface ToastActions {
	goBack(way: 'undo' | 'redo', change: number): void;
	close(): void;
	hold(): void;
	release(): void;
}

/** The note at the foot of the board. It is not a live region: what it says was spoken when it happened. */
export function boardToast(toast: Toast, words: BoardStrings, actions: ToastActions): TemplateResult {
	const { change, back } = toast;
	return html`<div
		class="toast ${toast.kind}"
		@pointerenter=${actions.hold}
		@pointerleave=${actions.release}
		@focusin=${actions.hold}
		@focusout=${actions.release}
	>
		${icon(toast.kind === 'changed' ? 'check' : 'error')}
		<span class="text">${toast.text}</span>
		${
			change === undefined || back === undefined
				? nothing
				: html`<vscode-button secondary @click=${() => actions.goBack(back, change)}>${words[back]}</vscode-button>`
		}
		<button class="icon-button" type="button" title=${words.close} aria-label=${words.close} @click=${actions.close}>
			${icon('close')}
		</button>
	</div>`;
}
