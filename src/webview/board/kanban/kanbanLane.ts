import { html, type TemplateResult } from 'lit';
import { placed } from '../../shared/placed';
import { laneHeading } from '../laneHeading';
import type { Lane } from '../lanes';
import type { ModeContext } from '../modeContext';

/** The heading of a lane across all columns; a button that folds it. */
export function kanbanLane(
	lane: Lane,
	top: number,
	height: number,
	{ session, words, view }: ModeContext,
): TemplateResult {
	const name = words[`without-${view.look.lanes ?? 'epic'}`];
	return html`<button
		type="button"
		class="lane kanban-lane"
		aria-expanded=${!lane.folded}
		${placed({ top: `${top}px`, height: `${height}px` })}
		@click=${() => session.setFolded(lane.id, !lane.folded)}
	>
		<span class="stay">${laneHeading(lane, name, words)}</span>
	</button>`;
}
