import { html, type TemplateResult } from 'lit';
import type { MatrixStrings } from '../../../protocol/matrixStrings';
import { placed } from '../placed';
import { shareOf } from './axis';
import type { Axes, PlotSize } from './dots';
import { inWords, quadrants } from './quadrant';

/** What is behind the dots: lines at the marks, the middle of both axes, and the names of the four parts. */
export function matrixGround(axes: Axes, { width, height }: PlotSize, words: MatrixStrings): TemplateResult {
	return html`<div class="ground ${axes.effort.backwards ? 'backwards' : ''}">
		${axes.effort.ticks.map((tick) => html`<i class="mark across" ${placed({ left: `${shareOf(tick, axes.effort) * width}px` })}></i>`)}
		${axes.impact.ticks.map((tick) => html`<i class="mark up" ${placed({ top: `${(1 - shareOf(tick, axes.impact)) * height}px` })}></i>`)}
		<i class="middle across"></i><i class="middle up"></i>
		${quadrants.map((name) => html`<span class="quadrant ${name}">${words[name]}</span>`)}
	</div>`;
}

/** The numbers along an axis, and what it measures. */
export function axisWords(axis: keyof Axes, axes: Axes, { width, height }: PlotSize, name: string): TemplateResult {
	return html`<div class="axis ${axis}" aria-hidden="true">
		${axes[axis].ticks.map((tick) => {
			const share = shareOf(tick, axes[axis]);
			const place = axis === 'effort' ? { left: `${share * width}px` } : { top: `${(1 - share) * height}px` };
			return html`<span class="tick" ${placed(place)}>${inWords(tick)}</span>`;
		})}
		<span class="axis-name">${name}</span>
	</div>`;
}
