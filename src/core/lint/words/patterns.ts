import type { Machine } from './lexicon';

/** A place at which a pattern fits, and the part of speech it sets there. */
export interface Match {
	readonly at: number;
	readonly sets: number;
}

const end = '2070000';
const otherwise = '2070003';

/** The places at which a machine's patterns fit, longest first and without overlap. Patterns are short, so the time is linear. */
export function matchesOf({ next, ends, marks }: Machine, signs: readonly number[]): Match[] {
	const found: Match[] = [];
	const push = (first: number, state: number): void => {
		const sets = Number(ends[state] ?? 0);
		// A pattern named 0 says only that nothing else fits here.
		if (sets !== 0) found.push({ at: first + (marks[state]?.[0] ?? 0), sets });
	};
	for (let from = 0; from <= signs.length; from++) {
		let state = 0;
		let fallback: { readonly at: number; readonly state: number } | undefined;
		for (let at = from; at <= signs.length; at++) {
			state = next[state]?.[at === signs.length ? end : String(signs[at])] ?? 0;
			if (ends[state] !== undefined && state !== 0) {
				push(from, state);
				from = at;
				break;
			}
			if (state === 0) {
				if (fallback) {
					push(from, fallback.state);
					from = fallback.at;
				}
				break;
			}
			const rest = next[state]?.[otherwise];
			if (rest) fallback = { at, state: rest };
		}
	}
	return found;
}
