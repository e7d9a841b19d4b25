import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { PageStrings } from '../../protocol/pageStrings';
import { icon } from './icons';

/** What the field tells its owner. */
export interface FilterActions {
	filter(text: string): void;
	/** The user wants to go on to the rows. */
	leave(): void;
}

/**
 * The field that narrows the list. Escape clears it, then leaves it; Enter and the down arrow go to the rows.
 *
 * @param problem what is wrong with the words, as the host said; undefined while nothing is
 */
export function filterField(
	text: string,
	problem: string | undefined,
	words: Pick<PageStrings, 'filter' | 'clearFilter'> & { readonly filterHint: string },
	actions: FilterActions,
): TemplateResult {
	const onInput = (event: Event) => actions.filter((event.currentTarget as HTMLInputElement).value);
	const onKey = (event: KeyboardEvent) => {
		if (event.key === 'Escape' && text !== '') actions.filter('');
		else if (['Escape', 'Enter', 'ArrowDown'].includes(event.key)) actions.leave();
		else return;
		event.preventDefault();
	};
	return html`<div class="filter">
		<input
			id="page-filter"
			class="field"
			type="text"
			spellcheck="false"
			autocomplete="off"
			aria-label=${words.filter}
			aria-describedby=${problem === undefined ? nothing : 'filter-problem'}
			aria-invalid=${problem !== undefined}
			placeholder=${words.filterHint}
			.value=${live(text)}
			@input=${onInput}
			@keydown=${onKey}
		/>
		${
			text === ''
				? nothing
				: html`<button
						class="icon-button clear"
						type="button"
						title=${words.clearFilter}
						aria-label=${words.clearFilter}
						@click=${(event: Event) => {
							actions.filter('');
							(event.currentTarget as Element).parentElement?.querySelector('input')?.focus();
						}}
					>
						${icon('close')}
					</button>`
		}
		${problem === undefined ? nothing : html`<p class="problem" id="filter-problem">${problem}</p>`}
	</div>`;
}
