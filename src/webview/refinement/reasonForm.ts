import { html, type TemplateResult } from 'lit';
import { fillIn } from '../../protocol/fillIn';
import type { SessionCard } from '../../protocol/session';
import type { SessionStrings } from '../../protocol/sessionStrings';

/** What a reason is asked for. */
export type Asking = 'ready' | 'drop';

interface ReasonActions {
	send(reason: string): void;
	cancel(): void;
}

/** Asks why, in the place of the buttons. Enter sends, Escape leaves. */
export function reasonForm(
	asking: Asking,
	card: SessionCard,
	words: SessionStrings,
	{ send, cancel }: ReasonActions,
): TemplateResult {
	const [title, label, button] =
		asking === 'ready'
			? [words.readyAnyway, words.readyReason, words.readyButton]
			: [words.dropTitle, words.dropReason, words.dropButton];
	const submit = (event: SubmitEvent) => {
		event.preventDefault();
		const field = (event.currentTarget as HTMLFormElement).elements.namedItem('reason');
		send(field instanceof HTMLInputElement ? field.value : '');
	};
	const keys = (event: KeyboardEvent) => {
		if (event.key !== 'Escape') return;
		event.preventDefault();
		cancel();
	};
	return html`<form class="reason" aria-label=${fillIn(title, card.id)} @submit=${submit} @keydown=${keys}>
		<p>${fillIn(title, card.id)}</p>
		<label for="reason">${label}</label>
		<input id="reason" name="reason" class="field" type="text" autocomplete="off" aria-describedby="reason-hint" />
		<p id="reason-hint" class="dim">${words.noNote}</p>
		<div class="row">
			<button class="key-button main" type="submit"><kbd>Enter</kbd><span>${button}</span></button>
			<button class="key-button" type="button" @click=${cancel}><kbd>Esc</kbd><span>${words.cancel}</span></button>
		</div>
	</form>`;
}
