import type { Heading } from './heading';
import type { Section } from './outline';

/** Gives every heading the stretch of text below it, up to the next heading of the same or a higher level. */
export function sectionsOf(headings: readonly Heading[], text: string, end: number): Section[] {
	const ends = new Array<number>(headings.length).fill(end);
	const open: number[] = [];
	headings.forEach((heading, index) => {
		for (let top = open.at(-1); top !== undefined && (headings[top]?.level ?? 0) >= heading.level; top = open.at(-1)) {
			ends[top] = heading.range.start;
			open.pop();
		}
		open.push(index);
	});
	return headings.map(({ level, title, range }, index) => {
		const next = text.indexOf('\n', range.end);
		const bodyEnd = ends[index] ?? end;
		const start = next < 0 ? bodyEnd : Math.min(next + 1, bodyEnd);
		return { level, title, heading: range, body: { start, end: bodyEnd } };
	});
}
