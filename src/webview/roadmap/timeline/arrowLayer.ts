import { svg, type TemplateResult } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import { type Arrow, arrowPath } from '../time/arrows';

/** Arrows over the lines of the sheet; those of the active bar are stronger. */
export function arrowLayer(
	arrows: readonly Arrow[],
	active: string | undefined,
	lineHeight: number,
	size: { readonly width: number; readonly height: number },
): TemplateResult {
	return svg`<svg class="arrows" aria-hidden="true" width=${size.width} height=${size.height}>
		${arrows.map((arrow) => {
			const near = arrow.from === active || arrow.to === active;
			return svg`<path class=${classMap({ arrow: true, late: arrow.late, near })} d=${arrowPath(arrow, lineHeight)} />`;
		})}
	</svg>`;
}
