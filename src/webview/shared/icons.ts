import { svg, type TemplateResult } from 'lit';
import type { StatusCategory } from '../../core/model/status';

const ring = svg`<circle cx="8" cy="8" r="5.5" fill="none" stroke="currentColor" stroke-width="1.4" />`;

const statusShapes: Readonly<Record<StatusCategory, TemplateResult>> = {
	proposed: ring,
	refining: svg`${ring}<path d="M8 2.5a5.5 5.5 0 0 1 0 11z" fill="currentColor" />`,
	ready: svg`<circle cx="8" cy="8" r="6.2" fill="currentColor" />`,
	active: svg`${ring}<circle cx="8" cy="8" r="2.6" fill="currentColor" />`,
	done: svg`<path d="M3 8.6l3.3 3.3L13 4.8" fill="none" stroke="currentColor" stroke-width="1.7" />`,
	dropped: svg`${ring}<path d="M4.2 11.8l7.6-7.6" stroke="currentColor" stroke-width="1.4" />`,
};

const shapes = {
	none: svg``,
	grip: svg`<g fill="currentColor"><circle cx="6" cy="4" r="1.1" /><circle cx="10" cy="4" r="1.1" /><circle cx="6" cy="8" r="1.1" /><circle cx="10" cy="8" r="1.1" /><circle cx="6" cy="12" r="1.1" /><circle cx="10" cy="12" r="1.1" /></g>`,
	warning: svg`<path d="M8 2.2L14.4 13.4H1.6z" fill="none" stroke="currentColor" stroke-width="1.3" stroke-linejoin="round" /><path d="M8 6v3.6M8 10.8v1.2" stroke="currentColor" stroke-width="1.3" />`,
	error: svg`<circle cx="8" cy="8" r="5.8" fill="none" stroke="currentColor" stroke-width="1.3" /><path d="M5.8 5.8l4.4 4.4M10.2 5.8l-4.4 4.4" stroke="currentColor" stroke-width="1.3" />`,
	check: svg`<path d="M3 8.6l3.3 3.3L13 4.8" fill="none" stroke="currentColor" stroke-width="1.5" />`,
	close: svg`<path d="M4 4l8 8M12 4l-8 8" stroke="currentColor" stroke-width="1.2" />`,
	sort: svg`<path d="M5 13V3.5M2.6 5.8L5 3.4l2.4 2.4M11 3v9.5M8.6 10.2l2.4 2.4 2.4-2.4" fill="none" stroke="currentColor" stroke-width="1.3" />`,
	blocked: svg`<rect x="2.2" y="9.2" width="11.6" height="4.2" rx="1" fill="none" stroke="currentColor" stroke-width="1.3" /><path d="M8 7.4V2.4M5.6 4.8L8 2.4l2.4 2.4" fill="none" stroke="currentColor" stroke-width="1.3" />`,
	unready: svg`<path d="M4 2.5h8M4 13.5h8M4.8 2.5c0 3 3.2 3.6 3.2 5.5s-3.2 2.5-3.2 5.500M11.2 2.5c0 3-3.2 3.6-3.2 5.500s3.2 2.5 3.2 5.5" fill="none" stroke="currentColor" stroke-width="1.3" />`,
	open: svg`<path d="M4 6l4 4 4-4" fill="none" stroke="currentColor" stroke-width="1.3" />`,
	folded: svg`<path d="M6 4l4 4-4 4" fill="none" stroke="currentColor" stroke-width="1.3" />`,
	late: svg`<circle cx="8" cy="8" r="5.8" fill="none" stroke="currentColor" stroke-width="1.3" /><path d="M8 4.6V8.4l2.6 1.6" fill="none" stroke="currentColor" stroke-width="1.3" />`,
	more: svg`<g fill="currentColor"><circle cx="3.5" cy="8" r="1.2" /><circle cx="8" cy="8" r="1.2" /><circle cx="12.5" cy="8" r="1.2" /></g>`,
	plus: svg`<path d="M3.5 8h9M8 3.5v9" stroke="currentColor" stroke-width="1.3" />`,
	minus: svg`<path d="M3.5 8h9" stroke="currentColor" stroke-width="1.3" />`,
	help: svg`<path d="M5.6 6a2.4 2.4 0 1 1 3.6 2.100c-.8.5-1.2.9-1.2 1.800M8 11.600v1.3" fill="none" stroke="currentColor" stroke-width="1.4" />`,
	views: svg`<path d="M4 2.500h8v11l-4-3-4 3z" fill="none" stroke="currentColor" stroke-width="1.3" stroke-linejoin="round" />`,
	lock: svg`<rect x="3.7" y="7.2" width="8.6" height="6.1" rx="1" fill="none" stroke="currentColor" stroke-width="1.3" /><path d="M5.6 7V5.2a2.4 2.4 0 0 1 4.8 0V7" fill="none" stroke="currentColor" stroke-width="1.3" />`,
} as const;

/** A small drawing in the colour of the text around it. The words next to it say the same. */
export function icon(name: keyof typeof shapes): TemplateResult {
	return draw(shapes[name], name);
}

/** The sign of a status category: outline, half, filled, ring with dot, tick, slash. */
export function statusIcon(category: StatusCategory): TemplateResult {
	return draw(statusShapes[category], `status-${category}`);
}

function draw(shape: TemplateResult, name: string): TemplateResult {
	return svg`<svg class="icon ${name}" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">${shape}</svg>`;
}
