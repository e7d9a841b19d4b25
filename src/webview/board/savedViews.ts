import { html, nothing, type TemplateResult } from 'lit';
import type { BoardLook, BoardSavedView } from '../../protocol/board';
import type { BoardStrings } from '../../protocol/boardStrings';
import { fillIn } from '../../protocol/fillIn';
import { icon } from '../shared/icons';
import './popup';

/** What the menu of saved views tells its owner. */
export interface SavedViewActions {
	showView(look: BoardLook): void;
	saveView(name: string): void;
	removeView(name: string): void;
}

/** The menu of saved views: choose one, save the present look under a name, remove one. */
export function savedViews(
	views: readonly BoardSavedView[],
	look: BoardLook,
	fixed: boolean,
	words: BoardStrings,
	actions: SavedViewActions,
): TemplateResult {
	const current = views.find((view) => isSameLook(view.look, look));
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

function viewLine(
	view: BoardSavedView,
	isCurrent: boolean,
	fixed: boolean,
	words: BoardStrings,
	actions: SavedViewActions,
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

function saveForm(words: BoardStrings, actions: SavedViewActions, close: () => void): TemplateResult {
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

/** True when two looks show the same. */
export function isSameLook(a: BoardLook, b: BoardLook): boolean {
	return a.mode === b.mode && a.filter.trim() === b.filter.trim() && a.lanes === b.lanes && a.closed === b.closed;
}
