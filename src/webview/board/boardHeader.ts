import { html, nothing, type TemplateResult } from 'lit';
import type { BoardStrings } from '../../protocol/boardStrings';
import { fillIn } from '../shared/fillIn';
import type { BoardView } from './boardView';
import { type FilterActions, filterField } from './filterField';

/** Title, filter and count. Without rows to narrow there is only the title. */
export function boardHeader(view: BoardView, words: BoardStrings, actions: FilterActions): TemplateResult {
	const isNarrowable = view.cards.length > 0 && view.state?.kind !== 'error';
	return html`<header>
		<h1>${words.title}</h1>
		${isNarrowable ? filterField(view.filter, words, actions) : nothing}
		<span class="count">${isNarrowable ? count(view, words) : nothing}</span>
	</header>`;
}

function count({ filter, visible, cards }: BoardView, words: BoardStrings): string {
	if (filter.trim() !== '') return fillIn(words.countOf, visible.length, cards.length);
	return cards.length === 1 ? words.countOne : fillIn(words.count, cards.length);
}
