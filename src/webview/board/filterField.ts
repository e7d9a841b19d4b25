import { html, nothing, type TemplateResult } from 'lit';
import type { BoardStrings } from '../../protocol/boardStrings';
import { icon } from './icons';
import '@vscode-elements/elements/dist/vscode-textfield/index.js';

/** What the field tells its owner. */
export interface FilterActions {
	filter(text: string): void;
	/** The user wants to go on to the rows. */
	leave(): void;
}

/** The field that narrows the list. Escape clears it, then leaves it; Enter and the down arrow go to the rows. */
export function filterField(text: string, words: BoardStrings, actions: FilterActions): TemplateResult {
	const onInput = (event: Event) => actions.filter((event.currentTarget as HTMLInputElement).value);
	const onKey = (event: KeyboardEvent) => {
		if (event.key === 'Escape' && text !== '') actions.filter('');
		else if (['Escape', 'Enter', 'ArrowDown'].includes(event.key)) actions.leave();
		else return;
		event.preventDefault();
	};
	return html`<vscode-textfield
		class="filter"
		label=${words.filter}
		placeholder=${words.filterHint}
		.value=${text}
		@input=${onInput}
		@keydown=${onKey}
	>
		${
			text === ''
				? nothing
				: html`<button
						slot="content-after"
						class="icon-button"
						type="button"
						title=${words.clearFilter}
						aria-label=${words.clearFilter}
						@click=${() => actions.filter('')}
					>
						${icon('close')}
					</button>`
		}
	</vscode-textfield>`;
}
