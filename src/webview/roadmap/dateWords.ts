import { fillIn } from '../../protocol/fillIn';
import type { Day, RoadmapDates } from '../../protocol/roadmap';
import type { RoadmapStrings } from '../../protocol/roadmapStrings';
import type { TickNames } from './time/ticks';

const milliseconds = 86_400_000;

/** Formats of the page's language; made when first asked for, since the page knows its language by then. */
const formats = new Map<string, Intl.DateTimeFormat>();

function format(name: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
	let found = formats.get(name);
	if (!found) {
		found = new Intl.DateTimeFormat(globalThis.document?.documentElement.lang || undefined, {
			...options,
			timeZone: 'UTC',
		});
		formats.set(name, found);
	}
	return found;
}

/** A day in words, such as 31 Jan 2026. */
export function dayWords(day: Day): string {
	return format('day', { dateStyle: 'medium' }).format(day * milliseconds);
}

/** From when to when, as far as it is said. */
export function datesWords({ start, target }: RoadmapDates, words: RoadmapStrings): string {
	if (start !== undefined && target !== undefined) return fillIn(words.fromTo, dayWords(start), dayWords(target));
	if (start !== undefined) return fillIn(words.from, dayWords(start));
	return target === undefined ? words.noDates : fillIn(words.until, dayWords(target));
}

/** Names of stretches on the axis. */
export function tickNames(words: RoadmapStrings): TickNames {
	return {
		month: (day) => format('month', { month: 'short' }).format(day * milliseconds),
		monthAndYear: (day) => format('monthAndYear', { month: 'long', year: 'numeric' }).format(day * milliseconds),
		quarter: (quarter, year) => fillIn(words.quarter, quarter, year),
	};
}

/** A horizon as people read it: known words begin with a capital letter. */
export function horizonWords(horizon: string, words: RoadmapStrings): string {
	if (horizon === '') return words.noHorizon;
	return /^(?:now|next|later)$/.test(horizon) ? horizon[0]?.toUpperCase() + horizon.slice(1) : horizon;
}
