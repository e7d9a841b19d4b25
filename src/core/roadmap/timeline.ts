import { dayAfter, daysFrom, periodOf } from '../query/periods';
import type { Sheet, SheetEpic } from './sheet';

/** A stretch of a scale, from 0 (its beginning) to 1 (its end). */
export interface Stretch {
	readonly from: number;
	readonly to: number;
}

export interface Tick extends Stretch {
	/** `2026-11`, `2026-Q4` or `2026`. */
	readonly name: string;
}

export interface Bar extends Stretch {
	readonly epic: SheetEpic;
	/** Only one of its days is known: the other end is where the scale or a short stretch ends. */
	readonly open: 'start' | 'end' | undefined;
}

/** What is drawn for one goal, or for the epics without one. */
export interface Lane {
	/** Undefined for epics without a goal. */
	readonly title: string | undefined;
	readonly bars: readonly Bar[];
}

/** A sheet on a scale of days. */
export interface Timeline {
	readonly ticks: readonly Tick[];
	readonly today: number;
	readonly lanes: readonly Lane[];
	readonly milestones: readonly {
		readonly id: string;
		readonly title: string;
		readonly day: string;
		readonly at: number;
	}[];
	/** Epics that have no day at all. */
	readonly undated: readonly SheetEpic[];
}

/** Days of a bar of which only one end is known. */
const shortStretch = 30;

/**
 * Puts the epics of a sheet on a scale from the first month that is planned to the last one, today in it: in lanes by goal, each in
 * the order of its days. Ticks are months, beyond a year and a half quarters, beyond six years years.
 */
export function timelineOf({ today, goals, epics, releases }: Sheet): Timeline {
	const dated = epics.filter(({ from, to }) => from !== undefined || to !== undefined);
	const days = [
		today,
		...dated.flatMap((epic) => [...daysOfBar(epic)]),
		...releases.map(({ day }) => day).filter((day) => day !== undefined),
	].sort();
	const first = `${(days[0] ?? today).slice(0, 7)}-01`;
	const last = periodOf((days.at(-1) ?? today).slice(0, 7))?.last ?? today;
	const length = daysFrom(first, last) + 1;
	const at = (day: string) => daysFrom(first, day) / length;
	const barOf = (epic: SheetEpic): Bar => {
		const [from, to] = daysOfBar(epic);
		const open = epic.from === undefined ? 'start' : epic.to === undefined ? 'end' : undefined;
		return { epic, from: at(from), to: at(dayAfter(to, 1)), open };
	};
	const lane = (title: string | undefined, members: readonly SheetEpic[]): Lane => ({
		title,
		bars: members
			.filter((epic) => dated.includes(epic))
			.map(barOf)
			.sort((a, b) => a.from - b.from || a.to - b.to),
	});
	const lanes = [
		...goals.map(({ id, title, epics }) => lane(`${id} ${title}`, epics)),
		lane(
			undefined,
			epics.filter((epic) => !goals.some((goal) => goal.epics.includes(epic))),
		),
	];
	return {
		ticks: ticksOf(first, last, length, at),
		today: at(today),
		lanes: lanes.filter(({ bars }) => bars.length > 0),
		milestones: releases.flatMap(({ id, title, day }) => (day === undefined ? [] : [{ id, title, day, at: at(day) }])),
		undated: epics.filter((epic) => !dated.includes(epic)),
	};
}

/** Its planned days, the earlier first, with something in the place of one that is not known. */
function daysOfBar({ from, to }: SheetEpic): readonly [string, string] {
	const first = from ?? dayAfter(to ?? '', -shortStretch);
	const last = to ?? dayAfter(from ?? '', shortStretch);
	return first <= last ? [first, last] : [last, first];
}

function ticksOf(first: string, last: string, length: number, at: (day: string) => number): readonly Tick[] {
	const ticks: Tick[] = [];
	for (let day = first; day <= last; ) {
		const year = day.slice(0, 4);
		const quarter = `${year}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
		const name = length > 6 * 366 ? year : length > 550 ? quarter : day.slice(0, 7);
		const end = periodOf(name)?.last ?? last;
		const next = dayAfter(end < last ? end : last, 1);
		ticks.push({ name, from: at(day), to: at(next) });
		day = next;
	}
	return ticks;
}
