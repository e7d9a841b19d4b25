import { html, type TemplateResult } from 'lit';

/** The least and the most of the page that the pane may take, in percent. */
const least = 15;
const most = 75;
/** How far a key moves the edge, in percent. */
const step = 2;

export function clampSize(size: number): number {
	return Math.max(least, Math.min(most, Math.round(size)));
}

/**
 * The edge between the page's body and the pane: dragged, or moved by arrows. Beside the body it stands, below it lies.
 *
 * @param size share of the page that the pane takes, in percent
 * @param below true where the page is too narrow for two columns
 */
export function splitter(size: number, below: boolean, label: string, resize: (size: number) => void): TemplateResult {
	const onKey = (event: KeyboardEvent) => {
		const ways: Record<string, number> = {
			ArrowLeft: size + step,
			ArrowUp: size + step,
			ArrowRight: size - step,
			ArrowDown: size - step,
			Home: least,
			End: most,
		};
		const to = ways[event.key];
		if (to === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
		event.preventDefault();
		resize(clampSize(to));
	};
	const onDown = (event: PointerEvent) => {
		event.preventDefault();
		const edge = event.currentTarget as HTMLElement;
		edge.focus();
		edge.setPointerCapture(event.pointerId);
	};
	const onMove = (event: PointerEvent) => {
		const edge = event.currentTarget as HTMLElement;
		const page = edge.closest('.page');
		if (!page || !edge.hasPointerCapture(event.pointerId)) return;
		const { right, bottom, width, height } = page.getBoundingClientRect();
		const share = below ? (bottom - event.clientY) / height : (right - event.clientX) / width;
		resize(clampSize(share * 100));
	};
	return html`<div
		class="splitter"
		role="separator"
		tabindex="0"
		aria-label=${label}
		aria-orientation=${below ? 'horizontal' : 'vertical'}
		aria-valuenow=${size}
		aria-valuemin=${least}
		aria-valuemax=${most}
		@keydown=${onKey}
		@pointerdown=${onDown}
		@pointermove=${onMove}
	></div>`;
}
