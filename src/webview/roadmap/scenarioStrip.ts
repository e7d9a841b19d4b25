import { html, type TemplateResult } from 'lit';
import { fillIn } from '../../protocol/fillIn';
import type { RoadmapStrings } from '../../protocol/roadmapStrings';

/** A strip that says that nothing is written, and what can become of what was tried. */
export function scenarioStrip(
	changes: number,
	words: RoadmapStrings,
	apply: () => void,
	discard: () => void,
): TemplateResult {
	const text =
		changes === 0 ? words.inScenarioNone : changes === 1 ? words.inScenarioOne : fillIn(words.inScenario, changes);
	return html`<div class="strip scenario" role="region" aria-label=${words.scenario}>
		<span class="words">${text}</span>
		<vscode-button ?disabled=${changes === 0} @click=${apply}>${words.apply}</vscode-button>
		<vscode-button secondary @click=${discard}>${words.discard}</vscode-button>
	</div>`;
}
