import { html, nothing, type TemplateResult } from 'lit';
import type { BoardMode } from '../../protocol/board';
import type { BoardStrings } from '../../protocol/boardStrings';
import { fillIn } from '../shared/fillIn';
import { boardTabs } from './boardTabs';
import type { BoardView } from './boardView';
import { type FilterActions, filterField } from './filterField';

/** What the header tells its owner. */
export interface HeaderActions extends FilterActions {
	choose(mode: BoardMode): void;
}

/** Modes, filter and count. Without rows to narrow there is only the title. */
export function boardHeader(
	view: BoardView,
	modes: readonly BoardMode[],
	words: BoardStrings,
	actions: HeaderActions,
): TemplateResult {
	const isNarrowable = view.cards.length > 0 && view.frame?.state.kind !== 'error';
	return html`<header>
		<h1>${words.title}</h1>
		${modes.length > 1 ? boardTabs(modes, view.look.mode, words, actions.choose) : nothing}
		${isNarrowable ? filterField(view.look.filter, view.matches.problem, words, actions) : nothing}
		<span class="count">${isNarrowable ? count(view, words) : nothing}</span>
	</header>`;
}

function count({ matches, visible, cards }: BoardView, words: BoardStrings): string {
	if (matches.keys) return fillIn(words.countOf, visible.length, cards.length);
	return cards.length === 1 ? words.countOne : fillIn(words.count, cards.length);
}
