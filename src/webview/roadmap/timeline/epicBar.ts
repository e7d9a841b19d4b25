import { html, nothing, type TemplateResult } from 'lit';
import type { RoadmapEpic } from '../../../protocol/roadmap';
import type { RoadmapContext } from '../roadmapContext';
import { spanOf } from '../time/span';
import { bar, ghost } from './bar';
import { flag } from './flag';

/** The bar of an epic on its line, the outline of where it was while it is held or a scenario moves it, and its dates while it is held. */
export function epicBar(epic: RoadmapEpic, context: RoadmapContext, lineHeight: number): TemplateResult {
	const { view, words, fixed, session } = context;
	const { layout, lift, scale } = view;
	const lifted = lift?.key === epic.key;
	const resting = lifted ? session.model.shown.find(({ key }) => key === epic.key) : epic.filed;
	const was = resting && spanOf(resting);
	const top = (layout.lineOf.get(epic.key) ?? 0) * lineHeight;
	return html`${was ? ghost(was, top, scale) : nothing}${bar(
		{
			epic,
			top,
			active: epic.key === view.active,
			lifted,
			pending: view.pending.has(epic.key),
			movable: !fixed && epic.unreadable === undefined,
		},
		scale,
		view.epics,
		words,
	)}${lifted ? flag(epic, top, lineHeight, scale, words) : nothing}`;
}
