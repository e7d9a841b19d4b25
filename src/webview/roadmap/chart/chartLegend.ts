import { html, nothing, type TemplateResult } from 'lit';
import { roadmapHealths } from '../../../protocol/roadmap';
import type { RoadmapStrings } from '../../../protocol/roadmapStrings';
import { type ChartEpic, isUnsure } from './chartEpic';
import { healthSign } from './healthSign';

/** What colours, signs and the dashes of dots mean, as far as the chart has them. */
export function chartLegend(cards: readonly ChartEpic[], words: RoadmapStrings): TemplateResult | typeof nothing {
	if (cards.length === 0) return nothing;
	const there = new Set(cards.map(({ epic }) => epic.health));
	return html`<ul class="legend" aria-label=${words.legend}>
		${roadmapHealths
			.filter((health) => there.has(health))
			.map(
				(health) =>
					html`<li><i class="swatch ${health}"></i>${healthSign({ health, unreadable: undefined })}${words[`health-${health}`]}</li>`,
			)}
		${cards.some(isUnsure) ? html`<li><i class="swatch unknown unsure"></i>${words.unsure}</li>` : nothing}
	</ul>`;
}
