import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { fillIn } from '../../../protocol/fillIn';
import type { Day, RoadmapFrame, RoadmapMilestone } from '../../../protocol/roadmap';
import type { RoadmapStrings } from '../../../protocol/roadmapStrings';
import { placed } from '../../shared/placed';
import { dayWords } from '../dateWords';
import { type Scale, xOf } from '../time/scale';
import type { Tick, Ticks } from '../time/ticks';

/** Names of the stretches of time, and the milestones below them. */
export function axis(
	ticks: Ticks,
	milestones: readonly RoadmapMilestone[],
	scale: Scale,
	open: (key: string) => void,
	words: RoadmapStrings,
): TemplateResult {
	return html`<div class="axis">
		<div class="ticks wide" aria-hidden="true">${tickRow(ticks.wide, scale)}</div>
		<div class="ticks" aria-hidden="true">${tickRow(ticks.narrow, scale)}</div>
		${milestones.length === 0 ? nothing : html`<div class="milestones">${milestones.map((each, at) => milestone(each, scale, roomAfter(milestones, at, scale), open, words))}</div>`}
	</div>`;
}

function tickRow(ticks: readonly Tick[], scale: Scale): unknown {
	return repeat(
		ticks,
		({ from }) => from,
		({ from, to, name }) => {
			const left = xOf(from, scale);
			const width = xOf(to + 1, scale) - left;
			return html`<span class="tick" ${placed({ left: `${left}px`, width: `${width}px` })}
				><span class="name">${name}</span></span
			>`;
		},
	);
}

/** Pixels that the name of a milestone takes at most, and below which it is left out. */
const mostRoom = 180;
const leastRoom = 28;

/** Room for the name of a milestone up to the next one. */
function roomAfter(milestones: readonly RoadmapMilestone[], at: number, scale: Scale): number {
	const day = milestones[at]?.day ?? 0;
	const next = Math.min(...milestones.filter((other) => other.day > day).map((other) => other.day));
	return Math.min(mostRoom, (next - day) * scale.width - 28);
}

function milestone(
	{ key, id, title, day, shipped }: RoadmapMilestone,
	scale: Scale,
	room: number,
	open: (key: string) => void,
	words: RoadmapStrings,
): TemplateResult {
	const name = fillIn(shipped ? words.shipped : words.milestone, id, title, dayWords(day));
	return html`<button
		type="button"
		class="milestone ${shipped ? 'shipped' : ''}"
		title=${name}
		aria-label=${name}
		@click=${() => open(key)}
		${placed({ transform: `translateX(${xOf(day + 1, scale)}px)` })}
	>
		<span class="diamond"></span
		><span class="name" ?hidden=${room < leastRoom} ${placed({ 'max-width': `${room}px` })}>${title || id}</span>
	</button>`;
}

/** Lines down the sheet: where narrow stretches begin, milestones, today. */
export function gridLines(ticks: Ticks, frame: RoadmapFrame, scale: Scale, words: RoadmapStrings): TemplateResult {
	return html`<div class="grid-lines" aria-hidden="true">
		${repeat(
			ticks.narrow,
			({ from }) => from,
			({ from }) => line('', from, scale),
		)}
		${frame.milestones.map(({ day }) => line('release-line', day + 1, scale))}
		<span class="today-line" ${placed({ transform: `translateX(${xOf(frame.today, scale) + scale.width / 2}px)` })}
			><span class="name">${words.today}</span></span
		>
	</div>`;
}

function line(name: string, day: Day, scale: Scale): TemplateResult {
	return html`<span class="line ${name}" ${placed({ transform: `translateX(${xOf(day, scale)}px)` })}></span>`;
}
