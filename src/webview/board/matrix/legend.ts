import { html, nothing, type TemplateResult } from 'lit';
import type { BoardFrame } from '../../../protocol/board';
import type { BoardStrings } from '../../../protocol/boardStrings';
import { fillIn } from '../../../protocol/fillIn';

/** How many epics the legend names. */
const most = 8;

/** Which colour is which epic. */
export function legend(
	epics: readonly string[],
	frame: BoardFrame | undefined,
	words: BoardStrings,
): TemplateResult | typeof nothing {
	if (epics.length === 0) return nothing;
	const rest = epics.slice(most);
	return html`<ul class="legend" aria-label=${words.epics}>
		${epics.slice(0, most).map((id) => {
			const name = frame?.names.epic[id];
			return html`<li title=${name?.title ?? id}><i class="swatch colour-${(name?.colour ?? 0) % 8}"></i>${id}</li>`;
		})}
		${rest.length > 0 ? html`<li title=${rest.join(', ')}>${fillIn(words.rest, rest.length)}</li>` : nothing}
	</ul>`;
}
