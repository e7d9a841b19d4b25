import { html, nothing, type TemplateResult } from 'lit';
import type { BoardStrings } from '../../../protocol/boardStrings';
import { fillIn } from '../../../protocol/fillIn';
import { icon, statusIcon } from '../../shared/icons';
import type { KanbanColumn } from './kanbanGrid';

/** Name, count, points and limit of a column, with the button that collapses it. Over the limit: a sign, words and a colour. */
export function kanbanHead(
	column: KanbanColumn,
	index: number,
	words: BoardStrings,
	collapse: (column: KanbanColumn) => void,
): TemplateResult {
	const { category, collapsed, over } = column;
	const name = column.name || words.otherStatus;
	const label = fillIn(collapsed ? words.expandColumn : words.collapseColumn, name);
	return html`<div
		id=${headId(index)}
		class="head ${collapsed ? 'collapsed' : ''} ${over ? 'over' : ''}"
		title=${collapsed ? `${name}, ${countWords(column, words)}` : nothing}
	>
		<div class="head-top">
			<button
				type="button"
				class="icon-button"
				aria-expanded=${!collapsed}
				aria-label=${label}
				title=${label}
				@click=${() => collapse(column)}
			>
				${icon(collapsed ? 'folded' : 'open')}
			</button>
			${category ? statusIcon(category) : nothing}
			<h2 class="name">${name}</h2>
		</div>
		<div class="head-foot">
			<span class="counts">${collapsed ? column.count : countWords(column, words)}</span>
			${limitWords(column, words)}
		</div>
	</div>`;
}

/** Identity of a column's head in the page. */
export function headId(index: number): string {
	return `column-${index}`;
}

/** How many cards a column holds and what they come to. */
export function countWords({ count, points }: KanbanColumn, words: BoardStrings): string {
	return count === 1 ? fillIn(words.inLaneOne, points) : fillIn(words.inLane, count, points);
}

function limitWords({ limit, over, collapsed }: KanbanColumn, words: BoardStrings): TemplateResult | typeof nothing {
	if (limit === undefined || (collapsed && !over)) return nothing;
	const text = fillIn(over ? words.overLimit : words.limit, limit);
	return html`<span class="limit" title=${text}>${over ? icon('warning') : nothing}<span class="word">${text}</span></span>`;
}
