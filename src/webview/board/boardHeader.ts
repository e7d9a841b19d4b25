import { html, nothing, type TemplateResult } from 'lit';
import { type BoardMode, boardGroups } from '../../core/model/boardLook';
import type { BoardLook } from '../../protocol/board';
import type { BoardStrings } from '../../protocol/boardStrings';
import { fillIn } from '../../protocol/fillIn';
import { type FilterActions, filterField } from '../shared/filterField';
import { icon } from '../shared/icons';
import { laneSelect } from '../shared/laneSelect';
import { modeTabs } from '../shared/modeTabs';
import { type SavedViewActions, savedViews } from '../shared/savedViews';
import type { BoardView } from './boardView';

/** What the header tells its owner. */
export interface HeaderActions extends FilterActions, SavedViewActions<BoardLook> {
	look(change: Partial<BoardLook>): void;
	sort(): void;
	help(): void;
}

/** Modes, filter, what else can be chosen, and the count. Without rows to narrow there are only the tabs. */
export function boardHeader(
	view: BoardView,
	modes: readonly BoardMode[],
	fixed: boolean,
	words: BoardStrings,
	actions: HeaderActions,
): TemplateResult {
	const { look, matches, frame } = view;
	const isKnown = frame !== undefined && frame.state.kind !== 'error' && frame.state.kind !== 'loading';
	// A board that is empty because closed stories are hidden must be able to show them.
	const isNarrowable = isKnown && (view.cards.length > 0 || frame.state.kind !== 'empty');
	return html`<header>
		<h1 class=${modes.length > 1 ? 'spoken' : ''}>${words.board}</h1>
		${modes.length > 1 ? modeTabs(modes, look.mode, words, (mode) => actions.look({ mode })) : nothing}
		${isNarrowable ? filterField(look.filter, matches.problem, words, actions) : nothing}
		${isNarrowable ? tools(view, fixed, words, actions) : nothing}
		<span class="count">${isNarrowable ? count(view, words) : nothing}</span>
		<button class="icon-button" type="button" title=${words.keysHint} aria-label=${words.keysHint} @click=${actions.help}>
			${icon('help')}
		</button>
	</header>`;
}

function tools(
	{ look, frame }: BoardView,
	fixed: boolean,
	words: BoardStrings,
	actions: HeaderActions,
): TemplateResult {
	const groups = boardGroups.filter(
		(group) => group === look.lanes || Object.keys(frame?.names[group] ?? {}).length > 0,
	);
	return html`${laneSelect(groups, look.lanes, words, (lanes) => actions.look({ lanes }))}
		<button
			type="button"
			class="tool"
			aria-pressed=${look.closed}
			title=${words.closedHint}
			@click=${() => actions.look({ closed: !look.closed })}
		>
			${words.closed}
		</button>
		${savedViews(frame?.views ?? [], (shown) => isSameLook(shown, look), fixed, words, actions)}
		${
			frame?.model === undefined || fixed
				? nothing
				: html`<button type="button" class="tool" aria-label=${words.sort} title=${fillIn(words.sortHint, frame.model)} @click=${actions.sort}>
						${icon('sort')}<span class="word">${words.sort}</span>
					</button>`
		}`;
}

function count({ matches, visible, cards }: BoardView, words: BoardStrings): string {
	if (matches.keys) return fillIn(words.countOf, visible.length, cards.length);
	return cards.length === 1 ? words.countOne : fillIn(words.count, cards.length);
}

/** True when two looks show the same. */
function isSameLook(a: BoardLook, b: BoardLook): boolean {
	return a.mode === b.mode && a.filter.trim() === b.filter.trim() && a.lanes === b.lanes && a.closed === b.closed;
}
