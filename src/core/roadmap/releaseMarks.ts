import { shortened, escapeMarkup as text } from './markup';
import type { Timeline } from './timeline';

/** Pixels of a letter of 12 px in a wide font, so that names do not touch in any. */
const letter = 7.4;

export interface ReleaseMarks {
	readonly parts: readonly string[];
	/** Lines that they take. */
	readonly lines: number;
}

/**
 * Releases as diamonds with their names, in as few lines as keep the names apart.
 * @param row pixels of a line
 * @param top where the first one begins
 * @param width of the picture; near its right edge a name stands before its mark
 */
export function releaseMarks(
	milestones: Timeline['milestones'],
	x: (at: number) => number,
	{ row, top, width }: { readonly row: number; readonly top: number; readonly width: number },
): ReleaseMarks {
	/** Where each line is free again. */
	const ends: number[] = [];
	const parts = milestones
		.toSorted((a, b) => a.at - b.at)
		.map(({ id, title, day, at }) => {
			const shown = shortened(`${id} ${title}`, 28);
			const cx = x(at);
			const words = 10 + shown.length * letter;
			const before = cx + words > width;
			const [from, to] = before ? [cx - words, cx + 7] : [cx - 7, cx + words];
			const free = ends.findIndex((end) => end < from);
			const line = free < 0 ? ends.length : free;
			ends[line] = to;
			const cy = top + line * row + 8;
			const side = before ? `x="${cx - 10}" text-anchor="end"` : `x="${cx + 10}"`;
			return `<g><title>${text(`${id} ${title}, ${day}`)}</title><path d="M${cx} ${cy - 7}L${cx + 7} ${cy}L${cx} ${cy + 7}L${cx - 7} ${cy}Z" fill="#8250df"/><text ${side} y="${cy + 4}">${text(shown)}</text></g>`;
		});
	return { parts, lines: ends.length };
}
