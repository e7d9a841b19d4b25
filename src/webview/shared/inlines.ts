import { html, type TemplateResult } from 'lit';
import type { BoardInline } from '../../protocol/board';

/** Pieces of a line, as text in their style; a link is shown and leads nowhere. */
export function inlines(pieces: readonly BoardInline[]): readonly (TemplateResult | string)[] {
	return pieces.map(({ text, style }) => {
		if (style === 'strong') return html`<strong>${text}</strong>`;
		if (style === 'emphasis') return html`<em>${text}</em>`;
		if (style === 'code') return html`<code>${text}</code>`;
		return style === 'link' ? html`<span class="link">${text}</span>` : text;
	});
}
