import { html, type TemplateResult } from 'lit';
import type { ModeContext } from '../modeContext';

/** Since when, and what can be done with it. */
export function movedBar({ view, session, words, fixed }: ModeContext): TemplateResult {
	const { since, choices = [] } = view.moves ?? {};
	const ask = (ref: string) => {
		const text = ref.trim();
		if (text) session.post({ type: 'moves', since: text });
	};
	const onKey = (event: KeyboardEvent) => {
		if (event.key !== 'Enter') return;
		event.preventDefault();
		ask((event.target as HTMLInputElement).value);
	};
	const isOther = since !== undefined && choices.every(({ ref }) => ref !== since);
	return html`<div class="mode-bar moved-bar">
		<label class="since">
			${words.since}
			<select
				class="field"
				.value=${since ?? ''}
				@change=${(event: Event) => ask((event.target as HTMLSelectElement).value)}
			>
				<option value="" disabled ?selected=${since === undefined}>${words.chooseSince}</option>
				${isOther ? html`<option value=${since} selected>${since}</option>` : ''}
				${choices.map(({ ref, label }) => html`<option value=${ref} ?selected=${ref === since}>${label}</option>`)}
			</select>
		</label>
		<input
			class="field"
			type="text"
			spellcheck="false"
			aria-label=${words.otherSince}
			placeholder=${words.otherSince}
			@keydown=${onKey}
		/>
		<span class="actions">
			<button
				type="button"
				class="text-button"
				?disabled=${since === undefined}
				@click=${() => since !== undefined && session.post({ type: 'compare-orders', since })}
			>
				${words.compareOrders}
			</button>
			<button
				type="button"
				class="text-button"
				?disabled=${fixed}
				@click=${() => session.post({ type: 'mark-reviewed' })}
			>
				${words.markReviewed}
			</button>
		</span>
	</div>`;
}
