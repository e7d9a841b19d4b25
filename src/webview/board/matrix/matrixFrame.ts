import { html, type TemplateResult } from 'lit';
import type { BoardStrings } from '../../../protocol/boardStrings';
import { placed } from '../../shared/placed';
import type { Axes, PlotSize } from './dots';
import { inWords, quadrants } from './quadrant';

/** What is behind the dots: lines at the marks, the middle of both axes, and the names of the four parts. */
export function matrixGround(axes: Axes, { width, height }: PlotSize, words: BoardStrings): TemplateResult {
	return html`<div class="ground">
		${axes.effort.ticks.map((tick) => html`<i class="mark across" ${placed({ left: `${(tick / axes.effort.max) * width}px` })}></i>`)}
		${axes.impact.ticks.map((tick) => html`<i class="mark up" ${placed({ top: `${height - (tick / axes.impact.max) * height}px` })}></i>`)}
		<i class="middle across"></i><i class="middle up"></i>
		${quadrants.map((name) => html`<span class="quadrant ${name}">${words[name]}</span>`)}
	</div>`;
}

/** The numbers along an axis, and what it measures. */
export function axisWords(
	axis: keyof Axes,
	axes: Axes,
	{ width, height }: PlotSize,
	words: BoardStrings,
): TemplateResult {
	const { ticks, max } = axes[axis];
	const length = axis === 'effort' ? width : height;
	return html`<div class="axis ${axis}" aria-hidden="true">
		${ticks.map((tick) => {
			const at = (tick / max) * length;
			const place = axis === 'effort' ? { left: `${at}px` } : { top: `${height - at}px` };
			return html`<span class="tick" ${placed(place)}>${inWords(tick)}</span>`;
		})}
		<span class="axis-name">${words[axis]}</span>
	</div>`;
}
