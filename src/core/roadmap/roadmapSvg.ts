import { progressOf } from '../tree/work';
import { wholePercent } from '../util/wholePercent';
import { shortened, escapeMarkup as text } from './markup';
import { releaseMarks } from './releaseMarks';
import type { Sheet, SheetEpic } from './sheet';
import { dayRange, healthWords, progressText } from './sheetWords';
import { type Bar, type Timeline, timelineOf } from './timeline';

const width = 1200;
const left = 280;
/** Room for the words behind a bar that ends with the last day. */
const right = 112;
const row = 26;
const barHeight = 16;
const axis = 34;
const heading = 46;
/** Pixels of a picture beyond which the days are named below it, too. */
const long = 1200;

/** Colours that keep a contrast of 3 to 1 on white and on nearly black; what they say is written beside them too. */
const colours = { 'on-track': '#2e7d32', 'at-risk': '#b26a00', late: '#c62828', none: '#5f6b7a' } as const;

interface Placed extends Bar {
	readonly y: number;
}

/**
 * The roadmap's timeline as a picture that needs nothing else: bars with progress, releases, today and dependencies as arrows.
 * @param alone true where nothing stands beside it: then it says what it is and of which day, and has the epics without days too
 */
export function roadmapSvg(sheet: Sheet, { alone = false } = {}): string {
	const timeline = timelineOf(sheet);
	const { lanes, milestones } = timeline;
	const undated = alone ? timeline.undated : [];
	const x = (at: number) => round(left + at * (width - left - right));
	const title = sheet.title ?? 'Roadmap';
	const top = alone ? heading : 0;
	const hasDays = lanes.length > 0 || milestones.length > 0;
	const parts: string[] = alone ? headingOf(title, sheet.today) : [];
	const releases = releaseMarks(milestones, x, { row, top: top + axis, width });
	parts.push(...releases.parts);
	let y = top + (hasDays ? axis : 0) + releases.lines * row;
	const line = (part: string) => {
		parts.push(part);
		y += row;
	};
	const placed = new Map<SheetEpic, Placed>();
	for (const { title, bars } of lanes) {
		line(laneTitle(title ?? 'Without a goal', y));
		for (const bar of bars) {
			placed.set(bar.epic, { ...bar, y });
			line(barOf(bar, y, x));
		}
	}
	const bottom = y + 8;
	if (bottom > long) y += axis;
	if (undated.length > 0) line(laneTitle('Without days', y));
	for (const epic of undated) line(undatedOf(epic, y));
	if (sheet.epics.length === 0) line(laneTitle('There are no epics.', y));
	const height = y + 16;
	const summary = `Timeline of ${placed.size} epics as of ${sheet.today}${timeline.undated.length > 0 ? `; ${timeline.undated.length} more have no days` : ''}.`;
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="roadmap-title roadmap-summary">`,
		`<title id="roadmap-title">${text(title)}</title>`,
		`<desc id="roadmap-summary">${text(summary)}</desc>`,
		`<style>${style}</style>`,
		`<rect class="paper" width="${width}" height="${height}" fill="#ffffff"/>`,
		...(hasDays ? axisOf(timeline, top, bottom, x) : []),
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
	'.lane{font-weight:600}.heading{font-size:18px;font-weight:600}.axis{fill-opacity:.8}.line{stroke:#8c959f;stroke-opacity:.4}.today{stroke:#2f81f7;stroke-width:2}',
	'.arrow{fill:none;stroke:#7d8590;stroke-width:1.25}',
].join('');

function headingOf(title: string, today: string): string[] {
	return [
		`<text x="8" y="28" class="heading">${text(shortened(title, 90))}</text>`,
		`<text x="${width - 8}" y="28" class="axis" text-anchor="end">As of ${today}</text>`,
	];
}

function laneTitle(title: string, y: number): string {
	return `<text x="8" y="${y + 17}" class="lane">${text(shortened(title, 70))}</text>`;
}

/** @param bottom where the days end, and the epics that have some */
function axisOf({ ticks, today }: Timeline, top: number, bottom: number, x: (at: number) => number): string[] {
	const upright = (name: string, at: number) =>
		`class="${name}" x1="${x(at)}" y1="${top}" x2="${x(at)}" y2="${bottom}"`;
	const lines = [top + 18, ...(bottom > long ? [bottom + 14] : [])];
	return [
		...ticks.flatMap(({ name, from, to }) => [
			`<line ${upright('line', from)}/>`,
			...(x(to) - x(from) > 40
				? lines.map((y) => `<text class="axis" x="${x(from) + 5}" y="${y}">${text(name)}</text>`)
				: []),
		]),
		`<line ${upright('today', today)}><title>Today</title></line>`,
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
	return [
		`<g><title>${text(told.join('; '))}</title>`,
		nameOf(epic, y),
		`<rect x="${start}" ${size} width="${round(end - start)}" fill="${colour}" fill-opacity=".25" stroke="${colour}"${dashes}/>`,
		`<rect x="${start}" ${size} width="${round((end - start) * done)}" fill="${colour}"/>`,
		`<text x="${end + 6}" y="${y + 17}">${words}</text></g>`,
	].join('');
}

function nameOf({ id, title }: SheetEpic, y: number): string {
	return `<text x="20" y="${y + 17}">${text(shortened(`${id} ${title}`, 38))}</text>`;
}

function undatedOf(epic: SheetEpic, y: number): string {
	const told = [epic.horizon, progressText(epic), healthWords(epic.health)].filter(Boolean);
	const name = text(`${epic.id} ${epic.title}`);
	return `<g><title>${name}</title>${nameOf(epic, y)}<text x="${left + 6}" y="${y + 17}">${text(shortened(told.join(', '), 110))}</text></g>`;
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
