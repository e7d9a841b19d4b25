import { listMarkOf } from '../markdown/listMark';
import type { Outline } from '../markdown/outline';

/** The boxes of one section. */
export interface Checklist {
	readonly open: number;
	readonly total: number;
}

/**
 * The check boxes below a heading, in all sections of that title together.
 * @param title compared without regard to case, numbering, marks and what stands in brackets behind it
 * @returns undefined when there is no such section
 */
export function readChecklist(text: string, { lines, sections }: Outline, title: string): Checklist | undefined {
	const wanted = plainTitle(title);
	const found = sections.filter((section) => plainTitle(section.title) === wanted).map(({ body }) => body);
	if (found.length === 0) return undefined;
	let open = 0;
	let total = 0;
	for (const line of lines) {
		if (line.kind !== 'text' || !found.some(({ start, end }) => start <= line.start && line.start < end)) continue;
		const checked = listMarkOf(text, line)?.checked;
		if (checked === undefined) continue;
		total++;
		if (!checked) open++;
	}
	return { open, total };
}

function plainTitle(title: string): string {
	const words = title.toLowerCase().match(/[\p{L}\p{N}]+|[([]/gu) ?? [];
	const bracket = words.findIndex((word, at) => at > 0 && (word === '(' || word === '['));
	const named = (bracket < 0 ? words : words.slice(0, bracket)).filter((word) => word !== '(' && word !== '[');
	const first = named.findIndex((word) => !/^\d+$/.test(word));
	return named.slice(Math.max(first, 0)).join(' ');
}
