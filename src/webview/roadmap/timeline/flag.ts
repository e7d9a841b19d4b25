import { html, nothing, type TemplateResult } from 'lit';
import type { RoadmapEpic } from '../../../protocol/roadmap';
import type { RoadmapStrings } from '../../../protocol/roadmapStrings';
import { placed } from '../../shared/placed';
import { datesWords } from '../dateWords';
import { type Scale, xOf } from '../time/scale';
import { spanOf } from '../time/span';

/** The dates of a bar that is held, above it; below it on the first line. */
export function flag(
	epic: RoadmapEpic,
	top: number,
	lineHeight: number,
	scale: Scale,
	words: RoadmapStrings,
): TemplateResult | typeof nothing {
	const span = spanOf(epic);
	if (!span) return nothing;
	const y = top + (top < lineHeight ? lineHeight - 2 : 8 - lineHeight);
	return html`<div
		class="flag"
		aria-hidden="true"
		${placed({ transform: `translate(${xOf(span.from, scale)}px, ${y}px)` })}
	>
		${datesWords(epic, words)}
	</div>`;
}
