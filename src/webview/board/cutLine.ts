import { html, type TemplateResult } from 'lit';
import type { BoardStrings } from '../../protocol/boardStrings';
import { fillIn } from '../shared/fillIn';
import type { Cut } from './cut';

/** The words on the cut line: how much fits and of what, what stands above it, and how many of that have no estimate. */
export function cutLine(cut: Cut, words: BoardStrings): TemplateResult {
	const unestimated = cut.unestimated > 0 ? ` · ${fillIn(words.cutUnestimated, cut.unestimated)}` : '';
	return html`<span
		><b>${fillIn(words.cut, cut.capacity, cut.label)}</b> · ${fillIn(words.cutSum, cut.sum)}${unestimated}</span
	>`;
}
