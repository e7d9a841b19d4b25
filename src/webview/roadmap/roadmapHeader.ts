import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { type RoadmapZoom, roadmapGroups, roadmapModes, roadmapZooms } from '../../core/model/roadmapLook';
import { fillIn } from '../../protocol/fillIn';
import type { RoadmapLook, RoadmapSavedView } from '../../protocol/roadmap';
import type { RoadmapStrings } from '../../protocol/roadmapStrings';
import { type FilterActions, filterField } from '../shared/filterField';
import { icon } from '../shared/icons';
import { laneSelect } from '../shared/laneSelect';
import { modeTabs } from '../shared/modeTabs';
import { type SavedViewActions, savedViews } from '../shared/savedViews';
import type { RoadmapView } from './roadmapView';

type ViewLook = RoadmapSavedView['look'];

/** What the header tells its owner. */
export interface HeaderActions extends FilterActions, SavedViewActions<ViewLook> {
	look(change: Partial<RoadmapLook>): void;
	zoom(way: 'in' | 'out'): void;
	today(): void;
	startScenario(): void;
	export(): void;
	print(): void;
	help(): void;
}

/** Modes, filter, what else can be chosen, and the count. */
export function roadmapHeader(
	view: RoadmapView,
	fixed: boolean,
	words: RoadmapStrings,
	actions: HeaderActions,
): TemplateResult {
	const { look, matches, frame } = view;
	const isKnown = frame !== undefined && frame.state.kind !== 'error' && frame.state.kind !== 'loading';
	const isNarrowable = isKnown && (view.epics.length > 0 || frame.state.kind !== 'empty');
	return html`<header>
		<h1 class="spoken">${words.roadmap}</h1>
		${modeTabs(roadmapModes, look.mode, words, (mode) => actions.look({ mode }))}
		${isNarrowable ? filterField(look.filter, matches.problem, words, actions) : nothing}
		${isNarrowable && look.mode === 'timeline' ? timeTools(view, words, actions) : nothing}
		${isNarrowable ? tools(view, fixed, words, actions) : nothing}
		<span class="count">${isNarrowable ? count(view, words) : nothing}</span>
		<button class="icon-button" type="button" title=${words.keysHint} aria-label=${words.keysHint} @click=${actions.help}>
			${icon('help')}
		</button>
	</header>`;
}

function timeTools({ look, frame }: RoadmapView, words: RoadmapStrings, actions: HeaderActions): TemplateResult {
	const groups = roadmapGroups.filter(
		(group) => group === look.lanes || Object.keys(frame?.names[group] ?? {}).length > 0,
	);
	return html`${laneSelect(groups, look.lanes, words, (lanes) => actions.look({ lanes }))}
		<span class="zoom" role="group" aria-label=${words.zoom}>
			${iconButton('minus', words.zoomOut, look.zoom === 'quarters', () => actions.zoom('out'))}
			<select
				class="tool"
				aria-label=${words.zoom}
				title=${words.zoom}
				.value=${live(look.zoom)}
				@change=${(event: Event) => {
					actions.look({ zoom: (event.currentTarget as HTMLSelectElement).value as RoadmapZoom });
				}}
			>
				${roadmapZooms.map((zoom) => html`<option value=${zoom} ?selected=${look.zoom === zoom}>${words[zoom]}</option>`)}
			</select>
			${iconButton('plus', words.zoomIn, look.zoom === 'weeks', () => actions.zoom('in'))}
		</span>
		<button type="button" class="tool" title=${words.goToday} @click=${actions.today}>${words.today}</button>`;
}

function tools(
	{ look, frame }: RoadmapView,
	fixed: boolean,
	words: RoadmapStrings,
	actions: HeaderActions,
): TemplateResult {
	const isShown = ({ filter, lanes, closed, mode }: ViewLook) =>
		filter.trim() === look.filter.trim() &&
		closed === look.closed &&
		(mode === undefined || (mode === look.mode && lanes === look.lanes));
	const choices: readonly (readonly [string, () => void])[] = [
		...(fixed || frame?.scenario ? [] : [[words.startScenario, actions.startScenario] as const]),
		[words.export, actions.export],
		[words.print, actions.print],
	];
	const more = (close: () => void) =>
		html`${choices.map(
			([name, act]) => html`<div class="line">
			<button
				type="button"
				class="choice"
				@click=${() => {
					close();
					act();
				}}
			>
				${name}
			</button>
		</div>`,
		)}`;
	return html`<button
			type="button"
			class="tool"
			aria-pressed=${look.closed}
			title=${words.closedHint}
			@click=${() => actions.look({ closed: !look.closed })}
		>
			${words.closed}
		</button>
		${savedViews(frame?.views ?? [], isShown, fixed, words, actions)}
		<refinery-popup class="more" .label=${words.more} .face=${icon('more')} .draw=${more}></refinery-popup>`;
}

function iconButton(name: 'plus' | 'minus', label: string, disabled: boolean, act: () => void): TemplateResult {
	return html`<button class="icon-button" type="button" title=${label} aria-label=${label} ?disabled=${disabled} @click=${act}>
		${icon(name)}
	</button>`;
}

function count({ matches, visible, epics }: RoadmapView, words: RoadmapStrings): string {
	if (matches.keys) return fillIn(words.countOf, visible.length, epics.length);
	return epics.length === 1 ? words.countOne : fillIn(words.count, epics.length);
}
