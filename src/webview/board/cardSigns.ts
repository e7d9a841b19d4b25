import { html, type TemplateResult } from 'lit';
import type { BoardSign } from '../../protocol/board';
import { icon } from '../shared/icons';

const shapes = { score: 'sort', dependency: 'blocked', readiness: 'unready' } as const;

/** The signs of a card, each with a shape of its own; the words are in the tooltip and in what is spoken of the card. */
export function cardSigns(signs: readonly BoardSign[]): readonly TemplateResult[] {
	return signs.map(
		(sign) => html`<span class="sign ${sign.kind}" title=${sign.text}>${icon(shapes[sign.kind])}</span>`,
	);
}
