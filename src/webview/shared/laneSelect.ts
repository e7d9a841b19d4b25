import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';

/** The choice of what a page is cut into lanes by; an option for none comes first. */
export function laneSelect<Group extends string>(
	groups: readonly Group[],
	chosen: Group | undefined,
	words: Readonly<Record<`lanes-${Group}` | 'lanes' | 'noLanes', string>>,
	choose: (group: Group | undefined) => void,
): TemplateResult {
	return html`<select
		class="tool lanes"
		aria-label=${words.lanes}
		title=${words.lanes}
		.value=${live(chosen ?? '')}
		@change=${(event: Event) => {
			const { value } = event.currentTarget as HTMLSelectElement;
			choose(value === '' ? undefined : (value as Group));
		}}
	>
		<option value="" ?selected=${chosen === undefined}>${words.noLanes}</option>
		${groups.map(
			(group) =>
				html`<option value=${group} ?selected=${chosen === group}>${words[`lanes-${group}` as `lanes-${Group}`]}</option>`,
		)}
	</select>`;
}
