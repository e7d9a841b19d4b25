import { html, nothing, type TemplateResult } from 'lit';
import type { BoardStrings } from '../../protocol/boardStrings';
import { fillIn } from '../../protocol/fillIn';
import { placed } from '../shared/placed';
import type { Cut } from './cut';
import type { CutToCome } from './rankedCut';
import type { Arrangement } from './rankedLines';

/** The words on the cut line: how much fits and of what, what stands above it, and how many of that have no estimate. */
export function cutLine(cut: Cut, words: BoardStrings): TemplateResult {
	const unestimated = cut.unestimated > 0 ? ` · ${fillIn(words.cutUnestimated, cut.unestimated)}` : '';
	return html`<span
		><b>${fillIn(words.cut, cut.capacity, cut.label)}</b> · ${fillIn(words.cutSum, cut.sum)}${unestimated}</span
	>`;
}

/** While rows are dragged: where the cut line would be. It takes no room, so that no row moves under the pointer. */
export function cutToCome(
	{ cut, last }: CutToCome,
	arrangement: Arrangement,
	lineHeight: number,
	words: BoardStrings,
): TemplateResult | typeof nothing {
	const at = last ? arrangement.indexOf(last.key) : -1;
	if (at === undefined || at + 1 === arrangement.cutAt) return nothing;
	return html`<div class="cut to-come" ${placed({ top: `${(at + 1) * lineHeight}px` })}>${cutLine(cut, words)}</div>`;
}
