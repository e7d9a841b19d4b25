import { html, nothing, type TemplateResult } from 'lit';
import { type Axes, type PlotSize, pointOf } from '../../shared/matrix/dots';
import { isPlaced } from '../../shared/matrix/matrixCard';
import { placed } from '../../shared/placed';
import { type ChartEpic, chartEpic } from './chartEpic';

/** Where epics are by their files, as outlines, while a scenario has them elsewhere. */
export function formerPlaces(
	cards: readonly ChartEpic[],
	axes: Axes,
	size: PlotSize,
): readonly (TemplateResult | typeof nothing)[] {
	return cards.map(({ epic, effort, impact }) => {
		const filed = epic.filed && chartEpic({ ...epic, ...epic.filed });
		if (!filed || !isPlaced(filed) || (filed.effort === effort && filed.impact === impact)) return nothing;
		const { x, y } = pointOf(filed, axes, size);
		return html`<i class="ghost former" ${placed({ transform: `translate(${x}px, ${y}px) translate(-50%, -50%)` })}></i>`;
	});
}
