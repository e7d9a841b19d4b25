import { html, nothing, type TemplateResult } from 'lit';
import type { RoadmapEpic } from '../../../protocol/roadmap';
import { healthIcon } from '../healthIcon';

/** The sign of how an epic stands, where there is one beside its colour. */
export function healthSign(
	epic: Pick<RoadmapEpic, 'health' | 'conflicts' | 'unreadable'>,
): TemplateResult | typeof nothing {
	const isPlain = epic.health === 'on-track' || epic.health === 'unknown';
	if (isPlain && epic.conflicts.length === 0 && epic.unreadable === undefined) return nothing;
	return html`<span class="sign ${epic.health}">${healthIcon(epic)}</span>`;
}
