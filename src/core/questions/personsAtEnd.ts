import type { TextRange } from '../model/textRange';
import { mentionsIn } from './mentions';

/** A link in brackets, as it stands behind a question of which a spike was made. */
const linkAtEnd = /\s*\(\[[^\]\n]{0,200}\]\([^()\n]{0,400}\)\)\s*$/;
/** What may stand between two persons, or around the last one. */
const between = /^[\s,;&/]*(?:and|und|et|y|e|en|or|oder)?[\s,;&/]*$/;
const behind = /^[\s).,;:!?\]*_]*$/;
/** What leads over from the question to its persons. */
const lead = /[\s,;:([*_–—-]*$/;

/** The persons whom a question ends with. */
export interface PersonsAtEnd {
	/** Where they stand, with what parts them from the question; empty, at the place where one would stand, when there are none. */
	readonly range: TextRange;
	/** The question without them. */
	readonly rest: string;
	/** Without the sign, as written. */
	readonly persons: readonly string[];
}

/** Finds `@mara`, `(@mara, @tom)` or `— @mara` at the end of a wording, before a link in brackets. */
export function personsAtEnd(wording: string): PersonsAtEnd {
	const link = linkAtEnd.exec(wording)?.[0] ?? '';
	const end = wording.slice(0, wording.length - link.length).trimEnd().length;
	const mentions = mentionsIn(wording).filter(({ range }) => range.end <= end);
	let first = mentions.length;
	for (let at = end; first > 0; first--) {
		const { range } = mentions[first - 1] ?? { range: { start: 0, end: 0 } };
		const gap = wording.slice(range.end, at);
		if (!(at === end ? behind : between).test(gap)) break;
		at = range.start;
	}
	const from = mentions[first]?.range.start;
	// A question that names nothing but persons keeps them.
	const start = from === undefined ? end : from - (lead.exec(wording.slice(0, from))?.[0].length ?? 0);
	if (from === undefined || start === 0) return { range: { start: end, end }, rest: wording, persons: [] };
	return {
		range: { start, end },
		rest: wording.slice(0, start) + wording.slice(end),
		persons: mentions.slice(first).map(({ person }) => person),
	};
}
