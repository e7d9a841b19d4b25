import { progressOf } from '../tree/work';
import { wholePercent } from '../util/wholePercent';
import { shortened, escapeMarkup as text } from './markup';
import type { Sheet, SheetEpic } from './sheet';
import { dayRange, healthWords, progressText } from './sheetWords';
import { type Bar, type Timeline, timelineOf } from './timeline';

const width = 1200;
const left = 280;
const right = 20;
const row = 26;
const barHeight = 16;
const axis = 34;

/** Colours that keep a contrast of 3 to 1 on white and on nearly black; what they say is written beside them too. */
const colours = { 'on-track': '#2e7d32', 'at-risk': '#b26a00', late: '#c62828', none: '#5f6b7a' } as const;

interface Placed extends Bar {
	readonly y: number;
}

/** The roadmap's timeline as a picture that needs nothing else: bars with progress, releases, today and dependencies as arrows. */
export function roadmapSvg(sheet: Sheet): string {
	const timeline = timelineOf(sheet);
	const x = (at: number) => round(left + at * (width - left - right));
	let y = axis + (timeline.milestones.length > 0 ? row : 0);
	const parts: string[] = [];
	const placed = new Map<SheetEpic, Placed>();
	for (const { title, bars } of timeline.lanes) {
		parts.push(`<text x="8" y="${y + 17}" class="lane">${text(shortened(title ?? 'Without a goal', 70))}</text>`);
		y += row;
		for (const bar of bars) {
			placed.set(bar.epic, { ...bar, y });
			parts.push(barOf(bar, y, x));
			y += row;
		}
	}
	const height = y + 16;
	const title = text(sheet.title ?? 'Roadmap');
	const summary = `Timeline of ${placed.size} epics as of ${sheet.today}${timeline.undated.length > 0 ? `; ${timeline.undated.length} more have no days` : ''}.`;
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="roadmap-title roadmap-summary">`,
		`<title id="roadmap-title">${title}</title>`,
		`<desc id="roadmap-summary">${text(summary)}</desc>`,
		`<style>${style}</style>`,
		`<rect class="paper" width="${width}" height="${height}" fill="#ffffff"/>`,
		...axisOf(timeline, height, x),
		...arrows(placed, x),
		...parts,
		'</svg>',
		'',
	].join('\n');
}

/** Paper and ink are those of the page that it stands in, white and black by itself; programs that know no such words take the ones before. */
const style = [
	'.paper{fill:Canvas}',
	'text{font:12px system-ui,sans-serif;fill:#1f2328;fill:CanvasText;paint-order:stroke;stroke:#fff;stroke:Canvas;stroke-width:3px}',
	'.lane{font-weight:600}.axis{fill-opacity:.8}.line{stroke:#8c959f;stroke-opacity:.4}.today{stroke:#2f81f7;stroke-width:2}',
	'.arrow{fill:none;stroke:#7d8590;stroke-width:1.25}',
].join('');

function axisOf({ ticks, milestones, today }: Timeline, height: number, x: (at: number) => number): string[] {
	return [
		...ticks.flatMap(({ name, from, to }) => [
			`<line class="line" x1="${x(from)}" y1="0" x2="${x(from)}" y2="${height}"/>`,
			...(x(to) - x(from) > 40 ? [`<text class="axis" x="${x(from) + 5}" y="18">${text(name)}</text>`] : []),
		]),
		`<line class="today" x1="${x(today)}" y1="0" x2="${x(today)}" y2="${height}"><title>Today</title></line>`,
		...milestones.map(({ id, title, day, at }) => {
			const [cx, cy] = [x(at), axis + 8];
			const name = text(`${id} ${title}, ${day}`);
			const shown = text(shortened(`${id} ${title}`, 28));
			// Near the right edge the name stands before its mark.
			const side = cx > width - 220 ? `x="${cx - 10}" text-anchor="end"` : `x="${cx + 10}"`;
			return `<g><title>${name}</title><path d="M${cx} ${cy - 7}L${cx + 7} ${cy}L${cx} ${cy + 7}L${cx - 7} ${cy}Z" fill="#8250df"/><text ${side} y="${cy + 4}">${shown}</text></g>`;
		}),
	];
}

function barOf({ epic, from, to, open }: Bar, y: number, x: (at: number) => number): string {
	const colour = colours[epic.health ?? 'none'];
	const [start, end] = [x(from), Math.max(x(to), x(from) + 3)];
	const done = progressOf({ points: epic.points, stories: epic.items }) ?? 0;
	const top = y + (row - barHeight) / 2;
	const size = `y="${top}" height="${barHeight}" rx="3"`;
	const state = healthWords(epic.health);
	const told = [`${epic.id} ${epic.title}`, dayRange(epic), progressText(epic), state, epic.reason].filter(Boolean);
	const dashes = open ? ' stroke-dasharray="4 3"' : '';
	const words = `${wholePercent(done)} %${state === '' || state === 'on track' ? '' : `, ${state}`}`;
	const side = end > width - 120 ? `x="${start - 6}" text-anchor="end"` : `x="${end + 6}"`;
	return [
		`<g><title>${text(told.join('; '))}</title>`,
		`<text x="20" y="${y + 17}">${text(shortened(`${epic.id} ${epic.title}`, 40))}</text>`,
		`<rect x="${start}" ${size} width="${round(end - start)}" fill="${colour}" fill-opacity=".25" stroke="${colour}"${dashes}/>`,
		`<rect x="${start}" ${size} width="${round((end - start) * done)}" fill="${colour}"/>`,
		`<text ${side} y="${y + 17}">${words}</text></g>`,
	].join('');
}

/** From below or above the end of what is waited for, beside the words behind it, to the beginning of what waits. */
function arrows(placed: ReadonlyMap<SheetEpic, Placed>, x: (at: number) => number): string[] {
	const byId = new Map([...placed.keys()].map((epic) => [epic.id, epic]));
	return [...placed.values()].flatMap(({ epic, from, y }) =>
		epic.dependsOn.flatMap((id) => {
			const other = byId.get(id);
			const before = other && placed.get(other);
			if (!before || other === epic) return [];
			const side = y > before.y ? 1 : -1;
			const [x1, y1] = [round(x(before.to) - 4), before.y + row / 2 + (side * barHeight) / 2];
			const [x2, y2] = [x(from), y + row / 2];
			const way = x2 > x1 + 10 ? `V${y2}H${x2}` : `V${y2 - (side * row) / 2}H${round(x2 - 12)}V${y2}H${x2}`;
			return [
				`<g><title>${text(`${epic.id} waits for ${id}`)}</title><path class="arrow" d="M${x1} ${y1}${way}"/><path d="M${x2} ${y2}l-6 -4v8z" fill="#7d8590"/></g>`,
			];
		}),
	);
}

function round(number: number): number {
	return Math.round(number * 10) / 10;
}
