import { html, nothing, type TemplateResult } from 'lit';
import { fillIn } from '../../protocol/fillIn';
import type { PageStrings } from '../../protocol/pageStrings';
import { icon } from './icons';
import './popup';

/** What the menu of saved views tells its owner. */
export interface SavedViewActions<Look> {
	showView(look: Look): void;
	saveView(name: string): void;
	removeView(name: string): void;
}

interface SavedView<Look> {
	readonly name: string;
	readonly look: Look;
}

/** The menu of saved views: choose one, save the present look under a name, remove one. */
export function savedViews<Look>(
	views: readonly SavedView<Look>[],
	isShown: (look: Look) => boolean,
	fixed: boolean,
	words: PageStrings,
	actions: SavedViewActions<Look>,
): TemplateResult {
	const current = views.find((view) => isShown(view.look));
	const draw = (close: () => void) => html`${views.length === 0 ? html`<p class="none">${words.noViews}</p>` : nothing}
		${views.map((view) => viewLine(view, view === current, fixed, words, actions, close))}
		${fixed ? nothing : saveForm(words, actions, close)}`;
	return html`<refinery-popup
		class="views"
		.label=${words.views}
		.current=${current?.name}
		.face=${html`${icon('views')}<span class="word">${current?.name ?? words.views}</span>${icon('open')}`}
		.draw=${draw}
	></refinery-popup>`;
}

function viewLine<Look>(
	view: SavedView<Look>,
	isCurrent: boolean,
	fixed: boolean,
	words: PageStrings,
	actions: SavedViewActions<Look>,
	close: () => void,
): TemplateResult {
	const remove = fillIn(words.removeView, view.name);
	return html`<div class="line">
		<button
			type="button"
			class="choice"
			aria-current=${isCurrent}
			@click=${() => {
				actions.showView(view.look);
				close();
			}}
		>
			${icon(isCurrent ? 'check' : 'none')}<span class="word">${view.name}</span>
		</button>
		${
			fixed
				? nothing
				: html`<button
						class="icon-button"
						type="button"
						title=${remove}
						aria-label=${remove}
						@click=${() => actions.removeView(view.name)}
					>
						${icon('close')}
					</button>`
		}
	</div>`;
}

function saveForm<Look>(words: PageStrings, actions: SavedViewActions<Look>, close: () => void): TemplateResult {
	const save = (field: HTMLInputElement | null | undefined) => {
		const name = field?.value.trim() ?? '';
		if (name === '') {
			field?.focus();
			return;
		}
		actions.saveView(name);
		close();
	};
	return html`<div class="line save">
		<input
			class="field"
			type="text"
			aria-label=${words.viewName}
			placeholder=${words.viewName}
			@keydown=${(event: KeyboardEvent) => {
				if (event.key !== 'Enter') return;
				// The key would press the button that has the focus once the panel is closed.
				event.preventDefault();
				save(event.currentTarget as HTMLInputElement);
			}}
		/>
		<button
			type="button"
			class="tool"
			@click=${(event: Event) => save((event.currentTarget as Element).parentElement?.querySelector('input'))}
		>
			${words.saveView}
		</button>
	</div>`;
}
