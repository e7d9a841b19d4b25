import { html, nothing, type TemplateResult } from 'lit';
import type { RoadmapEpic } from '../../../protocol/roadmap';
import { healthIcon } from '../healthIcon';

/** The sign of how an epic stands, where there is one beside its colour. What disagrees with its dates is in the details. */
export function healthSign({
	health,
	unreadable,
}: Pick<RoadmapEpic, 'health' | 'unreadable'>): TemplateResult | typeof nothing {
	if (unreadable === undefined && (health === 'on-track' || health === 'unknown')) return nothing;
	return html`<span class="sign ${health}">${healthIcon({ health, unreadable, conflicts: [] })}</span>`;
}
