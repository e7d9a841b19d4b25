import { html, nothing, type TemplateResult } from 'lit';
import type { ModeContext } from '../modeContext';
import { emptyFold, type KanbanGrid } from './kanbanGrid';

/** The switch that collapses all columns without cards; only there while there are any. */
export function emptyToggle({ columns }: KanbanGrid, { session, words }: ModeContext): TemplateResult | typeof nothing {
	if (columns.every(({ count }) => count > 0)) return nothing;
	const isOn = session.folded.has(emptyFold);
	return html`<div class="mode-bar">
		<label class="switch">
			<input type="checkbox" .checked=${isOn} @change=${() => session.setFolded(emptyFold, !isOn)} />
			${words.collapseEmpty}
		</label>
	</div>`;
}
